import type { KeyFigure, Sentence } from '../../shared/report/document';

export function KeyFigures({ items }: { readonly items: readonly KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="value">
            <Value value={value} />
          </dd>
          <dd>{note.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The number large, its unit small. */
function Value({ value }: { readonly value: Sentence }) {
  const [, number, unit] = /^([−\d.,]+%?)(.*)$/.exec(value.text) ?? [];
  if (value.figures.length !== 1 || value.text !== value.figures[0]?.text || number === undefined) return value.text;
  return (
    <>
      {number}
      <small className="scale">{unit}</small>
    </>
  );
}
