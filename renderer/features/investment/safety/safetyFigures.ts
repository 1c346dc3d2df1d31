import type { Concentration, DebtorShare } from '../../../../shared/investment/safety/concentration';
import type { InterestPeriod } from '../../../../shared/investment/safety/interest';
import type { LadderMonth } from '../../../../shared/investment/safety/ladder';
import type { Placement } from '../../../../shared/investment/safety/placement';
import type { WorkedFigure, WorkedRow } from '../../../measures/workedFigure';
import type { SafetyAnswer } from '../../../state/safety';

const dayCounts = { months: 'months', '360': 'days360', '365': 'days365' } as const;

const inputs = { key: 'frame.inspector.inputs' } as const;

/** Cash at the end of a month, by what came and went, and the placements that pay in it. */
export function cashFigure({ report }: SafetyAnswer, month: LadderMonth): WorkedFigure {
  const { ladder } = report;
  const at = ladder.months.indexOf(month);
  const before = at === 0 ? ladder.cash : (ladder.months[at - 1]?.cash ?? null);
  const flows = (['income', 'maturing', 'interest', 'payments'] as const).map(
    (id): WorkedRow => ({ name: { key: `safety.ladder.${id}` }, value: month[id], quantity: 'moneyExact' }),
  );
  const due = month.due.map(
    ({ placement, debtor, until, maturing, interest }): WorkedRow => ({
      name: `${placement} · ${debtor} · ${until}`,
      ...{ value: maturing + interest, quantity: 'moneyExact' },
    }),
  );
  return {
    cell: `safety.ladder.${month.month}.cash`,
    name: `${month.month}`,
    ...{ value: month.cash, quantity: 'moneyFine' },
    formula: { key: 'safety.ladder.formula' },
    symbols: 'C(t) = C(t−1) + income(t) + principal(t) + interest(t) − payments(t)',
    parts: [
      {
        title: inputs,
        rows: [{ name: { key: 'safety.ladder.before' }, value: before, quantity: 'moneyExact' }, ...flows],
      },
      { title: { key: 'safety.ladder.from' }, rows: due },
    ],
  };
}

/** What one bank or issuer owes, over what all of its kind owe. */
export const debtorFigure = (found: Concentration, { debtor, amount, share }: DebtorShare): WorkedFigure => ({
  cell: `safety.debtors.${debtor}`,
  name: debtor,
  ...{ value: share, quantity: 'rate' },
  formula: { key: 'safety.debtors.formula' },
  symbols: 'sᵢ = Aᵢ / Σ A, H = Σ sᵢ²',
  parts: [
    {
      title: inputs,
      rows: [
        { name: { key: 'safety.debtors.amount' }, value: amount, quantity: 'moneyExact' },
        { name: { key: 'safety.debtors.total' }, value: found.total, quantity: 'moneyExact' },
        { name: { key: 'safety.debtors.herfindahl' }, value: found.herfindahl, quantity: 'times' },
      ],
    },
  ],
});

/** What idle money cost, with the terms that make it idle and where each comes from. */
export function idleFigure({ report, bundled, used }: SafetyAnswer): WorkedFigure {
  const { idle, buffer, paid } = report;
  const rows: WorkedRow[] = [
    { name: { key: 'safety.idle.buffer' }, value: buffer, quantity: 'moneyExact' },
    { name: { key: 'safety.idle.mean' }, value: idle?.mean ?? null, quantity: 'moneyExact' },
    { name: { key: 'safety.idle.days' }, value: idle?.days ?? null, quantity: 'count' },
    { name: { key: 'safety.idle.paid' }, value: paid, quantity: 'rate' },
    { name: { key: 'safety.idle.better' }, value: used.better, quantity: 'rate' },
  ];
  return {
    cell: 'safety.idle.cost',
    name: { key: 'safety.figure.idle' },
    ...{ value: idle?.cost ?? null, quantity: 'moneyExact', reason: { key: 'safety.idle.none' } },
    formula: { key: 'safety.idle.formula' },
    symbols: 'Σ max(B(t) − buffer, 0) · days · (better − paid) / 365',
    parts: [
      { title: inputs, rows },
      {
        title: { key: 'safety.idle.terms' },
        rows: bundled.map(({ id, label, value, basis }) => ({
          name: label,
          words:
            used[id] === value ? (basis.kind === 'assumed' ? basis.why : basis.ref) : { key: 'safety.idle.changed' },
        })),
      },
    ],
  };
}

/** Interest of one time of a placement, due and booked. */
export function interestFigure(period: InterestPeriod, placement: Placement | undefined): WorkedFigure {
  const { due, booked, difference, from, until } = period;
  const contract: WorkedRow[] =
    placement === undefined
      ? []
      : [
          { name: { key: 'safety.interest.principal' }, value: placement.principal, quantity: 'moneyExact' },
          { name: { key: 'safety.interest.rate' }, value: placement.rate, quantity: 'rate' },
          {
            name: { key: 'safety.interest.dayCount' },
            words: { key: `safety.interest.dayCounts.${dayCounts[placement.dayCount]}` },
          },
        ];
  return {
    cell: `safety.interest.${period.placement}.${until}`,
    name: `${period.placement} · ${period.debtor}`,
    ...{ value: difference, quantity: 'moneyExact' },
    formula: { key: 'safety.interest.formula' },
    symbols: 'booked − P · r · t',
    parts: [
      {
        title: inputs,
        rows: [
          { name: { key: 'safety.interest.due' }, value: due, quantity: 'moneyExact' },
          { name: { key: 'safety.interest.booked' }, value: booked, quantity: 'moneyExact' },
          { name: { key: 'safety.interest.from' }, words: from },
          { name: { key: 'safety.interest.until' }, words: until },
          ...contract,
        ],
      },
    ],
  };
}

/** Interest that should have been booked and was not, over all gaps; null where bookings are not known. */
export function owedFigure({ report }: SafetyAnswer): WorkedFigure {
  const { interest } = report;
  const owing = interest?.gaps.filter(({ difference }) => difference < 0) ?? [];
  const owed = interest === null ? null : -owing.reduce((sum, { difference }) => sum + difference, 0);
  return {
    cell: 'safety.interest.owed',
    name: { key: 'safety.figure.owed' },
    ...{ value: owed, quantity: 'moneyExact', reason: { key: 'safety.interest.unknown' } },
    formula: { key: 'safety.interest.formula' },
    symbols: 'Σ max(due − booked, 0)',
    parts: [
      {
        title: inputs,
        rows: owing.map(({ placement, until, difference }) => ({
          name: `${placement} · ${until}`,
          ...{ value: difference, quantity: 'moneyExact' },
        })),
      },
    ],
  };
}
