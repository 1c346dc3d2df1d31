import type { ReadingIssue } from './source';

export interface NamedColumns {
  readonly columns: readonly string[];
  readonly issues: readonly ReadingIssue[];
}

/** Marks that nobody sees: zero-width and direction signs, soft hyphen. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Headings made unique, so that each column can be named; what was done to them is said. */
export function nameColumns(headings: readonly string[], line: number | null): NamedColumns {
  const issues: ReadingIssue[] = [];
  const add = (code: ReadingIssue['code'], column: string | null, value: string | null) =>
    issues.push({ code, line, column, value });
  const taken = new Set(headings);
  const used = new Set<string>();
  const columns = headings.map((heading, index) => {
    const empty = heading.trim() === '';
    const wanted = empty ? `column_${index + 1}` : heading;
    const isFree = !used.has(wanted) && !(empty && taken.has(wanted));
    const name = isFree ? wanted : unusedName(wanted, (candidate) => taken.has(candidate) || used.has(candidate));
    used.add(name);
    if (empty) add('empty-header', name, String(index + 1));
    else if (name !== heading) add('duplicate-header', name, heading);
    if (/[\r\n]/.test(heading)) add('header-has-newline', name, heading);
    return name;
  });
  for (const [one, other] of confusable(headings)) add('confusable-headers', one, other);
  return { columns, issues };
}

function unusedName(heading: string, isTaken: (name: string) => boolean): string {
  let suffix = 2;
  while (isTaken(`${heading}_${suffix}`)) suffix++;
  return `${heading}_${suffix}`;
}

/** Headings that look like an earlier one without being it, or hold marks that nobody sees. */
function confusable(headings: readonly string[]): [string, string][] {
  const seen = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const heading of headings) {
    const looks = heading.normalize('NFKC').replace(invisible, '').trim().toLowerCase();
    const earlier = seen.get(looks);
    if (earlier !== undefined && earlier !== heading) pairs.push([heading, earlier]);
    else if (heading.search(invisible) >= 0) pairs.push([heading, looks]);
    if (earlier === undefined && looks !== '') seen.set(looks, heading);
  }
  return pairs;
}
