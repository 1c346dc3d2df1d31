import { useCallback } from 'react';
import { type FindingGroup, readGroups } from '../../../../shared/audit/run/readGroups';
import { inLanguage } from '../../../../shared/base/language';
import type { OpenLedger } from '../../../engine/ledger';
import { type Grouping, groupedBy, openGroup, useFilters } from '../../../state/auditFindings';
import { useAudit } from '../../../state/auditRun';
import { useNumbers } from '../../../state/settings';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { useRuleWords } from '../useRuleWords';
import classes from './Findings.module.css';

type Grouped = Exclude<Grouping, 'none'>;

function useColumns(grouping: Grouped): Column<FindingGroup>[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const words = useRuleWords();
  const rules = useAudit((store) => store.rules);
  const write = (value: string | number | null) => numbers.number(typeof value === 'number' ? value : null, 'count');
  const name = (value: string): string => {
    const rule = grouping === 'rule' ? rules.find(({ id }) => id === value) : undefined;
    return rule === undefined ? words.valueText(groupedBy[grouping], value) : inLanguage(rule.title, language);
  };
  return [
    {
      ...{ id: 'value', header: t(`auditScreens.findings.${grouping}`), width: 240, isText: true },
      value: ({ value }) => name(value),
    },
    {
      ...{ id: 'findings', header: t('auditScreens.findings.count'), width: 90, write },
      value: ({ findings }) => findings,
      total: (rows) => write(rows.reduce((sum, { findings }) => sum + findings, 0)),
    },
    { id: 'rules', header: t('auditScreens.findings.rules'), width: 80, write, value: ({ rules: count }) => count },
    {
      ...{ id: 'amount', header: t('auditScreens.findings.amount'), width: 150 },
      value: ({ amountAtRisk }) => amountAtRisk,
      write: (value) => numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
      total: (rows) =>
        numbers.number(
          rows.reduce((sum, { amountAtRisk }) => sum + amountAtRisk, 0),
          'moneyExact',
        ),
    },
  ];
}

/** What the findings come to by person, employer, region or rule; a click or Enter opens a group. */
export function GroupsTable({ grouping }: { grouping: Grouped }) {
  const { t } = useText();
  const filters = useFilters();
  const column = groupedBy[grouping];
  const edition = useAudit((store) => store.edition);
  const groups = useAnswer(
    useCallback((ledger: OpenLedger) => readGroups(ledger.database, column, filters), [column, filters]),
    edition,
  );
  const columns = useColumns(grouping);
  if (groups.state === 'asked') return <Loading label={t('auditScreens.findings.label')} places={1} />;
  if (groups.state === 'failed') return <FailureState failure={groups.failure} />;
  if (groups.value.length === 0) {
    return <Empty title={t('auditScreens.empty.noMatch')} hint={t('auditScreens.empty.noMatchHint')} />;
  }
  return (
    <div className={classes.table}>
      <DataTable
        label={t(`auditScreens.findings.grouping.${grouping}`)}
        columns={columns}
        rows={groups.value}
        rowKey={({ value }) => value}
        onCell={({ value }) => openGroup(column, value)}
      />
    </div>
  );
}
