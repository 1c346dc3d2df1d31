import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { notebookText, readNotebook } from '../../shared/data/notebook/notebookText';
import type { CellAnswer } from '../../shared/data/notebook/readOnlyQuery';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { saveFile } from './files';
import { changeDocument, tables, useFolder } from './openWorkspace';

export type CellRun =
  | { readonly state: 'running' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'answered'; readonly answer: CellAnswer; readonly limit: number };

export const useRuns = create<Readonly<Record<string, CellRun>>>(() => ({}));

type Cell = WorkspaceDocument['notebook'][number];

const firstRows = 1000;
const moreTimes = 10;

const edit = (change: (cells: readonly Cell[]) => readonly Cell[]): void =>
  changeDocument((document) => ({ ...document, notebook: [...change(document.notebook)] }));

const newCell = (title: string, sql: string): Cell => ({ id: crypto.randomUUID(), title, sql });

export const addCell = (): void => edit((cells) => [...cells, newCell('', '')]);

export const removeCell = (id: string): void => edit((cells) => cells.filter((cell) => cell.id !== id));

export const changeCell = (id: string, change: Partial<Pick<Cell, 'title' | 'sql'>>): void =>
  edit((cells) => cells.map((cell) => (cell.id === id ? { ...cell, ...change } : cell)));

/** Asks the question of a cell; more rows than before where the user wants them. */
export async function runCell(id: string, sql: string, limit = firstRows): Promise<void> {
  useRuns.setState({ [id]: { state: 'running' } });
  const ledger = await tables();
  const answer = ledger.ok ? await ledger.value.ask('cell', { id, sql, limit }) : ledger;
  useRuns.setState({
    [id]: answer.ok ? { state: 'answered', answer: answer.value, limit } : { state: 'failed', failure: answer.failure },
  });
}

export const runMore = (id: string, sql: string, limit: number): Promise<void> => runCell(id, sql, limit * moreTimes);

export async function stopCell(id: string): Promise<void> {
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('stopCell', { id });
}

export async function saveNotebook(): Promise<void> {
  const { opened } = useFolder.getState();
  if (opened.state === 'open') await saveFile('notebook.sql', notebookText(opened.document.notebook));
}

/** The cells of a file come after those that are there. */
export async function openNotebook(file: File): Promise<void> {
  const added = readNotebook(await file.text()).map(({ title, sql }) => newCell(title, sql));
  edit((cells) => [...cells, ...added]);
}
