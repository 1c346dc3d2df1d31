import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { ParameterId } from '../../parameters/catalogue';
import type { IsoDate } from '../../parameters/parameter';
import { inForce } from '../../pension/awardLaw';
import type { AuditContext, Preparation } from '../preparation';
import { employees } from '../recompute/awardStatements';
import { numberText } from '../recompute/batches';
import { noteGaps } from '../recompute/gaps';
import { type PlaceFigures, readPlaceFigures } from '../recompute/placeFigures';
import { fillRows } from './fillRows';

interface PlaceMonth {
  readonly region: string;
  readonly period: string;
}

/** Employees' own rates rose by steps of each province until all were at the rate of 2006. */
const ownRatesFrom: IsoDate = '2006-01-01';

/** Places that met conditions might take the lower rate, others kept the one before. Source: 人社部发〔2016〕36号. */
const choiceFrom: IsoDate = '2016-05-01';
const choiceUntil: IsoDate = '2019-05-01';

const dayBeforeChoice: IsoDate = '2016-04-30';

function ratesIn(figures: PlaceFigures, context: AuditContext, { region, period }: PlaceMonth) {
  const rate = (id: ParameterId, day: IsoDate = period): number | null => inForce(context, id, day)?.value ?? null;
  const stated = figures.lastStatistic(employees, region, Number(period.slice(0, 4)), 'employerRate');
  const hasChoice = stated === null && period >= choiceFrom && period < choiceUntil;
  return {
    employer: stated?.value ?? rate('contribution.employerRate'),
    earlier: hasChoice ? rate('contribution.employerRate', dayBeforeChoice) : null,
    employee: period < ownRatesFrom ? null : rate('contribution.employeeRate'),
    flexible: period < ownRatesFrom ? null : rate('contribution.flexibleRate'),
    account: rate('contribution.flexibleAccountRate'),
    relief: rate('contribution.employerRelief'),
  };
}

const placeMonths = (session: Session) =>
  session.query<PlaceMonth>(
    plainSql(`SELECT DISTINCT region_code AS region, period::VARCHAR AS period FROM contributions
      WHERE scheme = '${employees}' ORDER BY ALL`),
  );

const cell = (value: number | null): string | null => (value === null ? null : numberText(value));

const rateType = 'DECIMAL(9,6)';

/**
 * Rates of contribution of each place and month that the ledger has contributions of: what `statistics` states as
 * `employerRate`, else the law's. `earlier_rate` is one that was lawful too, `relief` the share waived.
 */
export const contributionRates: Preparation = {
  name: 'contribution_rates',
  columns: {
    region_code: 'VARCHAR',
    period: 'DATE',
    employer_rate: rateType,
    earlier_rate: rateType,
    employee_rate: rateType,
    flexible_rate: rateType,
    account_rate: rateType,
    relief: rateType,
  },
  needs: ['contributions', 'statistics', 'regions', 'recompute_gaps'],
  async fill(session, context) {
    const figures = await readPlaceFigures(session, context);
    if (!figures.ok) return figures;
    const places = await placeMonths(session);
    if (!places.ok) return places;
    const rated = places.value.map((place) => ({ ...place, rates: ratesIn(figures.value, context, place) }));
    const unknown = rated.filter(({ rates }) => rates.employer === null || rates.employee === null);
    const noted = await noteGaps(
      session,
      [...new Set(unknown.map(({ region }) => region))].map((subject) => ({
        subject,
        kind: 'contribution',
        reason: 'noContributionRate',
      })),
    );
    if (!noted.ok) return noted;
    const rows = rated.map(({ region, period, rates }) => [
      region,
      period,
      ...[rates.employer, rates.earlier, rates.employee, rates.flexible, rates.account, rates.relief].map(cell),
    ]);
    return fillRows(session, contributionRates, rows);
  },
};
