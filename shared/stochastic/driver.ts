/** What is uncertain in a projection. Source: model.md §10. */
export const drivers = ['mortality', 'fertility', 'wageGrowth', 'cpi', 'fundReturn'] as const;
export type Driver = (typeof drivers)[number];

/** Drivers of the economy, which move together. */
export const economicDrivers = ['wageGrowth', 'cpi', 'fundReturn'] as const satisfies readonly Driver[];
export type EconomicDriver = (typeof economicDrivers)[number];
