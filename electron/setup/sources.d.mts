/** The whole of sources.md for a datasets folder. */
export function sourcesDocument(datasets: string): string;
