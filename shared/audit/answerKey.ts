import Papa from 'papaparse';
import { failed, type Result, success } from '../base/result';
import type { Finding } from './outcome';

/** A line of an answer key: the rule that must find it, and the keys of what it must find. */
export interface PlantedFinding {
  readonly rule: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** How a rule stands against an answer key. */
export interface RuleScore {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  /** Findings that are in the key; planted lines that some finding meets. */
  readonly right: number;
  readonly met: number;
  /** Null where nothing was found, or nothing planted. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly wrong: readonly Finding[];
  readonly missed: readonly PlantedFinding[];
}

/** Reads `planted.csv`: a column `rule_id` and key columns, empty where they don't apply. */
export function readAnswerKey(file: string, text: string): Result<readonly PlantedFinding[]> {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (!parsed.meta.fields?.includes('rule_id')) {
    return failed({ code: 'dataset/missing-column', file, column: 'rule_id' });
  }
  return success(
    parsed.data.map(({ rule_id: rule, ...cells }) => ({
      rule,
      keys: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')),
    })),
  );
}

const textOf = (names: readonly string[], keys: Readonly<Record<string, string>>): string =>
  names.map((name) => `${name}=${keys[name] ?? ''}`).join('\n');

/** Judges the findings of a rule: one is right where it agrees in every key of a line. */
export function scoreRule(rule: string, key: readonly PlantedFinding[], findings: readonly Finding[]): RuleScore {
  const planted = key.filter((each) => each.rule === rule);
  // Lines of a rule nearly always name the same keys, so that they are looked up by form rather than one by one.
  const forms = new Map(planted.map(({ keys }) => [Object.keys(keys).join(), Object.keys(keys)]));
  const meets = [...forms.values()].map((names) => ({
    names,
    found: new Set(findings.map(({ keys }) => textOf(names, keys))),
    stated: new Set(
      planted.filter(({ keys }) => Object.keys(keys).join() === names.join()).map(({ keys }) => textOf(names, keys)),
    ),
  }));
  const isRight = ({ keys }: Finding): boolean => meets.some(({ names, stated }) => stated.has(textOf(names, keys)));
  const isMet = ({ keys }: PlantedFinding): boolean =>
    meets.some(({ names, found }) => names.join() === Object.keys(keys).join() && found.has(textOf(names, keys)));
  const wrong = findings.filter((finding) => !isRight(finding));
  const missed = planted.filter((each) => !isMet(each));
  const right = findings.length - wrong.length;
  const met = planted.length - missed.length;
  const counts = { planted: planted.length, found: findings.length, right, met };
  const precision = findings.length === 0 ? null : right / findings.length;
  return { rule, ...counts, precision, recall: planted.length === 0 ? null : met / planted.length, wrong, missed };
}
