import type { Translate } from '../../text/translator';
import { isRejectingFault } from '../reading/source';
import type { Reject } from './importReport';
import { isCheckReason } from './reasons';

type Told = Pick<Reject, 'reason' | 'value' | 'detail'>;

/** Why a row was not loaded, in words. */
export const describeReject = ({ reason, value, detail = '' }: Told, translate: Translate): string =>
  isCheckReason(reason)
    ? translate(`loading.reason.${reason}`, { detail })
    : translate(`reading.issue.${reason}`, { value: value ?? '' });

/** A reason apart from any row, in a few words. */
export function describeReason(reason: Reject['reason'], translate: Translate): string {
  if (isCheckReason(reason)) return translate(`loading.kind.${reason}`);
  return isRejectingFault(reason) ? translate(`reading.kind.${reason}`) : translate(`reading.issue.${reason}`);
}
