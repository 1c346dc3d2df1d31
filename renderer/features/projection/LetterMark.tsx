import { colourOfLetter } from '../../outlook/lines';
import type { Letter } from '../../state/compared';
import { colourOf } from '../../ui/chart/chartData';
import classes from './ScenarioTree.module.css';

/** The letter of a compared run in the colour of its lines. */
export function LetterMark({ letter }: { letter: Letter }) {
  const colour = colourOf(colourOfLetter[letter]);
  return (
    <span className={classes.letter} style={{ color: colour, borderColor: colour }}>
      {letter}
    </span>
  );
}
