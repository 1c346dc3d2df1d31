import { templates } from '../../../reports/templates';
import { chooseKind, type OfferedKind, useReportPlace } from '../../../state/reportPlace';
import { useText } from '../../../text';
import classes from './Compose.module.css';

// `Object.keys` forgets what the keys are; they are those of the table.
const kinds = Object.keys(templates) as readonly OfferedKind[];

/** The kinds of report: what each is for, and who reads it. */
export function TemplateList() {
  const { t } = useText();
  const chosen = useReportPlace(({ kind }) => kind);
  return (
    <div className={classes.templates}>
      <h3 className={classes.heading}>{t('reportsScreen.order.templates')}</h3>
      <ul className={classes.list}>
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={classes.choice}
              data-kind={kind}
              aria-current={kind === chosen ? 'true' : undefined}
              onClick={() => chooseKind(kind)}
            >
              {t(`reportsScreen.kind.${kind}.title`)}
              <small>{t(`reportsScreen.kind.${kind}.purpose`)}</small>
              <small>{t(`reportsScreen.kind.${kind}.readers`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
