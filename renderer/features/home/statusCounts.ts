import type { YearAccount } from '../../../shared/data/baseData';
import type { ParameterSet } from '../../../shared/parameters/parameter';
import { statusOf } from '../../measures/parameterValue';
import type { Status } from '../../ui/StatusMark';

export const accountStatuses = (accounts: readonly YearAccount[]): Status[] =>
  accounts.flatMap(({ measures }) => Object.values(measures).map(({ status }) => status));

export const parameterStatuses = ({ byId }: ParameterSet): Status[] =>
  [...byId.values()].flatMap(({ values }) => values.map(statusOf));

export function countStatuses(statuses: readonly Status[]): Readonly<Record<Status, number>> {
  const counts = { verified: 0, derived: 0, secondary: 0, unverified: 0, assumed: 0 };
  for (const status of statuses) {
    counts[status] += 1;
  }
  return counts;
}
