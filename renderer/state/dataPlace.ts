import { create } from 'zustand';

export const dataParts = ['import', 'tables', 'notebook', 'people', 'history'] as const;
export type DataPart = (typeof dataParts)[number];

interface DataPlace {
  readonly part: DataPart;
  /** The table whose page is open. */
  readonly table: string | null;
}

export const useDataPlace = create<DataPlace>(() => ({ part: 'import', table: null }));

export const showPart = (part: DataPart): void => useDataPlace.setState({ part, table: null });
export const showTable = (table: string | null): void => useDataPlace.setState({ part: 'tables', table });
