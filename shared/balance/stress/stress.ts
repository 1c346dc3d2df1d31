import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { failed, type Result, success } from '../../base/result';
import { applyReforms } from '../../parameters/applyReforms';
import type { Basis, Parameter, ParameterSet, Reform, ReformChange, Scenario } from '../../parameters/parameter';
import { problemWith, readList, repeatedId } from '../../parameters/readList';
import { basis, type ParameterFile } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';
import { yearlyValues } from '../../parameters/yearlyValues';

/** What befalls one parameter: `plus` and `times` move its path, `to` and `along` take its place; all years unless it lasts. */
export type Move = {
  readonly parameter: string;
  /** Years until the parameter is back on its own path. */
  readonly lasts?: number | undefined;
} & (
  | { readonly plus: number }
  | { readonly times: number }
  | { readonly to: number }
  | { readonly along: readonly (readonly [year: number, value: number])[] }
);

/** Something that could befall the fund, with where it has been seen or why it is thought of. */
export interface Stress {
  readonly id: string;
  readonly title: Bilingual;
  readonly basis: Basis;
  readonly moves: readonly Move[];
}

const ground = { parameter: z.string().min(1), lasts: z.number().int().positive().optional() };
const move = z.union([
  z.strictObject({ ...ground, plus: z.number() }),
  z.strictObject({ ...ground, times: z.number().positive() }),
  z.strictObject({ ...ground, to: z.number() }),
  z.strictObject({ ...ground, along: z.array(z.tuple([z.number().int(), z.number()])).min(2) }),
]);
const record = z.strictObject({ id: z.string().min(1), title: bilingual, basis, moves: z.array(move).min(1) });

/** Reads the stress library; an unknown parameter or a repeated id is refused with its line. */
export function readStresses(file: ParameterFile, parameters: ParameterSet): Result<readonly Stress[]> {
  const list = readList(file, record);
  if (!list.ok) return list;
  const { records, source } = list.value;
  for (const [at, { moves }] of records.entries()) {
    for (const [m, { parameter: id }] of moves.entries()) {
      const problem = problemWith(parameters, { id }, source, [at, 'moves', m]);
      if (problem !== null) return failed(problem);
    }
  }
  const twice = repeatedId(records, source);
  return twice === null ? success(records) : failed(twice);
}

/** Straight between the years that are stated, level outside them. */
function between(points: readonly (readonly [number, number])[], year: number): number {
  const after = points.findIndex(([at]) => at >= year);
  if (after === -1) return points[points.length - 1][1];
  const [to, end] = points[after];
  if (after === 0) return end;
  const [from, start] = points[after - 1];
  return start + ((end - start) * (year - from)) / (to - from);
}

function struck(move: Move, own: number, year: number): number {
  if ('plus' in move) return own + move.plus;
  if ('times' in move) return own * move.times;
  return 'to' in move ? move.to : between(move.along, year);
}

/** When a stress begins, and how much of it there is: 1 is all of it. */
export interface Blow {
  readonly from: number;
  readonly strength: number;
}

/** The parameter's values year by year, as far as its range lets them go. */
function changeOf(
  parameter: Parameter,
  move: Move,
  { from, strength, until }: Blow & { readonly until: number },
  basisOfMove: Basis,
): Result<ReformChange> {
  const own = yearlyValues(parameter, from - 1, until - from + 2);
  if (!own.ok) return own;
  const [low, high] = parameter.range;
  const values = [...own.value].map((value, t) => {
    const year = from - 1 + t;
    const isStruck = t > 0 && (move.lasts === undefined || t <= move.lasts);
    const moved = isStruck ? value + strength * (struck(move, value, year) - value) : value;
    return { from: `${year}-01-01`, value: Math.min(high, Math.max(low, moved)), basis: basisOfMove };
  });
  // The year before holds a path that runs straight between its dates where it is.
  return success({
    parameter: parameter.id,
    unit: parameter.unit,
    values: parameter.path === 'step' ? values.slice(1) : values,
  });
}

/** The scenario with a stress: one more reform, so that the engine sees nothing but scenarios. */
export function stressed(
  parameters: ParameterSet,
  scenario: Scenario,
  stress: Stress,
  { from, strength }: Blow,
): Result<Scenario> {
  const law = applyReforms(parameters, scenario.reforms);
  if (!law.ok) return law;
  const until = scenario.firstYear + scenario.years - 1;
  const changes: ReformChange[] = [];
  for (const each of stress.moves) {
    const parameter = law.value.byId.get(each.parameter);
    if (parameter === undefined) return failed({ code: 'parameter/missing', id: each.parameter });
    const change = changeOf(parameter, each, { from, strength, until }, stress.basis);
    if (!change.ok) return change;
    changes.push(change.value);
  }
  const reform: Reform = { id: `stress:${stress.id}`, title: stress.title, changes };
  return success({ ...scenario, reforms: [...scenario.reforms, reform] });
}
