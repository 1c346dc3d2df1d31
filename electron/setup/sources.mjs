// Writes datasets/sources.md from the data itself; a test holds the two in step. Run it after changing datasets/.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { parse } from 'yaml';

const statuses = ['verified', 'derived', 'secondary', 'unverified', 'assumed'];

const introduction = `# Sources of the bundled figures / 内置数据来源

Written by \`node electron/setup/sources.mjs\` from the files themselves. Every row of \`tables/\` names its source in the
column \`reference\`; every value of \`parameters/\` carries its own. The app shows the same marks beside the figures.

| mark | meaning |
|---|---|
| verified 已核实 | read in a copy of the official text, or in a clear quotation of it, or copied by program from a machine-readable copy of the table and checked |
| derived 推算 | computed from such figures as the note says |
| secondary 转引 | a transcription or press summary, or a compiled series that agrees with published totals |
| unverified 未核实 | carried from a compilation; the official text was not read |
| assumed 假设 | chosen by the makers of the model, with the reason beside it |
`;

const read = (...names) => readFileSync(path.join(...names), 'utf8');
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const both = (zh, en) => (zh === en ? en : `${zh} / ${en}`);
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (header, rows) => [row(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n');

const filesIn = (folder, ending) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();

function readTables(datasets, part = 'tables') {
  const folder = path.join(datasets, part);
  return filesIn(folder, '.csv').map((name) => ({
    file: `${part}/${name}`,
    rows: Papa.parse(read(folder, name).trimEnd(), { header: true }).data,
  }));
}

function readParameterValues(datasets) {
  const folder = path.join(datasets, 'parameters');
  return filesIn(folder, '.yaml').flatMap((name) =>
    parse(read(folder, name)).flatMap(({ id, label, values }) =>
      values.map(({ from, value, basis }) => ({ file: `parameters/${name}`, id, label, from, value, basis })),
    ),
  );
}

const basisStatus = (basis) => (basis.kind === 'assumed' ? 'assumed' : basis.status);
const basisText = (basis) =>
  basis.kind === 'assumed'
    ? `${basis.why.zh} / ${basis.why.en}`
    : [`${basis.ref.zh} / ${basis.ref.en}`, basis.published].filter(Boolean).join(', ');

function counted(file, found) {
  const counts = statuses.map((status) => found.filter((each) => each === status).length);
  return [file, found.length, ...counts.map((count) => count || '')];
}

function overview(tables, values, statusOf) {
  const ofTables = tables
    .filter(({ file }) => file !== 'tables/references.csv')
    .map(({ file, rows }) =>
      counted(
        file,
        rows.map(({ reference, status }) => status ?? statusOf.get(reference)),
      ),
    );
  const files = [...new Set(values.map(({ file }) => file))];
  const ofParameters = files.map((file) =>
    counted(
      file,
      values.filter((each) => each.file === file).map(({ basis }) => basisStatus(basis)),
    ),
  );
  return table(['file', 'figures', ...statuses], [...ofTables, ...ofParameters]);
}

function listOfReferences(references, tables) {
  const uses = (id) =>
    tables
      .map(({ file, rows }) => ({ file, count: rows.filter(({ reference }) => reference === id).length }))
      .filter(({ count }) => count > 0)
      .map(({ file, count }) => `${file} (${count})`)
      .join(', ');
  return table(
    ['id', 'title', 'publisher', 'read on', 'licence', 'mark', 'used in (rows)', 'note'],
    references.map((each) => [
      each.id,
      both(each.title_zh, each.title_en),
      both(each.publisher_zh, each.publisher_en),
      each.read_on,
      both(each.licence_zh, each.licence_en),
      each.status,
      uses(each.id),
      both(each.note_zh, each.note_en),
    ]),
  );
}

/** 2000, 2001, 2002, 2005 → 2000–2002, 2005 */
function ranges(years) {
  const runs = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === year - 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function notVerified(statistics, references) {
  const groups = new Map();
  for (const { scheme, measure, year, status, reference } of statistics) {
    if (status !== 'unverified' && status !== 'secondary') continue;
    const key = [status, scheme, measure, reference].join('|');
    groups.set(key, [...(groups.get(key) ?? []), Number(year)]);
  }
  const why = new Map(references.map(({ id, note_zh, note_en }) => [id, both(note_zh, note_en)]));
  const rows = [...groups].map(([key, years]) => {
    const [status, scheme, measure, reference] = key.split('|');
    return [scheme, measure, ranges(years), status, reference];
  });
  const reasons = [...new Set(rows.map((each) => each.at(-1)))].map((id) => `- \`${id}\`: ${why.get(id)}`);
  return `${table(['scheme', 'measure', 'years', 'mark', 'reference'], rows)}\n\nWhy:\n\n${reasons.join('\n')}`;
}

const dateText = (date) => (date instanceof Date ? date.toISOString().slice(0, 10) : date);

const listOfParameters = (values) =>
  table(
    ['parameter', 'label', 'from', 'value', 'source or reason', 'mark'],
    values.map(({ id, label, from, value, basis }) => [
      id,
      `${label.zh} / ${label.en}`,
      dateText(from),
      value,
      basisText(basis),
      basisStatus(basis),
    ]),
  );

/** Rules on investments and fees, when money is idle, and what assets against liabilities take for granted. */
function listOfInvestmentRules(datasets) {
  const rules = ['limits', 'fees'].flatMap((part) =>
    filesIn(path.join(datasets, part), '.yaml').flatMap((name) =>
      parse(read(datasets, part, name)).map(({ id, title, side, limit, law, status }) => [
        `${part}/${name}`,
        id,
        `${title.zh} / ${title.en}`,
        `${side === 'at-most' ? '≤' : '≥'} ${limit}`,
        [
          `${law.ref.zh} / ${law.ref.en}`,
          law.article && `${law.article.zh} / ${law.article.en}`,
          law.force === 'draft' && 'draft 征求意见稿',
        ]
          .filter(Boolean)
          .join(', '),
        dateText(law.from),
        status,
      ]),
    ),
  );
  const terms = parse(read(datasets, 'portfolio.yaml')).map(({ id, label, value, basis }) => [
    ...['portfolio.yaml', id, `${label.zh} / ${label.en}`, value],
    ...[basisText(basis), '', basisStatus(basis)],
  ]);
  const settings = Object.entries(parse(read(datasets, 'liabilities.yaml'))).map(([id, { value, basis }]) => [
    ...['liabilities.yaml', id, '', value],
    ...[basisText(basis), '', basisStatus(basis)],
  ]);
  return table(['file', 'id', 'rule', 'value', 'source', 'from', 'mark'], [...rules, ...terms, ...settings]);
}

function listOfChecks(datasets) {
  const folder = path.join(datasets, 'checks');
  const rows = filesIn(folder, '.json').map((name) => {
    const { source, cases } = JSON.parse(read(folder, name));
    const sources = new Set([source, ...cases.map((each) => each.source)].filter(Boolean));
    return [`checks/${name}`, cases.length, [...sources].join('; ')];
  });
  return table(['file', 'cases', 'published in'], rows);
}

/** The whole of sources.md for a datasets folder. */
export function sourcesDocument(datasets) {
  const tables = readTables(datasets);
  const rowsOf = (file) => tables.find((each) => each.file === file).rows;
  const references = rowsOf('tables/references.csv');
  const statusOf = new Map(references.map(({ id, status }) => [id, status]));
  const values = readParameterValues(datasets);
  const columns = readTables(datasets, 'columns');
  const columnSources = columns.find(({ file }) => file === 'columns/sources.csv').rows;
  const sections = [
    introduction,
    '## Figures by file and mark / 各文件数据核实情况\n',
    overview(tables, values, statusOf),
    '\n## Sources of the tables / 数据表来源\n',
    listOfReferences(references, tables),
    '\n## What is not verified, and why / 未核实的数据及原因\n',
    notVerified(rowsOf('tables/statistics.csv'), references),
    '\n## Law and assumptions / 法规与假设\n',
    listOfParameters(values),
    '\n## Rules of investment / 投资规定\n',
    listOfInvestmentRules(datasets),
    '\n## Known answers for the Verify page / 验证页的已知答案\n',
    listOfChecks(datasets),
    '\n## Headings and codes of users’ files / 用户文件的表头与代码\n',
    listOfReferences(columnSources, columns),
  ];
  return `${sections.join('\n')}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const datasets = fileURLToPath(new URL('../../datasets', import.meta.url));
  writeFileSync(path.join(datasets, 'sources.md'), sourcesDocument(datasets));
}
