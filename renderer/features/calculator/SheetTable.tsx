import { inLanguage } from '../../../shared/base/language';
import type { SheetLine } from '../../../shared/pension/awardSheetLine';
import { useText } from '../../text';
import { StepTable } from './StepTable';

/** The calculation sheet of the award. */
export function SheetTable({ lines }: { lines: readonly SheetLine[] }) {
  const { t, language } = useText();
  const steps = lines.map((line) => ({
    ...line,
    name: line.label === null ? t(`calculator.line.${line.id}`) : inLanguage(line.label, language),
  }));
  return <StepTable title={t('calculator.sheet.title')} steps={steps} />;
}
