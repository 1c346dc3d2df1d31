import { Button } from '@mantine/core';
import type { Failure } from '../../../../shared/base/failure';
import type { TextKey } from '../../../../shared/text/catalogues';
import { goTo, type ScreenId } from '../../../state/navigation';
import { remakeDraft } from '../../../state/reportDraft';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import classes from './Compose.module.css';

type Needs = Extract<Failure, { code: 'report/not-ready' }>['needs'];

/** Where that which a report needs is made. */
const places: Readonly<Record<Needs, { readonly screen: ScreenId; readonly label: TextKey }>> = {
  run: { screen: 'projection', label: 'projection.title' },
  earlierRun: { screen: 'projection', label: 'projection.title' },
  provinces: { screen: 'regions', label: 'regions.title' },
  cases: { screen: 'audit', label: 'auditScreens.title' },
  portfolio: { screen: 'investment', label: 'investment.title' },
};

/** What is missing for the report, with the way there; or what went wrong. */
export function NotReady({ failure }: { failure: Failure }) {
  const { t } = useText();
  const place = failure.code === 'report/not-ready' ? places[failure.needs] : null;
  return (
    <div className={classes.state}>
      {place === null ? (
        <FailureState failure={failure} onRetry={() => void remakeDraft()} />
      ) : (
        <>
          <FailureState failure={failure} />
          <Button data-action="go-there" onClick={() => goTo(place.screen)}>
            {t('reportsScreen.order.openScreen', { screen: t(place.label) })}
          </Button>
        </>
      )}
    </div>
  );
}
