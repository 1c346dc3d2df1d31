import type { ViewProps } from '../findings/FindingViews';
import { Timeline } from './Timeline';

/** The years of the person that a finding is about. */
export function PersonView({ finding }: ViewProps) {
  return <Timeline member={finding.keys.member_id ?? ''} />;
}
