import { partName } from '../../../shared/report/investment/partName';
import { useText } from '../../text';

/** A class or mandate in the language in use; names of files stay as they are. */
export function usePartName(): (part: string) => string {
  const { t } = useText();
  return (part) => partName(part, t);
}
