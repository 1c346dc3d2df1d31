import type { Stage, Verdict } from '../../../../shared/audit/cases/caseSchema';
import { useText } from '../../../text';

/** The words of a case as a screen begins them: the catalogue has them as they stand within a sentence. */
export function useCaseWords() {
  const { t } = useText();
  const begun = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return {
    stage: (stage: Stage): string => begun(t(`auditCases.stage.${stage}`)),
    verdict: (verdict: Verdict): string => begun(t(`auditCases.verdict.${verdict}`)),
  };
}
