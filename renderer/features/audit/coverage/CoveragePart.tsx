import { useMemo } from 'react';
import type { RuleTotals } from '../../../../shared/audit/cases/caseTotals';
import { type Coverage, coverage, type RuleCoverage } from '../../../../shared/audit/cases/coverage';
import type { Rule } from '../../../../shared/audit/rule';
import { inLanguage } from '../../../../shared/base/language';
import { tableLabel } from '../../../../shared/data/canonical/labels';
import { describeFailure } from '../../../../shared/text/describeFailure';
import { useTotals } from '../../../state/auditCases';
import { showAuditPart, showScope } from '../../../state/auditPlace';
import { useAudit } from '../../../state/auditRun';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import { Scroll } from '../../../ui/Scroll';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import screen from '../Audit.module.css';
import { useRuleWords } from '../useRuleWords';
import classes from './Coverage.module.css';

type CoveredRule = RuleCoverage & { readonly title: string; readonly totals: RuleTotals | undefined };

function useReason(): (covered: RuleCoverage) => string | null {
  const { t, language } = useText();
  const words = useRuleWords();
  return (covered) => {
    if (covered.state === 'failed') return describeFailure(covered.failure, t).detail;
    if (covered.state !== 'missing') return null;
    return covered.refused === null ? words.missing(covered.missing) : inLanguage(covered.refused, language);
  };
}

function useColumns(): Column<CoveredRule>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const reason = useReason();
  const write = (value: string | number | null) => numbers.number(typeof value === 'number' ? value : null, 'count');
  const text = { isText: true } as const;
  return [
    { ...text, id: 'rule', header: t('auditScreens.findings.rule'), width: 230, value: ({ title }) => title },
    {
      ...{ ...text, id: 'state', header: t('auditScreens.coverage.state'), width: 84 },
      value: ({ state }) => t(`auditScreens.coverage.states.${state}`),
    },
    { ...text, id: 'why', header: t('auditScreens.coverage.why'), width: 210, value: reason },
    {
      ...{ id: 'tested', header: t('auditScreens.coverage.rows'), width: 96, write },
      value: (covered) => (covered.state === 'tested' ? covered.rows : null),
      total: (rows) => write(rows.reduce((sum, one) => sum + (one.state === 'tested' ? one.rows : 0), 0)),
    },
    {
      ...{ id: 'findings', header: t('auditScreens.findings.count'), width: 80, write },
      value: (covered) => (covered.state === 'tested' ? covered.findings : null),
      total: (rows) => write(rows.reduce((sum, one) => sum + (one.state === 'tested' ? one.findings : 0), 0)),
    },
    {
      ...{ id: 'decided', header: t('auditScreens.coverage.decided'), width: 76, write },
      value: ({ totals }) => (totals === undefined ? 0 : totals.confirmed.count + totals.dismissed.count),
    },
    {
      ...{ id: 'precision', header: t('auditScreens.totals.precision'), width: 160 },
      value: ({ totals }) => totals?.precision?.value ?? null,
      write: (value) => (typeof value === 'number' ? numbers.full(value, 'share') : '–'),
      render: ({ totals }) => <Precision totals={totals} />,
    },
  ];
}

function Precision({ totals }: { totals: RuleTotals | undefined }) {
  const numbers = useNumbers();
  const precision = totals?.precision ?? null;
  if (precision === null) return <span>–</span>;
  const share = (value: number): string => numbers.full(value, 'share');
  return (
    <span>
      {share(precision.value)} ({share(precision.low)}–{share(precision.high)})
    </span>
  );
}

function RulesTable({ rules, of }: { rules: readonly Rule[]; of: Coverage }) {
  const { t, language } = useText();
  const totals = useTotals();
  const byRule = new Map(totals.state === 'answered' ? totals.value.rules.map((one) => [one.rule, one]) : []);
  const titles = new Map(rules.map(({ id, title }) => [id, inLanguage(title, language)]));
  const columns = useColumns();
  const rows = of.rules.map((covered) => ({
    ...covered,
    title: titles.get(covered.rule) ?? covered.rule,
    totals: byRule.get(covered.rule),
  }));
  return (
    <div className={classes.rules}>
      <TableBar columns={columns} rows={rows} fileName="audit-coverage" />
      <DataTable
        label={t('auditScreens.coverage.byRule')}
        columns={columns}
        rows={rows}
        rowKey={({ rule }) => rule}
        onCell={({ rule }) => {
          showScope({ kind: 'rule', rule });
          showAuditPart('findings');
        }}
      />
    </div>
  );
}

function Meter({ name, tested, of }: { name: string; tested: number; of: number }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <meter min={0} max={of} value={tested} aria-label={name} />{' '}
        {t('auditScreens.coverage.testedOf', { tested, of })}
      </td>
    </tr>
  );
}

function Awaited({ of }: { of: Coverage }) {
  const { t } = useText();
  const words = useRuleWords();
  return (
    <Panel title={t('auditScreens.coverage.awaited')}>
      {of.awaited.length === 0 ? (
        <p className={screen.dim}>{t('auditScreens.coverage.nothingAwaited')}</p>
      ) : (
        <ul className={classes.awaited}>
          {of.awaited.map(({ table, column, rules }) => (
            <li key={`${table} ${column ?? ''}`}>
              {words.missing([{ table, column }])}{' '}
              <span className={screen.dim}>{t('auditScreens.coverage.waiting', { rules })}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What was tested and what was not, why, and how often the rules have been right. */
export function CoveragePart() {
  const { t } = useText();
  const { rules, outcomes } = useAudit();
  const of = useMemo(() => coverage(rules, [...outcomes.values()]), [rules, outcomes]);
  const tested = of.rules.filter(({ state }) => state === 'tested').length;
  const facts = { tested, rules: of.rules.length, other: of.rules.length - tested };
  return (
    <div className={classes.coverage}>
      <p role="status" data-tested={tested}>
        {t('auditScreens.coverage.summary', facts)}
      </p>
      <div className={classes.columns}>
        <RulesTable rules={rules} of={of} />
        <Scroll label={t('auditScreens.coverage.byGroup')} className={classes.side}>
          <Panel title={t('auditScreens.coverage.byGroup')}>
            <table className={screen.plain}>
              <tbody>
                {of.groups.map(({ group, rules: count, tested: done }) => (
                  <Meter key={group} name={t(`auditScreens.groups.${group}`)} tested={done} of={count} />
                ))}
              </tbody>
            </table>
          </Panel>
          <Awaited of={of} />
          <Panel title={t('auditScreens.coverage.byTable')}>
            <table className={screen.plain}>
              <tbody>
                {of.tables.map(({ table, read, tested: done }) => (
                  <Meter key={table} name={tableLabel(table, t)} tested={done} of={read} />
                ))}
              </tbody>
            </table>
          </Panel>
        </Scroll>
      </div>
    </div>
  );
}
