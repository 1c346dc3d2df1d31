import type { Translate } from '../../text/translator';
import type { Reject } from './importReport';
import { isCheckReason } from './reasons';

type Told = Pick<Reject, 'reason' | 'value' | 'detail'>;

/** Why a row was not loaded, in words. */
export const describeReject = ({ reason, value, detail = '' }: Told, translate: Translate): string =>
  isCheckReason(reason)
    ? translate(`loading.reason.${reason}`, { detail })
    : translate(`reading.issue.${reason}`, { value: value ?? '' });
