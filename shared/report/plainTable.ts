/** What a table without units and note begins with. */
export const plainTable = { kind: 'table', units: [], exactUnits: [], note: '' } as const;
