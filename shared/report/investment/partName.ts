import { type AssetClass, assetClasses } from '../../investment/portfolio/assetClass';
import type { Translate } from '../../text/translator';

const isClass = (part: string): part is AssetClass => assetClasses.some((each) => each === part);

/** A class or mandate in the language in use; names of files stay as they are. */
export function partName(part: string, translate: Translate): string {
  if (isClass(part)) return translate(`assetClasses.${part}`);
  return part === 'entrusted' || part === 'direct'
    ? translate(`investmentResults.portfolioPart.mandate.${part}`)
    : part;
}
