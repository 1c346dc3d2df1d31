import type { LimitParts } from '../../../../shared/investment/limits/standing';
import type { LimitDay, LimitReport } from '../../../../shared/investment/limits/testLimit';
import type { WorkedFigure, WorkedRow } from '../../../measures/workedFigure';
import { inspect } from '../../../state/inspection';
import { askLimitParts, useLimitsPlace } from '../../../state/limits';
import { report as tell } from '../../../state/notices';

/** Holdings that are listed one by one; the rest stands as one sum. */
const mostListed = 40;

function holdingRows({ counted, value }: LimitParts): WorkedRow[] {
  const listed = counted.slice(0, mostListed);
  const rest = value - listed.reduce((sum, { marketValue }) => sum + marketValue, 0);
  const rows = listed.map(
    ({ instrument, manager, marketValue }): WorkedRow => ({
      name: [instrument, manager].filter((part) => part !== '').join(' · '),
      ...{ value: marketValue, quantity: 'moneyExact' },
    }),
  );
  return counted.length > mostListed
    ? [...rows, { name: { key: 'limits.inspector.others' }, value: rest, quantity: 'moneyExact' }]
    : rows;
}

const denominators = { 'net-assets': 'limits.inspector.net-assets', counted: 'limits.inspector.counted-all' } as const;

function figureOf({ limit, days }: LimitReport, now: LimitDay, parts: LimitParts): WorkedFigure {
  const { share, distance, date } = now;
  return {
    cell: `limits.${limit.id}.${date}`,
    name: limit.title,
    ...{ value: share, quantity: 'rate', reason: { key: 'limits.gauge.nothing' } },
    formula: { key: limit.per === 'portfolio' ? 'limits.inspector.formula' : 'limits.inspector.instrumentFormula' },
    symbols: limit.per === 'portfolio' ? 'Σ MV(i), i ∈ C ÷ D' : 'max MV(i), i ∈ C ÷ D',
    parts: [
      {
        title: { key: 'frame.inspector.inputs' },
        rows: [
          { name: { key: 'limits.inspector.day' }, words: date },
          { name: { key: 'limits.inspector.counted' }, value: parts.value, quantity: 'moneyExact' },
          { name: { key: denominators[limit.denominator] }, value: parts.denominator, quantity: 'moneyExact' },
          { name: { key: 'limits.inspector.limit' }, value: limit.limit, quantity: 'rate' },
          { name: { key: 'limits.inspector.distance' }, value: distance, quantity: 'rate' },
          { name: { key: 'limits.inspector.days' }, value: days.length, quantity: 'count' },
        ],
      },
      {
        title: { key: 'limits.inspector.classes' },
        rows: limit.classes.map((name) => ({ name: { key: `assetClasses.${name}` }, words: name })),
      },
      {
        title: { key: 'limits.inspector.holdings', facts: { count: parts.counted.length } },
        rows: holdingRows(parts),
      },
    ],
    law: { law: limit.law, status: limit.status },
  };
}

/** Opens the inspector on the share of a limit on a day. */
export function useLimitInspection(): (report: LimitReport, day: string) => Promise<void> {
  const isThrough = useLimitsPlace((place) => place.isThrough);
  return async (report, day) => {
    const now = report.days.find(({ date }) => date === day);
    const parts = await askLimitParts(report.limit, day, isThrough);
    if (!parts.ok) tell(parts.failure);
    else if (now !== undefined) inspect({ kind: 'worked', figure: figureOf(report, now, parts.value) });
  };
}
