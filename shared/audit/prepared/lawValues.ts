import type { IsoDate, Parameter } from '../../parameters/parameter';
import { lastStatedYear, yearlyValues } from '../../parameters/yearlyValues';
import type { Preparation } from '../preparation';
import { fillRows } from './fillRows';

/** The last day that dates reach: what is in force until further notice. */
const forever = '9999-12-31';

const dayBefore = (day: IsoDate): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

interface Spell {
  readonly from: IsoDate;
  readonly value: number;
}

/** A path between dates has one value a year, as projections take it. */
function spellsOf(parameter: Parameter): readonly Spell[] {
  if (parameter.path === 'step') return parameter.values;
  const first = Number(parameter.values[0]?.from.slice(0, 4));
  const path = yearlyValues(parameter, first, lastStatedYear(parameter) - first + 1);
  return path.ok ? Array.from(path.value, (value, t) => ({ from: `${first + t}-01-01`, value })) : [];
}

/** Every dated figure of law and assumption; `until_date` is the last day that it is in force. */
export const lawValues: Preparation = {
  name: 'law_values',
  columns: { parameter: 'VARCHAR', from_date: 'DATE', until_date: 'DATE', value: 'DECIMAL(18,8)' },
  needs: [],
  fill(session, { parameters }) {
    const rows = [...parameters.byId.values()].flatMap((parameter) =>
      spellsOf(parameter).map(({ from, value }, at, spells) => {
        const next = spells[at + 1];
        return [parameter.id, from, next === undefined ? forever : dayBefore(next.from), value.toFixed(8)];
      }),
    );
    return fillRows(session, lawValues, rows);
  },
};
