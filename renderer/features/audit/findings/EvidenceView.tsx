import { useCallback } from 'react';
import { isAmountColumn } from '../../../../shared/audit/evidence/evidenceWords';
import { readEvidence } from '../../../../shared/audit/run/readEvidence';
import { success } from '../../../../shared/base/result';
import type { OpenLedger } from '../../../engine/ledger';
import { useAudit } from '../../../state/auditRun';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import type { Column } from '../../../ui/table/DataTable';
import { PortionTable } from '../../../ui/table/PortionTable';
import screen from '../Audit.module.css';
import { usePortions } from '../usePortions';
import { useRuleWords } from '../useRuleWords';
import classes from './Findings.module.css';
import type { ViewProps } from './FindingViews';

type EvidenceRow = Readonly<Record<string, string | null>>;

/** Where a row stands is said in one column, who it is about in the finding itself. */
const placeColumns = new Set(['finding', 'source_table', 'source_id', 'source_row', 'source_file']);

function useColumns(names: readonly string[], rule: ViewProps['rule']): Column<EvidenceRow>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useRuleWords();
  const place: Column<EvidenceRow> = {
    ...{ id: 'source', header: t('auditScreens.evidence.source'), width: 190, isText: true },
    value: ({ source_file: file, source_row: line }) =>
      line == null
        ? t('auditScreens.evidence.noSource')
        : `${file ?? '–'} ${t('auditScreens.evidence.line', { line })}`,
  };
  const own = names.filter((name) => !placeColumns.has(name));
  const text = (name: string): Column<EvidenceRow> => ({
    ...{ id: name, header: words.columnLabel(name, rule), width: 116, isText: true },
    value: (row) => {
      const value = row[name] ?? null;
      if (value === null) return null;
      return name === 'period' ? value.slice(0, 7) : words.valueText(name, value);
    },
  });
  const amount = (name: string): Column<EvidenceRow> => ({
    ...{ id: name, header: words.columnLabel(name, rule), width: 112 },
    value: (row) => (row[name] == null ? null : Number(row[name])),
    write: (value) => numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
  });
  return [...own.map((name) => (isAmountColumn(name) ? amount(name) : text(name))), place];
}

/** The rows that make the finding, each with the file and line that it comes from. */
export function EvidenceView({ finding, rule }: ViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const edition = useAudit((store) => store.edition);
  const asked = useCallback(
    (ledger: OpenLedger, from: number, count: number) =>
      readEvidence(ledger.database, { rule: rule.id, finding: finding.id, from, count, isUnmasked: false }),
    [rule.id, finding.id],
  );
  const fetch = useCallback(
    async (ledger: OpenLedger, from: number, count: number) => {
      const page = await asked(ledger, from, count);
      return page.ok ? success(page.value.rows) : page;
    },
    [asked],
  );
  const first = useAnswer(
    useCallback((ledger: OpenLedger) => asked(ledger, 0, 0), [asked]),
    edition,
  );
  const { rowAt, onView } = usePortions(fetch, edition);
  const columns = useColumns(first.state === 'answered' ? first.value.columns : [], rule);
  if (first.state === 'asked') return <Loading label={t('auditScreens.evidence.label')} places={1} />;
  if (first.state === 'failed') return <FailureState failure={first.failure} />;
  const { total } = first.value;
  return (
    <>
      <PortionTable
        label={t('auditScreens.evidence.label')}
        columns={columns}
        count={total}
        rowAt={rowAt}
        sorting={null}
        onSort={null}
        onView={onView}
        onOpen={({ source_table: table, source_id: source, source_row: line }) => {
          if (table != null && source != null && line != null) inspect({ kind: 'row', table, source, line });
        }}
      />
      <p className={`${screen.dim} ${classes.shown}`} data-evidence={total}>
        {t('auditScreens.evidence.rows', { count: numbers.number(total, 'count') })} · {t('auditScreens.evidence.hint')}{' '}
        {t('auditScreens.evidence.masked')}
      </p>
    </>
  );
}
