import { barBox, barShape, drawnBars } from '../../shared/report/bridge/bridgeBars';
import type { BridgeBlock } from '../../shared/report/document';

/** Steps below one another with their figures, each bar from where the last one ended. */
export function BridgeTable({ bridge: { title, stepLabel, valueLabel, bars } }: { readonly bridge: BridgeBlock }) {
  const drawn = drawnBars(bars);
  return (
    <>
      <strong>{title}</strong>
      <table className="bridge">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{stepLabel}</th>
            <td />
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
              <td className="number">{figure.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
