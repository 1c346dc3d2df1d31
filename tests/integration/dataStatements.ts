import { sql } from '../../shared/data/database';

/** What a locked database must refuse, whichever engine runs it. */
export const lockedStatements: readonly string[] = [
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM '/etc/hostname'",
  "SELECT * FROM read_text('../../etc/passwd')",
  "SELECT * FROM glob('/*')",
  "SELECT * FROM read_csv('https://example.org/a.csv')",
  "ATTACH '/tmp/other.duckdb' AS other",
  "COPY (SELECT 1) TO '/tmp/fundscope-copied.csv'",
  "EXPORT DATABASE '/tmp/fundscope-exported'",
  'LOAD httpfs',
  "LOAD '/tmp/evil.duckdb_extension'",
  'SET enable_external_access = true',
  'SET lock_configuration = false',
  "SET allowed_directories = ['/']",
  'SET autoload_known_extensions = true',
  'RESET autoinstall_known_extensions',
  'PRAGMA enable_logging',
];

export const valuesOfEachType = sql`SELECT 1::INTEGER AS i, 2::BIGINT AS b, sum(x) AS h, 1.25::DECIMAL(18,2) AS m,
  0.1::DOUBLE AS d, true AS t, NULL AS n, DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 01:02:03' AS moment, '名' AS s
  FROM (VALUES (3), (4)) AS v(x)`;

/** The one row of `valuesOfEachType`. */
export const plainValues = {
  i: 1,
  b: 2,
  h: 7,
  m: 1.25,
  d: 0.1,
  t: true,
  n: null,
  day: '2024-02-29',
  moment: '2024-02-29T01:02:03.000Z',
  s: '名',
};
