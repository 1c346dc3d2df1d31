import { barBox, barShape, drawnBars } from '../../shared/report/bridge/bridgeBars';
import type { BridgeBlock } from '../../shared/report/document';
import { FigureText, SentenceText } from './FigureText';

/** Steps below one another with their figures, each bar from where the last one ended. */
export function BridgeTable({ bridge }: { readonly bridge: BridgeBlock }) {
  const { title, stepLabel, valueLabel, bars } = bridge;
  const drawn = drawnBars(bars);
  return (
    <>
      <strong>
        <SentenceText sentence={{ text: title, figures: bridge.figures }} />
      </strong>
      <table className="bridge">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {stepLabel}
            </th>
            <th scope="col" className="number">
              {valueLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, figure }, at) => (
            <tr key={figure.cell}>
              <th scope="row">{name}</th>
              <td>
                <svg viewBox={`0 0 ${barBox.width} ${barBox.height}`} aria-hidden>
                  {drawn[at] && <rect {...barShape(drawn[at])} />}
                </svg>
              </td>
              <td className="number">
                <FigureText figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
