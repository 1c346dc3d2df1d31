import { isDefined } from '../../balance/indicators/figure';
import type { LeverEffect } from '../../balance/levers/leverEffects';
import type { Headline } from '../../balance/stress/stressTable';
import { shownQuantiles } from '../../stochastic/summarise';
import type { PackInput } from './packContext';
import type { Studies } from './studies';

type Found = number | null | undefined;

/**
 * The number of a cell of the studies: `indicators.costRate.75`; `sensitivity.base`,
 * `sensitivity.economy.cpi.low.value`, `….low.result`, `….width`; `stresses.none.exhaustionYear`,
 * `stresses.returns-2008.actuarialBalance`, `stresses.count`; `levers.fund.subsidyShare.standing`, `….value`,
 * `….actuarialBalance`, `….exhaustionYear`, `levers.count`, `levers.closing`; `change.before`, `change.after`,
 * `change.economy.cpi`; `paths.count`, `paths.seed`, `paths.closing.2050.p5`, `paths.empty.2050`, `paths.error.2050`;
 * `calibration.coverage`; `rollForward.2020` (a fund less what the year before, income and expenditure make it).
 * Null where the cell is none of these.
 */
export function readStudy(input: PackInput, cell: string): number | null {
  const [head = '', ...rest] = cell.split('.');
  const { studies } = input;
  switch (head) {
    case 'indicators':
      return required(indicator(studies, rest), cell);
    case 'sensitivity':
      return required(sensitivity(studies, rest), cell);
    case 'stresses':
      return required(stress(studies, rest), cell);
    case 'levers':
      return required(lever(studies, rest), cell);
    case 'change':
      return required(change(studies, rest.join('.')), cell);
    case 'paths':
      return required(path(input, rest), cell);
    case 'calibration':
      return required(Object.entries(input.run.calibration).find(([name]) => name === rest[0])?.[1], cell);
    case 'rollForward':
      return required(rollForward(input, Number(rest[0])), cell);
    default:
      return null;
  }
}

function required(value: Found, cell: string): number {
  if (typeof value !== 'number') throw new Error(`The studies hold no number in the cell ${cell}`);
  return value;
}

/** The last word of a name with points in it, and what stands before. */
const lastWord = (words: readonly string[]): readonly [string, string] => [
  words.slice(0, -1).join('.'),
  words[words.length - 1] ?? '',
];

function indicator({ indicators: { rows, horizons } }: Studies, [id, horizon]: readonly string[]): Found {
  const row = rows.find((candidate) => candidate.indicator.id === id);
  const figure = row?.figures[horizons.indexOf(Number(horizon))];
  return figure !== undefined && isDefined(figure) ? figure.value : null;
}

function sensitivity({ tornado: { base, bars } }: Studies, words: readonly string[]): Found {
  if (words[0] === 'base') return base;
  const [before, name] = lastWord(words);
  if (name === 'width') return bars.find(({ factor }) => factor === before)?.width;
  const [factor, side] = lastWord(before.split('.'));
  const bar = bars.find((candidate) => candidate.factor === factor);
  const end = side === 'low' ? bar?.low : bar?.high;
  return name === 'value' ? end?.value : end?.result;
}

function stress({ stresses: { base, rows } }: Studies, [id = '', name = '']: readonly string[]): Found {
  if (id === 'count') return rows.length;
  const headline = id === 'none' ? base : rows.find((row) => stressCell(row.stress.id) === id)?.headline;
  return headline?.[name as keyof Headline]; // an unknown name reads as undefined, which `required` refuses
}

/** A stress named in a cell: a point would end the name. */
export const stressCell = (id: string): string => id.replaceAll('.', '-');

function lever({ levers }: Studies, words: readonly string[]): Found {
  if (words[0] === 'count') return levers.length;
  if (words[0] === 'closing') return levers.filter(({ actuarialBalance }) => actuarialBalance >= 0).length;
  const [id, name] = lastWord(words);
  const effect = levers.find((candidate) => candidate.lever.parameter.id === id);
  return effect?.[name as Exclude<keyof LeverEffect, 'lever'>]; // as above
}

function change({ change: split }: Studies, name: string): Found {
  if (split === null) return null;
  if (name === 'before' || name === 'after') return split[name];
  return split.shapley.find(({ id }) => id === name)?.change;
}

function path({ paths }: PackInput, [name = '', year, quantile]: readonly string[]): Found {
  if (paths === null) return null;
  const { summary, seed } = paths;
  if (name === 'count') return summary.paths;
  if (name === 'seed') return seed;
  const empty = summary.exhaustionProbability.find((estimate) => estimate.year === Number(year));
  if (name === 'empty') return empty?.value;
  if (name === 'error') return empty?.standardError;
  const place = shownQuantiles.findIndex((chance) => `p${Math.round(100 * chance)}` === quantile);
  return summary.quantiles.closing.find((row) => row.year === Number(year))?.quantiles[place];
}

/** A fund less what the year before, income and expenditure make it; null where one of them is not published. */
export function rollForward({ accounts }: PackInput, year: number): number | null {
  const of = (when: number) => accounts.find((account) => account.year === when)?.measures;
  const [now, before] = [of(year), of(year - 1)];
  if (!now?.closing || !now.income || !now.expenditure || !before?.closing) return null;
  return now.closing.value - (before.closing.value + now.income.value - now.expenditure.value);
}
