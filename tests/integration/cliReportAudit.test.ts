import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportReport } from '../../electron/print/exportReport';
import { type Language, languages } from '../../shared/base/language';
import type { Figure, ReportDocument, TableBlock } from '../../shared/report/document';
import { reportDocumentSchema } from '../../shared/report/documentSchema';
import { figuresOf } from '../../shared/report/figuresOf';
import { blocksOf, blocksOfKind } from '../../shared/report/sectionsOf';
import { at, document, folder, put, within } from '../support/commandLine';

interface Audited {
  readonly asOf: string;
  readonly rules: readonly {
    readonly id: string;
    readonly status: string;
    readonly count?: number;
    readonly rows?: number;
    readonly amountAtRisk?: number;
  }[];
  readonly findings: readonly { readonly rule: string; readonly keys: Record<string, string> }[];
  readonly tables: readonly { readonly table: string; readonly read: number; readonly rejected: number }[];
}

const sample = at('sample');
const formats = ['html', 'docx', 'xlsx', 'csv', 'json'] as const;

const done = async (args: readonly string[]) => {
  const ran = await within(args);
  expect(ran.status, ran.err).toBe(0);
  return ran;
};

const paths = { audit: [], findings: ['--rules', 'contribution.arrears'] } as const;

/** Both languages of a kind, from one run. */
async function made(kind: keyof typeof paths): Promise<Readonly<Record<Language, ReportDocument>>> {
  const out = ['--format', 'json', '--out', at(`${kind}.json`), '--languages', languages.join(',')];
  await done(['report', '--kind', kind, '--data', sample, ...out, ...paths[kind]]);
  return { 'zh-CN': reportIn(at(`${kind}.zh-CN.json`)), en: reportIn(at(`${kind}.en.json`)) };
}

const notPrinted = () => Promise.reject(new Error('not asked for'));
const exported = (report: unknown, format: (typeof formats)[number], file: string) =>
  exportReport({ format, document: report, file }, notPrinted);

/** The text of a file, parts of Office files one after the other. */
function textIn(file: string): string {
  const bytes = readFileSync(file);
  if (!/\.(docx|xlsx)$/.test(file)) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

const reportIn = (file: string): ReportDocument => reportDocumentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const cellsOf = (report: ReportDocument): ReadonlyMap<string, number> =>
  new Map(figuresOf(report).map(({ figure }) => [figure.cell, figure.value]));

let audited: Audited;
let papers: Awaited<ReturnType<typeof made>>;
let letters: Awaited<ReturnType<typeof made>>;

beforeAll(async () => {
  vi.stubEnv('XDG_CONFIG_HOME', at('config'));
  await done(['sample', '--members', '500', '--out', sample]);
  audited = document<Audited>(await done(['audit', '--data', sample, '--json']));
  papers = await made('audit');
  letters = await made('findings');
}, 120_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the working paper', () => {
  test.each(languages)('in %s says what the audit says', (language) => {
    const report = papers[language];
    const cells = cellsOf(report);
    const hits = audited.rules.filter(({ status }) => status === 'hits');
    expect(hits.length).toBeGreaterThan(10);
    for (const { id, count, rows, amountAtRisk } of hits) {
      expect(cells.get(`group(${id}).count`), id).toBe(count);
      expect(cells.get(`group(${id}).amount`), id).toBe(amountAtRisk);
      expect(cells.get(`group(${id}).rows.all`), id).toBe(rows);
      const own = audited.findings.filter((finding) => finding.rule === id);
      const persons = new Set(own.flatMap(({ keys }) => keys.member_id ?? []));
      expect(cells.get(`group(${id}).persons`) ?? 0, id).toBe(persons.size);
    }
    expect(cells.get('totals.found.count')).toBe(audited.findings.length);
    const amount = hits.reduce((sum, rule) => sum + (rule.amountAtRisk ?? 0), 0);
    expect(cells.get('totals.found.amount')).toBeCloseTo(amount, 2);
    for (const status of ['hits', 'clean', 'not-run', 'failed']) {
      expect(cells.get(`rules.${status}`)).toBe(audited.rules.filter((rule) => rule.status === status).length);
    }
    expect(report.headline.text).toContain(audited.asOf);
  });

  test('its data hold every row of evidence, with the amounts of the audit', async () => {
    const file = at('paper.csv');
    expect(await exported(papers.en, 'csv', file)).toMatchObject({ ok: true });
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, delimiter: ',' });
    for (const { id, rows, amountAtRisk } of audited.rules.filter(({ status }) => status === 'hits')) {
      const own = data.filter((row) => row.Rule === id);
      expect(own.length, id).toBe(rows);
      expect(own.reduce((sum, row) => sum + Number(row['At risk (yuan)']), 0)).toBeCloseTo(amountAtRisk ?? 0, 2);
    }
  });

  test('counts the rows of each file as the import did', () => {
    const cells = cellsOf(papers.en);
    const read = [...cells].filter(([cell]) => /^files\(\d+\)\.read$/.test(cell)).map(([, value]) => value);
    expect(read.length).toBeGreaterThan(5);
    for (const rows of read) expect(audited.tables.map((table) => table.read)).toContain(rows);
  });

  test('shows persons of a region only where there are five or more', () => {
    const tables = blocksOfKind(papers.en, 'table');
    const regions = tables.find((table) => table.persons?.kind === 'grouped');
    expect(regions).toBeDefined();
    for (const [, persons] of regions?.rows ?? []) {
      expect((persons as Figure).value).toBeGreaterThanOrEqual(5);
    }
  });

  test('leaves to the auditor what only an auditor can say, group by group', () => {
    const open = blocksOf(papers.en).flatMap((block) =>
      block.kind === 'paragraph' && block.isToWrite ? [block.id] : [],
    );
    const hits = audited.rules.filter(({ status }) => status === 'hits');
    expect(open).toHaveLength(2 + 3 * hits.length);
    for (const name of ['cause', 'recommendation', 'answer']) {
      expect(open).toContain(`group(contribution.arrears).${name}`);
    }
  });
});

