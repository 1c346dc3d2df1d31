import type { KeyFigure } from '../../shared/report/document';

export function KeyFigures({ items }: { readonly items: readonly KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value.text}</strong>
            <span>{note.text}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
