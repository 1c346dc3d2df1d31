import { create } from 'zustand';
import type { AmountRows } from '../../shared/audit/amountRows';
import type { DigitReport } from '../../shared/audit/digits/digitReport';
import { moneyTables } from '../../shared/audit/moneyColumns';
import type { OutlierReport } from '../../shared/audit/outliers/findOutliers';
import type { CutOffReport, DuplicateReport, SequenceReport } from '../../shared/audit/outliers/sequences';
import type { Failure } from '../../shared/base/failure';
import { type Result, success } from '../../shared/base/result';
import { plainSql, quoted } from '../../shared/data/loading/sqlText';
import type { OpenLedger } from '../engine/ledger';
import { endJob, showJob } from './jobs';
import { tables, useFolder } from './openWorkspace';

export const statisticsViews = ['digits', 'outliers', 'gaps', 'duplicates', 'cutOff', 'sampling'] as const;
export type StatisticsView = (typeof statisticsViews)[number];

/** Amounts that are looked at: a column of a table, of all rows or of those with one value in a column. */
export interface ChosenRows {
  readonly table: string;
  readonly amount: string;
  readonly filter: { readonly column: string; readonly value: string } | null;
}

export type Row = Readonly<Record<string, string | null>>;

/** What each question is answered with. */
interface Answers {
  readonly digits: DigitReport;
  readonly digitRows: { readonly digits: number; readonly rows: readonly Row[] };
  readonly outliers: OutlierReport;
  readonly gaps: SequenceReport;
  readonly duplicates: DuplicateReport;
  readonly cutOff: CutOffReport;
}

export type Asked<Value> =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: Failure };

type AllAnswers = { readonly [Name in keyof Answers]: Asked<Answers[Name]> };

interface StatisticsStore extends AllAnswers {
  readonly folder: string | null;
  readonly view: StatisticsView;
  readonly rows: ChosenRows;
}

const none = { state: 'none' } as const;
const unanswered: AllAnswers = {
  ...{ digits: none, digitRows: none, outliers: none, gaps: none, duplicates: none, cutOff: none },
};

/** Amounts of payments, which the most frauds go through. */
const first: ChosenRows = { table: 'bank_statements', amount: 'amount', filter: null };

export const useStatistics = create<StatisticsStore>(() => ({
  ...unanswered,
  ...{ folder: null, view: 'digits', rows: first },
}));

export const showStatistics = (view: StatisticsView): void => useStatistics.setState({ view });

/** Other rows: what was found in those before says nothing of them. */
export function chooseRows(change: Partial<ChosenRows>): void {
  const { rows } = useStatistics.getState();
  const next = { ...rows, ...change };
  const isOther = change.table !== undefined && change.table !== rows.table;
  const [amount] = moneyTables.find(({ table }) => table === next.table)?.amounts ?? [];
  const chosen = isOther && amount !== undefined ? { ...next, amount, filter: null } : next;
  useStatistics.setState({ rows: chosen, ...unanswered });
}

/** The rows as the engine is asked for them. */
export const amountRows = ({ table, amount, filter }: ChosenRows): AmountRows => ({
  ...{ table, amount },
  ...(filter === null || filter.value === ''
    ? {}
    : { where: [{ column: filter.column, is: '=', value: filter.value } as const] }),
});

/** Tables with amounts that hold rows, and what the open workspace's tables say of another are forgotten. */
export async function tablesWithAmounts(ledger: OpenLedger): Promise<Result<readonly string[]>> {
  const found = await ledger.database.query<{ table_name: string }>(
    plainSql('SELECT DISTINCT table_name FROM imports WHERE rows > 0'),
  );
  if (!found.ok) return found;
  const filled = new Set(found.value.map(({ table_name: name }) => name));
  const names = moneyTables.flatMap(({ table }) => (filled.has(table) ? [table] : []));
  const { opened } = useFolder.getState();
  const folder = opened.state === 'open' ? opened.facts.folder : null;
  const { folder: before, rows } = useStatistics.getState();
  if (folder !== before) useStatistics.setState({ folder, ...unanswered });
  const [table] = names;
  if (!names.includes(rows.table) && table !== undefined) chooseRows({ table });
  return success(names);
}

/** Values of a column with few of them, the most frequent first. */
export async function valuesOf(ledger: OpenLedger, table: string, column: string): Promise<Result<readonly string[]>> {
  const known = moneyTables.find((one) => one.table === table);
  if (known === undefined || !known.groups.includes(column)) return success([]);
  const rows = await ledger.database.query<{ value: string }>(
    plainSql(`SELECT ${quoted(column)}::VARCHAR AS value FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL
      GROUP BY ALL ORDER BY count(*) DESC, value LIMIT 200`),
  );
  return rows.ok ? success(rows.value.map(({ value }) => value)) : rows;
}

const job = {
  id: 'statistics',
  title: 'auditMore.statistics.job',
  progress: null,
  cancel: () => void stopStatistics(),
} as const;

async function stopStatistics(): Promise<void> {
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('stopStatistics', null);
}

let asked = 0;

/** Asks one question of the tables; what is stopped leaves no failure behind. */
export async function askStatistics<Name extends keyof Answers>(
  name: Name,
  work: (ledger: OpenLedger) => Promise<Result<Answers[Name]>>,
): Promise<void> {
  asked += 1;
  const own = asked;
  const put = (answer: Asked<Answers[Name]>): void => useStatistics.setState({ [name]: answer });
  put({ state: 'running' });
  showJob(job);
  const { rows } = useStatistics.getState();
  const ledger = await tables();
  const answer = ledger.ok ? await work(ledger.value) : ledger;
  if (own === asked) endJob(job.id);
  if (useStatistics.getState().rows !== rows) return;
  if (answer.ok) put({ state: 'done', value: answer.value });
  else put(answer.failure.code === 'cancelled' ? none : { state: 'failed', failure: answer.failure });
}
