import type { SourceItem } from '../../shared/report/document';

/** Sources with their mark in words; the mark's form differs too, so that it survives a grey copy. */
export function SourceList({ items }: { readonly items: readonly SourceItem[] }) {
  return (
    <ul className="sources">
      {items.map((item) => (
        <li key={item.title}>
          <SourceWords item={item} />
        </li>
      ))}
    </ul>
  );
}

export function SourceWords({ item: { title, mark, status, detail } }: { readonly item: SourceItem }) {
  return (
    <>
      <span className={`status is-${mark}`}>{status}</span>
      <span>
        {title} <span className="publisher">{detail}</span>
      </span>
    </>
  );
}
