import { useCallback, useMemo } from 'react';
import type { Finding } from '../../../../shared/audit/outcome';
import type { Rule } from '../../../../shared/audit/rule';
import { type FindingOrder, findingOrders, readFindings } from '../../../../shared/audit/run/readFindings';
import { inLanguage } from '../../../../shared/base/language';
import { success } from '../../../../shared/base/result';
import type { OpenLedger } from '../../../engine/ledger';
import { type Cases, stageOf, useCases } from '../../../state/auditCases';
import { sortFindings, useFilters, useFindings } from '../../../state/auditFindings';
import { showFinding, useAuditPlace } from '../../../state/auditPlace';
import { useAudit } from '../../../state/auditRun';
import { useNumbers } from '../../../state/settings';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import type { Column } from '../../../ui/table/DataTable';
import { PortionTable } from '../../../ui/table/PortionTable';
import screen from '../Audit.module.css';
import { useCaseWords } from '../cases/useCaseWords';
import { usePortions } from '../usePortions';
import { useRuleWords } from '../useRuleWords';
import { useSubjectText } from '../useSubjectText';
import classes from './Findings.module.css';

const month = (day: string | null): string | null => day?.slice(0, 7) ?? null;

function useColumns(rules: ReadonlyMap<string, Rule>, cases: Cases, isOneRule: boolean): Column<Finding>[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const words = useRuleWords();
  const caseWords = useCaseWords();
  const subjectText = useSubjectText();
  const text = { isText: true } as const;
  const key = (name: string) => (finding: Finding) => {
    const value = finding.keys[name];
    return value === undefined ? null : words.valueText(name, value);
  };
  const ruleName = ({ rule }: Finding): string => {
    const known = rules.get(rule);
    return known === undefined ? rule : inLanguage(known.title, language);
  };
  const rule: Column<Finding> = {
    ...{ ...text, id: 'rule', header: t('auditScreens.findings.rule'), width: 190, value: ruleName },
  };
  return [
    {
      ...{ ...text, id: 'member', header: t('auditScreens.findings.subject'), width: 132 },
      value: (finding) => subjectText(finding, rules.get(finding.rule)),
    },
    ...(isOneRule ? [] : [rule]),
    {
      ...{ id: 'amount', header: t('auditScreens.findings.amount'), width: 112 },
      value: ({ amountAtRisk }) => amountAtRisk,
      write: (value) => numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
    },
    {
      ...{ ...text, id: 'stage', header: t('auditScreens.findings.stage'), width: 82 },
      value: ({ id }) => caseWords.stage(stageOf(cases, id)),
    },
    {
      ...{ ...text, id: 'period', header: t('auditScreens.findings.period'), width: 76 },
      value: ({ firstPeriod }) => month(firstPeriod),
    },
    {
      ...{ ...text, id: 'until', header: t('auditScreens.findings.until'), width: 76 },
      value: ({ lastPeriod }) => month(lastPeriod),
    },
    {
      ...{ id: 'rows', header: t('auditScreens.findings.rows'), width: 60 },
      value: ({ rows }) => rows,
      write: (value) => numbers.number(typeof value === 'number' ? value : null, 'count'),
    },
    {
      ...{ ...text, id: 'region', header: t('auditScreens.findings.region'), width: 84, value: key('region_code') },
    },
    { ...text, id: 'scheme', header: t('auditScreens.findings.scheme'), width: 150, value: key('scheme') },
  ];
}

const orderOf = (column: string): FindingOrder | undefined => findingOrders.find((order) => order === column);

function Shown({ total, amountAtRisk }: { total: number; amountAtRisk: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  const facts = { count: numbers.number(total, 'count'), amount: numbers.full(amountAtRisk, 'moneyEach') };
  return (
    <p className={`${screen.dim} ${classes.shown}`} role="status" data-findings={total}>
      {t('auditScreens.findings.shown', facts)}
    </p>
  );
}

/** The findings in view, the costliest first unless sorted otherwise; Enter or a click opens one. */
export function FindingsTable() {
  const { t } = useText();
  const filters = useFilters();
  const sort = useFindings((store) => store.sort);
  const isOneRule = useAuditPlace(({ scope }) => scope.kind === 'rule');
  const selected = useAuditPlace((place) => place.finding);
  const { rules, edition } = useAudit();
  const cases = useCases();
  const byId = useMemo(() => new Map(rules.map((rule) => [rule.id, rule])), [rules]);
  const fetch = useCallback(
    async (ledger: OpenLedger, from: number, count: number) => {
      const page = await readFindings(ledger.database, { filters, sort, from, count });
      return page.ok ? success(page.value.findings) : page;
    },
    [filters, sort],
  );
  const totals = useAnswer(
    useCallback((ledger: OpenLedger) => readFindings(ledger.database, { filters, from: 0, count: 0 }), [filters]),
    edition,
  );
  const { rowAt, onView } = usePortions(fetch, edition);
  const columns = useColumns(byId, cases, isOneRule);
  if (totals.state === 'asked') return <Loading label={t('auditScreens.findings.label')} places={1} />;
  if (totals.state === 'failed') return <FailureState failure={totals.failure} />;
  const { total } = totals.value;
  if (total === 0) {
    return <Empty title={t('auditScreens.empty.noMatch')} hint={t('auditScreens.empty.noMatchHint')} />;
  }
  return (
    <>
      <PortionTable
        label={t('auditScreens.findings.label')}
        columns={columns}
        count={total}
        rowAt={rowAt}
        sorting={{ column: sort.by, descending: sort.descending }}
        onSort={(column) => {
          const by = orderOf(column);
          if (by !== undefined) sortFindings(by);
        }}
        onView={onView}
        onOpen={showFinding}
        isSelected={({ id }) => id === selected?.id}
      />
      <Shown {...totals.value} />
    </>
  );
}
