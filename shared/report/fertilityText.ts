import { inLanguage } from '../base/language';
import type { Reference } from '../data/baseData';
import type { ReportContext, ReportInput } from './reportContext';

type Variant = ReportInput['scenario']['fertility'];

export const variantName = ({ write }: ReportContext, variant: Variant): string =>
  write(`report.assumptions.${variant}`);

export const fertilityReference = ({ references }: ReportInput): Reference | undefined =>
  references.find(({ id }) => id === 'wpp2024-fertility');

export function fertilityTitle(input: ReportInput): string {
  const reference = fertilityReference(input);
  return reference === undefined ? '' : inLanguage(reference.title, input.language);
}
