import type { SourceItem } from '../../shared/report/document';

/** Sources with their mark in words; the mark's form differs too, so that it survives a grey copy. */
export function SourceList({ items }: { readonly items: readonly SourceItem[] }) {
  return (
    <ul className="sources">
      {items.map(({ title, mark, status, detail }) => (
        <li key={title}>
          <span className={`status is-${mark}`}>{status}</span>
          <span>
            {title} <span className="publisher">{detail}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
