import { Button } from '@mantine/core';
import { type MouseEvent, useCallback } from 'react';
import {
  type FindingSheet,
  type RecomputedStep,
  type SheetPart,
  stepName,
} from '../../../../shared/audit/recompute/findingSheet';
import { sheetKindOf } from '../../../../shared/audit/recompute/sheetOf';
import { inLanguage } from '../../../../shared/base/language';
import type { OpenLedger } from '../../../engine/ledger';
import { StepInputs } from '../../../measures/StepInputs';
import { useSheetText } from '../../../measures/useSheetText';
import { contextNow, useAudit } from '../../../state/auditRun';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { Scroll } from '../../../ui/Scroll';
import screen from '../Audit.module.css';
import classes from './Findings.module.css';
import type { ViewProps } from './FindingViews';

const columns = ['step', 'inputs', 'value', 'recorded'] as const;

function useHead(): (column: (typeof columns)[number]) => string {
  const { t } = useText();
  return (column) => (column === 'recorded' ? t('auditRecompute.column.recorded') : t(`calculator.sheet.${column}`));
}

function Line({ step }: { step: RecomputedStep }) {
  const { t, language } = useText();
  const { figure } = useSheetText();
  const { id, label, formula, inputs, value, unit, law, recorded, isWrong } = step;
  return (
    <tr data-line={id} data-wrong={isWrong ? '' : undefined}>
      <th scope="row">
        {label === null ? t(stepName(id)) : inLanguage(label, language)}
        <span className={classes.stepLaw}>{inLanguage(law, language)}</span>
      </th>
      <td>
        <code className={classes.formula}>{formula}</code>
        <StepInputs inputs={inputs} own="auditScreens.evidence.own" />
      </td>
      <td className={screen.number}>{figure(value, unit)}</td>
      <td className={screen.number}>{recorded === null ? '' : figure(recorded, unit)}</td>
    </tr>
  );
}

function SheetPartRows({ part }: { part: SheetPart }) {
  const { t } = useText();
  const { period } = part;
  const shown = period === null ? '' : part.part === 'year' ? period.slice(0, 4) : period.slice(0, 7);
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={columns.length} className={classes.sheetPart}>
          {t(`auditRecompute.part.${part.part}`, { period: shown })}
        </th>
      </tr>
      {part.steps.map((step, at) => (
        // Lines of a part stay where they are; a career names the same line once a year.
        <Line key={`${step.id} ${at.toString()}`} step={step} />
      ))}
    </tbody>
  );
}

function Comparison({ sheet }: { sheet: FindingSheet }) {
  const { t } = useText();
  const { money } = useSheetText();
  return (
    <dl className={classes.compared} data-difference={sheet.difference}>
      <div>
        <dt>{t('auditRecompute.column.recorded')}</dt>
        <dd>{money(sheet.paid)}</dd>
      </div>
      <div>
        <dt>{t('auditRecompute.column.due')}</dt>
        <dd>{money(sheet.expected)}</dd>
      </div>
      <div>
        <dt>{t('auditRecompute.column.difference')}</dt>
        <dd>
          <strong>{money(sheet.difference)}</strong>
        </dd>
      </div>
    </dl>
  );
}

const showFirstWrong = ({ currentTarget }: MouseEvent<HTMLElement>): void =>
  currentTarget.closest('[role=group]')?.querySelector('tr[data-wrong]')?.scrollIntoView({ block: 'center' });

function Sheet({ sheet }: { sheet: FindingSheet }) {
  const { t } = useText();
  const head = useHead();
  if (sheet.gap !== null) {
    return <Empty title={t('auditRecompute.gap.title')} hint={t(`auditRecompute.gap.${sheet.gap}`)} />;
  }
  return (
    <Scroll label={t('auditRecompute.title')} className={classes.sheet}>
      <Comparison sheet={sheet} />
      <p className={`${screen.dim} ${screen.line}`}>
        {t(`auditRecompute.figures.${sheet.figures}`)}
        {sheet.firstWrong !== null && (
          <Button size="compact-xs" variant="default" onClick={showFirstWrong}>
            {t('auditRecompute.firstWrong')}
          </Button>
        )}
      </p>
      <table className={screen.plain}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'value' || column === 'recorded' ? screen.number : ''}>
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        {sheet.parts.map((part) => (
          <SheetPartRows key={`${part.part} ${part.period ?? ''}`} part={part} />
        ))}
      </table>
    </Scroll>
  );
}

/** How the amount of a finding was worked out, line by line, beside what the tables have. */
export function SheetView({ finding, rule }: ViewProps) {
  const { t } = useText();
  const edition = useAudit((store) => store.edition);
  const kind = sheetKindOf(rule);
  const sheet = useAnswer(
    useCallback(
      async (ledger: OpenLedger) => {
        const context = await contextNow(ledger);
        if (!context.ok) return context;
        // The view is offered for rules that recompute something alone.
        const question = { kind: kind ?? 'award', keys: finding.keys } as const;
        return ledger.ask('findingSheet', { question, context: context.value });
      },
      [kind, finding.keys],
    ),
    edition,
  );
  if (sheet.state === 'asked') return <Loading label={t('auditRecompute.title')} places={1} />;
  if (sheet.state === 'failed') return <FailureState failure={sheet.failure} />;
  return <Sheet sheet={sheet.value} />;
}
