import { type ReservePlan, reservePlan } from '../../../shared/investment/liabilities/reservePlan';
import type { Translate } from '../../../shared/text/translator';
import { named } from '../simulating/fan';
import { textTable } from '../textTable';
import { billions, chance, percent } from '../written';
import type { Part } from './part';

function table({ years, paths }: ReservePlan, isPlanned: (year: number) => boolean, translate: Translate): string {
  const columns = ['deficit', 'draw', 'left', 'fundWith', 'fundWithout', 'shortBy', 'emptyBy'] as const;
  const head = [translate('cli.simulate.year'), ...columns.map((column) => translate(`liabilities.reserve.${column}`))];
  const rows = years.flatMap(({ year, deficit, draw, reserve, fund, fundWithout }, t) => {
    const over = paths[t];
    if (over === undefined || !isPlanned(year)) return [];
    const amounts = [deficit, draw, reserve, fund, fundWithout].map(billions);
    return [[String(year), ...amounts, chance(over.short), chance(over.empty)]];
  });
  return textTable(head, rows);
}

function outcome({ years, shortIn }: ReservePlan, isPlanned: (year: number) => boolean, translate: Translate): string {
  if (years.every(({ year, deficit }) => deficit === 0 || !isPlanned(year))) {
    return translate('liabilities.reserve.nothing');
  }
  if (shortIn === null) return translate('liabilities.reserve.lasts');
  return translate('liabilities.reserve.short', { year: shortIn });
}

/** The plan for drawing down a reserve. */
export const reservePart: Part = ({ ground, flows, asked: { reserve }, invocation: { translate } }) => {
  const plan = reservePlan(ground.scenario, flows, reserve);
  const { from, until, rule, size } = reserve;
  const isPlanned = (year: number) => year >= from && year <= until;
  const paths = plan.paths.map(({ draw, reserve: left, fund, ...chances }) => ({
    ...chances,
    ...{ draw: named(draw), reserve: named(left), fund: named(fund) },
  }));
  return {
    document: { ...reserve, ...plan, paths },
    text: [
      translate('liabilities.reserve.title', { size: billions(size), first: flows.firstYear, from, until }),
      `${translate(`liabilities.reserve.rules.${rule}`, { level: percent(plan.level, 2) })} ${outcome(plan, isPlanned, translate)}`,
      table(plan, isPlanned, translate),
      translate('liabilities.reserve.meaning'),
    ].join('\n\n'),
  };
};
