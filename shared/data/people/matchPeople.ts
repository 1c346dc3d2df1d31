import { type Result, success } from '../../base/result';
import type { Database } from '../database';
import { tableColumns } from '../quality/tableColumns';
import {
  blockRules,
  candidatePairs,
  type PairQuery,
  type PersonList,
  patternCounts,
  personColumns,
} from './candidatePairs';
import { chanceAgreement } from './chanceAgreement';
import type { Pattern } from './comparison';
import { type Decision, type Outcome, outcomeOf, pairId, type RecordOf, type Thresholds, type Tier } from './decide';
import { type FittedModel, fitLinkage, matchProbability, type PatternCount } from './fellegiSunter';
import { type PairWeight, pairWeight } from './waterfall';

/** A reviewer's word on a pair. */
export interface DecidedPair {
  readonly a: RecordOf;
  readonly b: RecordOf;
  readonly decision: Decision;
}

/** A pair with everything that speaks for and against it. */
export interface MatchedPair {
  readonly id: string;
  readonly a: RecordOf;
  readonly b: RecordOf;
  /** Citizen number as the workspace keeps it: hashed, or clear where it is locked. */
  readonly identities: readonly [string | null, string | null];
  readonly pattern: Pattern;
  readonly evidence: PairWeight;
  readonly outcome: Outcome;
  readonly tier: Tier;
  readonly decision: Decision | null;
}

export interface PeopleMatch {
  readonly model: FittedModel;
  readonly patterns: readonly PatternCount[];
  readonly candidates: number;
  readonly pairs: readonly MatchedPair[];
  /** More pairs than asked for were worth a look; the strongest are given. */
  readonly cutOff: boolean;
}

export interface MatchRequest {
  readonly a: { readonly name: string; readonly table: string };
  readonly b: { readonly name: string; readonly table: string };
  readonly clear: boolean;
  readonly thresholds: Thresholds;
  /** What reviewers have said of pairs, kept from run to run. */
  readonly decisions: readonly DecidedPair[];
  readonly limit: number;
}

/** A rare name adds weight: pairs somewhat below the threshold are looked at too. */
const rareNameOdds = 2 ** 12;

interface PairRow {
  readonly a: string;
  readonly b: string;
  readonly identity_a: string | null;
  readonly identity_b: string | null;
  readonly pattern: string;
  readonly share: number | null;
  readonly chance: number | null;
  readonly is_unique: boolean;
}

type DecisionsById = ReadonlyMap<string, Decision>;

const patternOf = (text: string): Pattern => text.split(',').map(Number);
const textOf = (pattern: Pattern): string => pattern.join(',');

/** A list with those of its columns that name a person. */
export async function listOf(database: Database, list: MatchRequest['a']): Promise<Result<PersonList>> {
  const columns = await tableColumns(database, list.table);
  if (!columns.ok) return columns;
  const known: readonly string[] = personColumns;
  return success({ ...list, columns: columns.value.map(({ name }) => name).filter((name) => known.includes(name)) });
}

/** Patterns whose pairs can come out as anything but two people, strongest first. */
function worthALook(counts: readonly PatternCount[], model: FittedModel, { review }: Thresholds): readonly string[] {
  const least = review / (1 - review) / rareNameOdds;
  return counts
    .map(({ pattern }) => ({ pattern, probability: matchProbability(pattern, model) }))
    .filter(({ probability }) => probability / (1 - probability) >= least)
    .sort((a, b) => b.probability - a.probability)
    .map(({ pattern }) => textOf(pattern));
}

/** Records of decided pairs of these two lists, the first list's first. */
function decidedRecords({ a, b, decisions }: MatchRequest): (readonly [string, string])[] {
  return decisions.flatMap((pair) => {
    if (pair.a.list === a.name && pair.b.list === b.name) return [[pair.a.record, pair.b.record] as const];
    return pair.a.list === b.name && pair.b.list === a.name ? [[pair.b.record, pair.a.record] as const] : [];
  });
}

function matchedPair(row: PairRow, model: FittedModel, request: MatchRequest, decisions: DecisionsById): MatchedPair {
  const pattern = patternOf(row.pattern);
  const a = { list: request.a.name, record: row.a };
  const b = { list: request.b.name, record: row.b };
  const id = pairId(a, b);
  const name = row.share === null || row.chance === null ? null : { share: row.share, chance: row.chance };
  const evidence = pairWeight(pattern, model, name);
  const decision = decisions.get(id);
  const { outcome, tier } = outcomeOf({ pattern, unique: row.is_unique, evidence }, decision, request.thresholds);
  const identities = [row.identity_a, row.identity_b] as const;
  return { id, a, b, identities, pattern, evidence, outcome, tier, decision: decision ?? null };
}

/** Finds the people that stand in both lists, or twice in one: which pairs, how surely, and why. */
export async function matchPeople(database: Database, request: MatchRequest): Promise<Result<PeopleMatch>> {
  const a = await listOf(database, request.a);
  if (!a.ok) return a;
  const b = await listOf(database, request.b);
  if (!b.ok) return b;
  const query: PairQuery = { a: a.value, b: b.value, clear: request.clear };
  const counted = await database.query<{ pattern: string; count: number }>(patternCounts(query));
  if (!counted.ok) return counted;
  const patterns = counted.value.map(({ pattern, count }) => ({ pattern: patternOf(pattern), count }));
  const chance = await chanceAgreement(database, query);
  if (!chance.ok) return chance;
  const blocks = blockRules.map(({ fixed, holds }) => ({
    fixed,
    counts: patterns.filter(({ pattern }) => holds(pattern)),
  }));
  const model = fitLinkage({ blocks, counts: patterns, ...chance.value });
  const candidates = patterns.reduce((sum, { count }) => sum + count, 0);
  const wanted = worthALook(patterns, model, request.thresholds);
  const asked = { patterns: wanted, pairs: decidedRecords(request), limit: request.limit + 1 };
  const rows = await database.query<PairRow>(candidatePairs(query, asked));
  if (!rows.ok) return rows;
  const decisions = new Map(request.decisions.map((pair) => [pairId(pair.a, pair.b), pair.decision]));
  const pairs = rows.value.slice(0, request.limit).map((row) => matchedPair(row, model, request, decisions));
  return success({ model, patterns, candidates, pairs, cutOff: rows.value.length > request.limit });
}
