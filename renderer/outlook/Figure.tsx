import classes from './Outlook.module.css';

interface FigureProps {
  readonly item: string;
  readonly name: string;
  readonly value: string;
  /** The same figure of the run that it is set against. */
  readonly before: string | null;
  readonly onOpen: () => void;
}

/** One figure of a headline, with its way to the inspector. */
export function Figure({ item, name, value, before, onOpen }: FigureProps) {
  return (
    <button type="button" className={classes.figure} data-figure={item} onClick={onOpen}>
      <span className={classes.figureName}>{name}</span>
      <span className={classes.figureValue}>{value}</span>
      {before !== null && <span className={classes.figureBefore}>{before}</span>}
    </button>
  );
}
