import { useNumbers } from '../../state/settings';
import { useWorkspace } from '../../state/workspace';
import { useText } from '../../text';
import type { Status } from '../../ui/StatusMark';
import classes from './Home.module.css';
import { accountStatuses, countStatuses, parameterStatuses } from './statusCounts';

const order: readonly Status[] = ['verified', 'derived', 'secondary', 'unverified', 'assumed'];

function Share({ title, statuses }: { title: string; statuses: readonly Status[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const counts = countStatuses(statuses);
  const verified = statuses.length === 0 ? null : counts.verified / statuses.length;
  return (
    <div className={classes.share}>
      <p>
        <span>{title}</span>
        <span className={classes.dim}>
          {t('home.verifiedShare', { share: numbers.full(verified, 'share'), count: statuses.length })}
        </span>
      </p>
      <div className={classes.bar} aria-hidden="true">
        {order
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <span key={status} data-status={status} style={{ flexGrow: counts[status] }} />
          ))}
      </div>
      <ul className={classes.keys}>
        {order
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <li key={status}>
              <span className={`${classes.key} ${classes.bar}`}>
                <span data-status={status} style={{ flexGrow: 1 }} />
              </span>
              {t(`frame.status.${status}`)} {counts[status]}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** How much of what the projection rests on was checked against its source. */
export function Reliability() {
  const { t } = useText();
  const workspace = useWorkspace();
  if (workspace === null) {
    return null;
  }
  return (
    <div className={classes.shares}>
      <Share title={t('home.accounts')} statuses={accountStatuses(workspace.base.accounts)} />
      <Share title={t('home.parameters')} statuses={parameterStatuses(workspace.parameters)} />
    </div>
  );
}
