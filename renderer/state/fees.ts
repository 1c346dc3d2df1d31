import { useMemo } from 'react';
import { type Result, success } from '../../shared/base/result';
import type { FeeCap } from '../../shared/investment/fees/feeCap';
import type { FeeCheck } from '../../shared/investment/fees/feesAgainstCaps';
import { readFeeCaps } from '../../shared/investment/fees/readFees';
import type { InvestedFund } from '../../shared/investment/limits/limit';
import { readFolder } from '../engine/datasets';
import { investmentAnswer } from './investmentAnswer';
import { useLimitsPlace } from './limits';

/** The caps that bind a kind of fund. */
export async function capsOf(fund: InvestedFund): Promise<Result<readonly FeeCap[]>> {
  const files = await readFolder('fees');
  const caps = files.ok ? readFeeCaps(files.value) : files;
  return caps.ok ? success(caps.value.filter((cap) => cap.fund === fund)) : caps;
}

const checked = investmentAnswer(
  async (desk, { fund }: { readonly fund: InvestedFund }): Promise<Result<readonly FeeCheck[]>> => {
    const caps = await capsOf(fund);
    return caps.ok ? desk.ask((ask) => ask('fees', caps.value)) : caps;
  },
);

/** The fees of the open portfolio against the caps of the fund that was chosen. */
export function useFees() {
  const fund = useLimitsPlace((place) => place.fund);
  const question = useMemo(() => ({ fund }), [fund]);
  const { last, failure } = checked.useAsked(question);
  return { fees: last?.value ?? null, failure, retry: () => void checked.ask(question) };
}
