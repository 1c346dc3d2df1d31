import classes from './States.module.css';

/** Holds the places of what will come, so that nothing jumps. */
export function Loading({ label, places }: { label: string; places: number }) {
  return (
    <div role="status" aria-label={label} className={classes.bones}>
      {Array.from({ length: places }, (_, index) => `place ${index}`).map((key) => (
        <div key={key} className={classes.bone} />
      ))}
    </div>
  );
}
