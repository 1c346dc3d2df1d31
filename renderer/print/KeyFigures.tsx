import type { KeyFigure, Sentence } from '../../shared/report/document';
import { FigureText, SentenceText } from './FigureText';

export function KeyFigures({ items }: { readonly items: readonly KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="value">
            <Value value={value} />
          </dd>
          <dd>
            <SentenceText sentence={note} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The number large, its unit small. */
function Value({ value }: { readonly value: Sentence }) {
  const [figure] = value.figures;
  const [, number, unit] = /^([−\d.,]+%?)(.*)$/.exec(value.text) ?? [];
  if (figure === undefined || value.text !== figure.text || number === undefined) {
    return <SentenceText sentence={value} />;
  }
  return (
    <FigureText figure={figure}>
      {number}
      <small className="scale">{unit}</small>
    </FigureText>
  );
}
