export interface CoverageFactors {
  /** Residents of towns over all residents. */
  readonly urbanShare: number;
  readonly employment: number;
  /** Insured over employed residents of towns. */
  readonly coverage: number;
  /** Share of the sex that belongs to the group. */
  readonly groupShare: number;
}

/**
 * Insured members a group has at an age on the coverage path: population × urban share × participation × employment ×
 * coverage × share of the group, for those the calendar has not retired yet. Source: model.md §5.
 */
export const insuredOnPath = (
  population: number,
  participation: number,
  remaining: number,
  { urbanShare, employment, coverage, groupShare }: CoverageFactors,
): number => population * urbanShare * participation * employment * coverage * groupShare * remaining;
