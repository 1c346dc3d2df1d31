import { useMemo } from 'react';
import type { Result } from '../../shared/base/result';
import type { FeeCheck } from '../../shared/investment/fees/feesAgainstCaps';
import { readFeeCaps } from '../../shared/investment/fees/readFees';
import type { InvestedFund } from '../../shared/investment/limits/limit';
import { readFolder } from '../engine/datasets';
import { investmentAnswer } from './investmentAnswer';
import { useLimitsPlace } from './limits';

const checked = investmentAnswer(
  async (desk, { fund }: { readonly fund: InvestedFund }): Promise<Result<readonly FeeCheck[]>> => {
    const files = await readFolder('fees');
    const caps = files.ok ? readFeeCaps(files.value) : files;
    if (!caps.ok) return caps;
    const own = caps.value.filter((cap) => cap.fund === fund);
    return desk.ask((ask) => ask('fees', own));
  },
);

/** The fees of the open portfolio against the caps of the fund that was chosen. */
export function useFees() {
  const fund = useLimitsPlace((place) => place.fund);
  const question = useMemo(() => ({ fund }), [fund]);
  const { last, failure } = checked.useAsked(question);
  return { fees: last?.value ?? null, failure, retry: () => void checked.ask(question) };
}
