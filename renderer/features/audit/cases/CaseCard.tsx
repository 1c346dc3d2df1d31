import type { KeyboardEvent } from 'react';
import type { CaseNow } from '../../../../shared/audit/cases/caseTotals';
import { inLanguage } from '../../../../shared/base/language';
import { useAudit } from '../../../state/auditRun';
import { today } from '../../../state/dataImport';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { useSubjectText } from '../useSubjectText';
import classes from './Cases.module.css';
import { useCaseWords } from './useCaseWords';

interface CaseCardProps {
  readonly now: CaseNow;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

export const isOverdue = ({ case: one }: CaseNow): boolean =>
  one.stage !== 'closed' && one.due !== null && one.due < today();

/** A case on the board: what it is about, how much, who has it until when. */
export function CaseCard({ now, isSelected, onSelect, onKey }: CaseCardProps) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const words = useCaseWords();
  const subjectText = useSubjectText();
  const { case: one, isFound } = now;
  const rule = useAudit(({ rules }) => rules.find(({ id }) => id === one.rule));
  const subject = subjectText({ keys: one.lastFound?.keys ?? {} }, rule);
  return (
    <li>
      <button
        type="button"
        className={classes.card}
        data-case-card={one.id}
        aria-current={isSelected ? 'true' : undefined}
        onClick={onSelect}
        onKeyDown={onKey}
      >
        <span>{rule === undefined ? one.rule : inLanguage(rule.title, language)}</span>
        <span className={classes.subject}>{subject}</span>
        <span className={classes.dim}>{numbers.full(one.lastFound?.amountAtRisk ?? one.claimed, 'moneyEach')}</span>
        <span className={classes.marks}>
          {one.verdict !== null && (
            <span className={classes.verdict} data-verdict={one.verdict}>
              {words.verdict(one.verdict)}
            </span>
          )}
          {!isFound && <span className={classes.gone}>{t('auditCases.noLongerFound')}</span>}
          {isOverdue(now) && <span className={classes.gone}>{t('auditScreens.case.overdue')}</span>}
          {one.owner !== '' && <span className={classes.dim}>{one.owner}</span>}
          {one.due !== null && <span className={classes.dim}>{one.due}</span>}
        </span>
      </button>
    </li>
  );
}
