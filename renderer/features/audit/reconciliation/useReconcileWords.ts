import type { MovementItem, WaterfallStep } from '../../../../shared/audit/reconciliation/reconciliation';
import { inLanguage } from '../../../../shared/base/language';
import { codeKey } from '../../../../shared/data/canonical/labels';
import type { RegionNames } from '../../../../shared/data/readRegionNames';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';

/** Items, steps and months of a reconciliation in words. */
export function useReconcileWords() {
  const { t, language } = useText();
  const numbers = useNumbers();
  const begun = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  const item = (name: MovementItem): string => t(codeKey('item', name));
  return {
    item,
    /** A region by its name; by its code where the tables don't name it. */
    region: (code: string, names: RegionNames): string =>
      names[code] === undefined ? code : inLanguage(names[code], language),
    begun,
    step: ({ kind, item: of }: Pick<WaterfallStep, 'kind' | 'item'>): string =>
      t(`auditReconcile.step.${kind}`, of === null ? {} : { item: item(of) }),
    months: (periods: readonly string[]): string => {
      const [first] = periods;
      if (first === undefined) return t('auditReconcile.noMonths');
      return periods.length <= 3
        ? periods.map((period) => period.slice(0, 7)).join(', ')
        : t('auditReconcile.manyMonths', { count: periods.length, first: first.slice(0, 7) });
    },
    yuan: (value: string | number | null): string =>
      numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
  };
}
