import classes from './Chart.module.css';
import { type ChartLine, colourOf, valueAt } from './chartData';

interface ChartTooltipProps {
  readonly x: number;
  readonly lines: readonly ChartLine[];
  readonly write: (value: number | null) => string;
}

/** All lines at the crosshair, main ones first as given. */
export function ChartTooltip({ x, lines, write }: ChartTooltipProps) {
  return (
    <div className={classes.tooltip}>
      <strong>{x}</strong>
      <table>
        <tbody>
          {lines
            .map((line) => ({ line, y: valueAt(line, x) }))
            .filter(({ y }) => y !== null)
            .map(({ line, y }) => (
              <tr key={line.key}>
                <td>
                  <span
                    className={line.look === 'thin' ? classes.thinSwatch : classes.swatch}
                    style={{ background: colourOf(line.colour) }}
                  />
                  {line.label}
                </td>
                <td className={classes.number}>{write(y)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
