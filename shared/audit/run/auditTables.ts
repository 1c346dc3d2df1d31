import type { Sql } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';

/** Columns that name what a finding is about: the ones that all of its rows share are its keys. */
export const keyColumns = [
  'member_id',
  'employer_id',
  'region_code',
  'scheme',
  'period',
  'item',
  'transfer_id',
  'account_id',
  'payee_account',
] as const;

const keys = keyColumns.map((name) => `${name} ${name === 'period' ? 'DATE' : 'VARCHAR'}`).join(', ');

/** Where outcomes and findings live in a ledger; each rule's rows of evidence have a table of their own beside them. */
export const auditTables: readonly Sql[] = [
  plainSql('CREATE SCHEMA IF NOT EXISTS audit'),
  plainSql(`CREATE TABLE IF NOT EXISTS audit.outcomes (rule VARCHAR, status VARCHAR, findings BIGINT, "rows" BIGINT,
    amount DECIMAL(18,2), tested BIGINT, milliseconds DOUBLE, ran_on DATE, detail VARCHAR, inputs VARCHAR)`),
  plainSql(`CREATE TABLE IF NOT EXISTS audit.findings (finding VARCHAR, rule VARCHAR, ${keys}, further_keys VARCHAR,
    "rows" BIGINT, first_period DATE, last_period DATE, amount_at_risk DECIMAL(18,2))`),
];
