import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { masked } from '../../data/loading/personal';
import { Bindings, plainSql } from '../../data/loading/sqlText';
import { evidenceTable } from '../run/evidence';
import { type Graph, graphOf, type Tie } from './graph';
import { type PresentTables, presentTables } from './presentTables';

type Asking = Pick<Session, 'query'>;

/** What a picture is asked of: the evidence of a rule, or of some of its findings, or what hangs on one node. */
export type GraphQuestion =
  | { readonly of: 'rule'; readonly rule: string; readonly findings: readonly string[] | null; readonly hubs: number }
  | { readonly of: 'member' | 'employer' | 'account'; readonly id: string; readonly hubs: number };

/** Persons of one hub that are read at most: an ordinary employer has thousands. */
const mostPersons = 200;

/** A person's benefits by payee's account, and contributions by employer, as far as the tables are there. */
function tiesOfTables(tables: PresentTables): string {
  const accounts = tables.get('benefits')?.has('payee_account')
    ? [
        `SELECT member_id AS member, 'account' AS hub_kind, payee_account AS hub, amount FROM benefits
          WHERE payee_account IS NOT NULL`,
      ]
    : [];
  const employers = tables.get('contributions')?.has('employer_id')
    ? [
        `SELECT member_id, 'employer', employer_id, COALESCE(employer_amount, 0) + COALESCE(employee_amount, 0)
          FROM contributions WHERE employer_id IS NOT NULL`,
      ]
    : [];
  const none = `SELECT '' AS member, 'account' AS hub_kind, '' AS hub, CAST(0 AS DECIMAL(18,2)) AS amount WHERE false`;
  return [none, ...accounts, ...employers].join(' UNION ALL ');
}

function tiesOfEvidence(tables: PresentTables, rule: string): string | null {
  const columns = tables.get(`audit.${rule}`);
  if (!columns?.has('member_id')) return null;
  const hub = columns.has('payee_account') ? 'account' : columns.has('employer_id') ? 'employer' : null;
  if (hub === null) return null;
  const column = hub === 'account' ? 'payee_account' : 'employer_id';
  return `SELECT finding, member_id AS member, '${hub}' AS hub_kind, ${column} AS hub, amount_at_risk AS amount
    FROM ${evidenceTable(rule)} WHERE ${column} IS NOT NULL`;
}

/** Rows of person, hub and amount that a question is about, with the conditions on them; null where there are none. */
function tiesAsked(tables: PresentTables, question: GraphQuestion, bindings: Bindings): string | null {
  if (question.of === 'rule') {
    const ties = tiesOfEvidence(tables, question.rule);
    if (ties === null || question.findings === null) return ties;
    const ids = question.findings.map((id) => bindings.bind(id)).join(', ') || 'NULL';
    return `SELECT * FROM (${ties}) WHERE finding IN (${ids})`;
  }
  const id = bindings.bind(question.id);
  const ties = `WITH ties AS (${tiesOfTables(tables)}) SELECT * FROM ties`;
  if (question.of !== 'member') return `${ties} WHERE hub_kind = '${question.of}' AND hub = ${id}`;
  return `${ties} WHERE (hub_kind, hub) IN (SELECT (hub_kind, hub) FROM ties WHERE member = ${id})`;
}

/** An employer by name where its table is there; an account as it may be shown. */
function labelled(tables: PresentTables): { readonly label: string; readonly join: string } {
  const account = masked('t.hub', 'account');
  if (!tables.get('employers')?.has('name')) {
    return { label: `CASE hub_kind WHEN 'account' THEN ${account} ELSE t.hub END`, join: '' };
  }
  return {
    label: `CASE hub_kind WHEN 'account' THEN ${account} ELSE COALESCE(e.name, t.hub) END`,
    join: `LEFT JOIN employers e ON t.hub_kind = 'employer' AND e.employer_id = t.hub`,
  };
}

interface TieRow extends Tie {
  readonly hubs: number;
}

/** Persons and what they share: the hubs with most persons first, each with those for whom most is at stake. */
export async function readGraph(session: Asking, question: GraphQuestion): Promise<Result<Graph>> {
  const tables = await presentTables(session);
  if (!tables.ok) return tables;
  const bindings = new Bindings();
  const ties = tiesAsked(tables.value, question, bindings);
  if (ties === null) return success(graphOf([], 0));
  const staged = await session.query(
    bindings.statement(`CREATE OR REPLACE TEMP TABLE graph_ties AS SELECT member, hub_kind, hub,
      count(*)::DOUBLE AS "rows", sum(amount)::DOUBLE AS amount FROM (${ties}) GROUP BY member, hub_kind, hub`),
  );
  if (!staged.ok) return staged;
  const { label, join } = labelled(tables.value);
  const rows = await session.query<TieRow>(
    plainSql(`WITH hubs AS (SELECT hub_kind, hub, count(*) AS persons, sum(amount) AS amount,
        row_number() OVER (ORDER BY count(*) DESC, sum(amount) DESC, hub_kind, hub) AS place,
        (count(*) OVER ())::DOUBLE AS hubs FROM graph_ties GROUP BY hub_kind, hub)
      SELECT t.member, t.hub, t.hub_kind, ${label} AS hub_label, t."rows", t.amount, h.hubs
      FROM graph_ties t JOIN hubs h USING (hub_kind, hub) ${join} WHERE h.place <= ${Math.floor(question.hubs)}
      QUALIFY row_number() OVER (PARTITION BY t.hub_kind, t.hub ORDER BY t.amount DESC, t.member) <= ${mostPersons}
      ORDER BY h.place, t.member`),
  );
  if (!rows.ok) return rows;
  const hubs = rows.value[0]?.hubs ?? 0;
  return success(graphOf(rows.value, Math.max(0, hubs - Math.floor(question.hubs))));
}
