import { type AssetClass, assetClasses } from '../../../shared/investment/portfolio/assetClass';
import { useText } from '../../text';

const isClass = (part: string): part is AssetClass => assetClasses.some((each) => each === part);

/** A class or mandate in the language in use; names of files stay as they are. */
export function usePartName(): (part: string) => string {
  const { t } = useText();
  return (part) => {
    if (isClass(part)) return t(`assetClasses.${part}`);
    return part === 'entrusted' || part === 'direct' ? t(`performance.portfolioPart.mandate.${part}`) : part;
  };
}
