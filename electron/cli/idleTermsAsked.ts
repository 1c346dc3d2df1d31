import { type Result, success } from '../../shared/base/result';
import { type IdleTerms, idleTermsOf, readIdleTerms } from '../../shared/investment/safety/idleTerms';
import type { Invocation } from './command';
import { numberOption } from './readOptions';
import { readDataset } from './scenario';

const termsFile = 'portfolio.yaml';

/** The bundled terms of idle money, but for those that options set. */
export async function termsAsked({ options, datasets }: Invocation): Promise<Result<IdleTerms>> {
  const text = await readDataset(datasets, termsFile);
  if (!text.ok) return text;
  const bundled = readIdleTerms(text.value);
  if (!bundled.ok) return bundled;
  const option = { bufferMonths: 'buffer', paid: 'paid', better: 'better' } as const;
  const own: Partial<Record<keyof IdleTerms, number>> = {};
  for (const { id, range, value } of bundled.value) {
    const [low, high] = range;
    const given = numberOption(options, option[id], { low, high }, value);
    if (!given.ok) return given;
    own[id] = given.value;
  }
  return success(idleTermsOf(bundled.value, own));
}