describe('the letter on findings', () => {
  test.each(languages)('in %s is on one rule and carries its rows', (language) => {
    const report = letters[language];
    const rule = audited.rules.find(({ id }) => id === 'contribution.arrears');
    expect(report.headline.figures.map(({ value }) => value)).toEqual([rule?.count, rule?.amountAtRisk]);
    expect(report.data.rows).toHaveLength(rule?.rows ?? -1);
    expect(blocksOf(report).filter((block) => block.kind === 'paragraph' && block.isToWrite)).toHaveLength(3);
  });

  test.each([
    { args: [], status: 2, says: '--rules' },
    { args: ['--rules', 'benefit.after-death,contribution.arrears'], status: 2, says: '--rules' },
    { args: ['--rules', 'budget.deviation'], status: 1, says: 'budget.deviation' },
  ])('$args makes none', async ({ args, status, says }) => {
    const file = at('none.csv');
    const ran = await within([
      'report',
      '--kind',
      'findings',
      '--data',
      sample,
      '--format',
      'csv',
      '--out',
      file,
      ...args,
    ]);
    expect(ran.status).toBe(status);
    expect(ran.err).toContain(says);
  });
});

describe('persons', () => {
  interface Person {
    readonly member_id: string;
    readonly id_number: string;
    readonly name: string;
    readonly birth_date: string;
  }
  const rowsOf = <T>(table: string): readonly T[] =>
    Papa.parse<T>(readFileSync(`${sample}/${table}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;

  test.each(formats)('of the sample stand nowhere in a paper or a letter as %s', async (format) => {
    for (const report of [papers['zh-CN'], letters['zh-CN']]) {
      const file = at(`${report.kind}.${format}`);
      expect(await exported(report, format, file)).toMatchObject({ ok: true });
      const text = textIn(file);
      const persons = rowsOf<Person>('members');
      const accounts = new Set(rowsOf<{ payee_account: string }>('benefits').map((row) => row.payee_account));
      expect(persons).toHaveLength(500);
      expect(text).toContain('P1');
      const found = persons.flatMap((one) =>
        [one.member_id, one.id_number, one.name, one.birth_date].filter(
          (datum) => datum !== '' && text.includes(datum),
        ),
      );
      expect(found).toEqual([]);
      expect([...accounts].filter((account) => account !== '' && text.includes(account))).toEqual([]);
    }
  });

  test('a document with a person in the clear is refused, whoever asks, and no file is left', async () => {
    const report = papers.en;
    const clear = (data: Partial<TableBlock>) => ({ ...report, data: { ...report.data, ...data } });
    const [first = [], ...rest] = report.data.rows;
    const file = at('leak.csv');
    const named = await exported(clear({ rows: [first.with(3, '王建国'), ...rest] }), 'csv', file);
    expect(named).toMatchObject({ ok: false, failure: { code: 'report/names-persons', rows: 1 } });
    const { persons: _, ...unsaid } = report.data;
    expect(await exported({ ...report, data: unsaid }, 'csv', file)).toMatchObject({
      ok: false,
      failure: { code: 'request/invalid' },
    });
    expect(readdirSync(folder)).not.toContain('leak.csv');
  });
});

test('a column of a rule of one’s own that nothing is known of is left out, and named', async () => {
  const rule = put(
    'own.yaml',
    `id: own.large
group: own
title: { zh: 大额, en: Large }
explanation: { zh: 大额, en: Large }
severity: notice
tables: { benefits: [member_id, amount, payee_account] }
subject: person
identity: [member_id]
confirm: { zh: 核实, en: Look }
recovery: none
sql: SELECT member_id, payee_account AS whose, amount AS amount_at_risk FROM benefits WHERE amount > 3000
`,
  );
  const asked = ['--data', sample, '--rules-file', at(rule), '--rules', 'own.large'];
  const out = ['--format', 'json', '--out', at('own.json'), '--language', 'en'];
  await done(['report', '--kind', 'audit', ...asked, ...out]);
  const report = reportIn(at('own.json'));
  expect(report.data.rows.length).toBeGreaterThan(100);
  expect(report.data.rows.every((row) => row[8] === '')).toBe(true);
  const [evidence] = blocksOfKind(report, 'table').filter(({ persons }) => persons?.kind === 'masked');
  expect(evidence?.note).toContain('whose');
});

describe('what a spreadsheet would run', () => {
  const smuggled = [
    '=HYPERLINK("http://x","y")',
    '+cmd|calc',
    '@SUM(A1)',
    '-1+1',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '＠x',
  ];

  test.each(smuggled)('%j in a value comes out as text', async (value) => {
    const { data, ...report } = letters.en;
    const [first = [], ...rest] = data.rows;
    const file = at('smuggled.csv');
    const document = { ...report, data: { ...data, rows: [first.with(8, value), ...rest] } };
    expect(await exported(document, 'csv', file)).toMatchObject({ ok: true });
    const { data: lines } = Papa.parse<string[]>(readFileSync(file, 'utf8'), { delimiter: ',' });
    const cell = lines[1]?.[8] ?? '';
    expect(cell).toBe(`'${value}`);
  });
});
