import { z } from 'zod';
import type { Bilingual } from '../base/language';
import { nearest } from '../base/nearest';
import { failed, type Result, success } from '../base/result';
import { readList, repeatedId } from '../parameters/readList';
import { lineOf, type ParameterFile } from '../parameters/readParameters';
import { bilingual } from '../parameters/readReform';

/** Where a law speaks of a term; `article` is null where the whole act is meant. */
export interface Citation {
  readonly ref: Bilingual;
  readonly article: Bilingual | null;
  /** Whether the article was read in a copy of the official text. */
  readonly status: 'verified' | 'secondary' | 'unverified';
}

/** A word as the screens use it. */
export interface Term {
  readonly id: string;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly formula: Bilingual | null;
  readonly seeAlso: readonly string[];
  readonly laws: readonly Citation[];
  /** Screens on which the word is read. */
  readonly screens: readonly string[];
}

export const glossaryFile = 'glossary.yaml';

const citation = z.strictObject({
  ref: bilingual,
  article: bilingual.nullable(),
  status: z.enum(['verified', 'secondary', 'unverified']),
});
const term = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: bilingual,
  definition: bilingual,
  formula: bilingual.nullable().default(null),
  seeAlso: z.array(z.string()).default([]),
  laws: z.array(citation).default([]),
  screens: z.array(z.string()).default([]),
});

/** Reads the glossary; a term that stands twice or sends the reader to one that is not there is refused with its line. */
export function readGlossary(file: ParameterFile): Result<readonly Term[]> {
  const list = readList(file, term);
  if (!list.ok) return list;
  const { records, source } = list.value;
  const ids = new Set(records.map(({ id }) => id));
  for (const [at, { seeAlso }] of records.entries()) {
    const id = seeAlso.find((other) => !ids.has(other));
    if (id === undefined) continue;
    const line = lineOf(source, [at, 'seeAlso']);
    return failed({ code: 'parameter/unknown', file: file.name, line, id, nearest: nearest(id, ids) });
  }
  const twice = repeatedId(records, source);
  return twice === null ? success(records) : failed(twice);
}

const folded = (text: string): string => text.toLowerCase().replace(/[\s\-’']/g, '');

/** In either language: whoever reads the one often knows the other. */
const holds = ({ zh, en }: Bilingual, words: string): boolean =>
  folded(zh).includes(words) || folded(en).includes(words);

/** The terms that the words name, then those whose definition speaks of them; all for no words. */
export function searchTerms(terms: readonly Term[], search: string): readonly Term[] {
  const words = folded(search);
  const named = terms.filter(({ name }) => holds(name, words));
  return [...named, ...terms.filter((one) => !named.includes(one) && holds(one.definition, words))];
}
