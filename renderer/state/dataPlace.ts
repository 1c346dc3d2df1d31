import { create } from 'zustand';

export const dataParts = ['import'] as const;
export type DataPart = (typeof dataParts)[number];

interface DataPlace {
  readonly part: DataPart;
}

export const useDataPlace = create<DataPlace>(() => ({ part: 'import' }));

export const showPart = (part: DataPart): void => useDataPlace.setState({ part });
