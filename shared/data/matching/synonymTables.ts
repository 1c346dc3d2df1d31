import { canonicalTables } from '../canonical/canonicalTables';
import { type Column, code, integer, type Table, text } from '../tableContract';
import { references } from '../tables';

const reference: Column = { name: 'reference', type: 'VARCHAR', rule: { kind: 'reference' } };

const tableNames = canonicalTables.map(({ name }) => name);
const columnNames = [...new Set(canonicalTables.flatMap(({ columns }) => columns.map(({ name }) => name)))];
const codedNames = [
  ...new Set(
    canonicalTables.flatMap(({ columns }) => columns.filter((c) => c.kind === 'code').map(({ name }) => name)),
  ),
];

/** Where the synonyms come from. */
export const synonymSources: Table = { ...references, name: 'column_sources', file: 'columns/sources.csv' };

/** In `table_name`, `*` is every table that has the column; `-` is a heading known to be no column of any table. */
export const headingTable: Table = {
  name: 'column_synonyms',
  file: 'columns/synonyms.csv',
  columns: [
    code('table_name', '*', '-', ...tableNames),
    code('column_name', '-', ...columnNames),
    text('heading'),
    code('kind', 'word', 'fieldCode'),
    integer('rank', 1, 3),
    reference,
  ],
  key: ['table_name', 'column_name', 'heading'],
  complete: [],
};

/**
 * Values as written, with their canonical code, under any heading (`*`) or one only: 1 is another thing in a column of
 * states than in one of flags. Those of `region_code` serve every column of regions.
 */
export const codeTable: Table = {
  name: 'column_codes',
  file: 'columns/codes.csv',
  columns: [code('column_name', ...codedNames), text('heading'), text('written'), text('code'), reference],
  key: ['column_name', 'heading', 'written'],
  complete: [],
};
