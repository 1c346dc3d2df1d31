import type { Sourced } from '../../data/baseData';
import type { AwardRules, Province } from '../../data/provinces';
import { type AwardLaw, inForce } from '../../pension/awardLaw';

const national = 'parameters';

/** The latest statement of a parameter, as a row that a sheet can name. */
function rowOf(law: AwardLaw, id: Parameters<typeof inForce>[1]): Sourced {
  const value = inForce(law, id, '9999-12-31')?.value ?? 0;
  return { value, reference: id, status: 'secondary', file: national, line: 0 };
}

/**
 * Rules of award of a place that has none of its own among the provinces: 国发〔2005〕38号, years to two decimals and
 * W·Z to the fen, as most provinces print them.
 */
export function nationalRules(law: AwardLaw): AwardRules {
  const coefficient = rowOf(law, 'benefit.transitionCoefficient');
  return {
    accountStart: { year: rowOf(law, 'account.startYear').value, month: 1 },
    transitionCoefficient: coefficient,
    longServiceCoefficient: coefficient,
    longServiceYears: 99,
    deemedIndex: 'own',
    yearsRounding: 'twoDecimals',
    indexedWageRounding: 'fen',
  };
}

export type PlaceRules = Pick<Province, 'rules' | 'supplements'>;
