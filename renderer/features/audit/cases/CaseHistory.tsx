import type { FindingCase } from '../../../../shared/audit/cases/findingCase';
import { editText } from '../../../../shared/workspace/describeDeed';
import { useText } from '../../../text';
import classes from './Cases.module.css';

/** Who set what when, the latest first. */
export function CaseHistory({ case: one }: { case: FindingCase }) {
  const { t, language } = useText();
  if (one.history.length === 0) return null;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <section className={classes.history} aria-label={t('auditScreens.case.history')}>
      <h4>{t('auditScreens.case.history')}</h4>
      <ol>
        {one.history.toReversed().map(({ at, who, edit }) => (
          <li key={`${at} ${JSON.stringify(edit)}`}>
            <span className={classes.dim}>
              {moment.format(new Date(at))} {who}
            </span>{' '}
            {editText(edit, t)}
          </li>
        ))}
      </ol>
    </section>
  );
}
