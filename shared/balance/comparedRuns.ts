import { type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import { applyReforms } from '../parameters/applyReforms';
import { mortalityOf, type Parameter, type ParameterSet, type Scenario } from '../parameters/parameter';
import { chapterOf, type Step, stepOf } from './leverStep';
import type { Run } from './outlook';

/** How a run is computed. */
export type Method = (base: BaseData, parameters: ParameterSet, scenario: Scenario) => Result<Run>;

/** Everything that one run is made of. */
export interface Side {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  readonly scenario: Scenario;
  readonly method: Method;
}

/** Something that differs between two sides and can be moved by itself. */
export interface Lever {
  /** A parameter, a chapter of them, a step, or `data`, `fertility`, `mortalityPath`, `cashChanges`, `method`, `period`. */
  readonly id: string;
  readonly step: Step;
  readonly parts: readonly string[];
}

/** Two sides, their reforms already laid over the law, and what differs between them part by part. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly parts: readonly Lever[];
}

const single = (id: string, step: Step): Lever => ({ id, step, parts: [id] });

function sameParameter(a: Parameter | undefined, b: Parameter | undefined): boolean {
  if (!a || !b || a.path !== b.path || a.values.length !== b.values.length) return false;
  return a.values.every(({ from, value }, at) => from === b.values[at].from && value === b.values[at].value);
}

const sameFiles = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => a[name] === b[name]);

/** Accounts and knowledge date that a scenario brings belong to its first year: they move with it where it moves. */
function sameGround(a: Scenario, b: Scenario): boolean {
  const ground = ({ knownTo, accounts }: Scenario) => JSON.stringify([knownTo, accounts]);
  return ground(a) === ground(b);
}

const sameCash = (a: Scenario, b: Scenario): boolean =>
  JSON.stringify(a.cashChanges ?? []) === JSON.stringify(b.cashChanges ?? []);

const samePeriod = (a: Scenario, b: Scenario): boolean => a.firstYear === b.firstYear && a.years === b.years;

function partsOf(before: Side, after: Side): readonly Lever[] {
  const [a, b] = [before.scenario, after.scenario];
  const sameData = sameFiles(before.base.files, after.base.files) && (sameGround(a, b) || a.firstYear !== b.firstYear);
  const parameters = [...after.parameters.byId.keys()].filter(
    (id) => !sameParameter(before.parameters.byId.get(id), after.parameters.byId.get(id)),
  );
  return [
    ...(sameData ? [] : [single('data', 'data')]),
    ...(a.fertility === b.fertility ? [] : [single('fertility', 'assumptions')]),
    ...(mortalityOf(a) === mortalityOf(b) ? [] : [single('mortalityPath', 'assumptions')]),
    ...(sameCash(a, b) ? [] : [single('cashChanges', 'assumptions')]),
    ...parameters.map((id) => single(id, stepOf(id))),
    ...(before.method === after.method ? [] : [single('method', 'method')]),
    ...(samePeriod(a, b) ? [] : [single('period', 'period')]),
  ];
}

function withLaw(side: Side): Result<Side> {
  const parameters = applyReforms(side.parameters, side.scenario.reforms);
  if (!parameters.ok) return parameters;
  return success({ ...side, parameters: parameters.value, scenario: { ...side.scenario, reforms: [] } });
}

/** What differs between two sides. Law and reforms count as one: a reform and an amended file say the same. */
export function compared(before: Side, after: Side): Result<Comparison> {
  const [a, b] = [withLaw(before), withLaw(after)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  return success({ before: a.value, after: b.value, parts: partsOf(a.value, b.value) });
}

/** The first side with some parts taken from the second. */
export function mixed({ before, after }: Comparison, moved: ReadonlySet<string>): Side {
  const from = (part: string): Side => (moved.has(part) ? after : before);
  const byId = new Map(
    [...after.parameters.byId].map(([id, parameter]) => [id, from(id).parameters.byId.get(id) ?? parameter]),
  );
  const { firstYear, years } = from('period').scenario;
  const { fertility } = from('fertility').scenario;
  const mortality = mortalityOf(from('mortalityPath').scenario);
  const { knownTo, accounts } = from(
    before.scenario.firstYear === after.scenario.firstYear ? 'data' : 'period',
  ).scenario;
  const { cashChanges } = from('cashChanges').scenario;
  const { knownTo: _known, accounts: _accounts, cashChanges: _cash, ...scenario } = before.scenario;
  return {
    base: from('data').base,
    parameters: { byId, files: from('data').parameters.files },
    scenario: {
      ...scenario,
      firstYear,
      years,
      fertility,
      mortality,
      ...(knownTo === undefined ? {} : { knownTo }),
      ...(accounts === undefined ? {} : { accounts }),
      ...(cashChanges === undefined ? {} : { cashChanges }),
    },
    method: from('method').method,
  };
}

/** Parts under one name each; the order of first appearance stays. */
function grouped(parts: readonly Lever[], nameOf: (part: Lever) => string): readonly Lever[] {
  const groups = new Map<string, Lever>();
  for (const part of parts) {
    const key = `${part.step} ${nameOf(part)}`;
    const group = groups.get(key);
    const together = [...(group?.parts ?? []), ...part.parts];
    groups.set(key, { id: together.length === 1 ? part.id : nameOf(part), step: part.step, parts: together });
  }
  return [...groups.values()];
}

/** 2ⁿ runs are made; beyond this many levers they are grouped by chapter, and if need be by step. */
const mostLevers = 8;

/** A new first year needs accounts that older data may not have: both are one lever when both differ. */
function withoutGaps({ before, after, parts }: Comparison): readonly Lever[] {
  const data = parts.find(({ id }) => id === 'data');
  const period = parts.find(({ id }) => id === 'period');
  if (!data || !period || before.scenario.firstYear === after.scenario.firstYear) return parts;
  return parts.flatMap((part) => {
    if (part === period) return [];
    return part === data ? [{ ...data, parts: [...data.parts, ...period.parts] }] : [part];
  });
}

export function leversOf(comparison: Comparison): readonly Lever[] {
  const parts = withoutGaps(comparison);
  const byChapter = grouped(parts, ({ id }) => chapterOf(id));
  const byStep = grouped(parts, ({ step }) => step);
  return [parts, byChapter].find((levers) => levers.length <= mostLevers) ?? byStep;
}
