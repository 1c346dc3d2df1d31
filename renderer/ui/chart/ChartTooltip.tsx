import classes from './Chart.module.css';
import { type ChartLine, colourOf, valueAt } from './chartData';

interface ChartTooltipProps {
  readonly x: number;
  readonly xText: (x: number) => string;
  readonly lines: readonly ChartLine[];
  readonly write: (value: number | null) => string;
}

type RowsProps = Omit<ChartTooltipProps, 'xText'>;

function Swatch({ line }: { line: ChartLine }) {
  return (
    <span
      className={line.look === 'thin' ? classes.thinSwatch : classes.swatch}
      style={{ background: colourOf(line.colour) }}
    />
  );
}

/** A row a line, main ones first as given. */
function LineRows({ x, lines, write }: RowsProps) {
  return lines
    .map((line) => ({ line, y: valueAt(line, x) }))
    .filter(({ y }) => y !== null)
    .map(({ line, y }) => (
      <tr key={line.key}>
        <td>
          <Swatch line={line} />
          {line.label}
        </td>
        <td className={classes.number}>{write(y)}</td>
      </tr>
    ));
}

/** A column a main line and a row a compared run: many lines in little room. */
function LetterRows({ x, lines, write }: RowsProps) {
  const main = lines.filter(({ look }) => look !== 'thin');
  const letters = [...new Set(lines.flatMap(({ tag }) => (tag === undefined ? [] : [tag.letter])))];
  const rowOf = (letter: string) =>
    main.map(({ key }) => lines.find(({ tag }) => tag?.of === key && tag.letter === letter));
  return (
    <>
      <tr>
        <td />
        {main.map((line) => (
          <td key={line.key} className={classes.lineName}>
            <Swatch line={line} />
            {line.label}
          </td>
        ))}
      </tr>
      <tr className={classes.mainRow}>
        <td />
        {main.map((line) => (
          <td key={line.key} className={classes.number}>
            {write(valueAt(line, x))}
          </td>
        ))}
      </tr>
      {letters.map((letter) => {
        const row = rowOf(letter);
        const [first] = row.filter((line) => line !== undefined);
        return (
          <tr key={letter}>
            <td style={first && { color: colourOf(first.colour), fontWeight: 700 }}>{letter}</td>
            {main.map(({ key }, at) => {
              const line = row[at];
              return (
                <td key={key} className={classes.number}>
                  {write(line === undefined ? null : valueAt(line, x))}
                </td>
              );
            })}
          </tr>
        );
      })}
    </>
  );
}

/** All lines at the crosshair. */
export function ChartTooltip(props: ChartTooltipProps) {
  const isCompared = props.lines.some(({ tag }) => tag !== undefined);
  return (
    <div className={classes.tooltip}>
      <strong>{props.xText(props.x)}</strong>
      <table className={isCompared ? classes.lettered : undefined}>
        <tbody>{isCompared ? <LetterRows {...props} /> : <LineRows {...props} />}</tbody>
      </table>
    </div>
  );
}
