import { type RecoveryLaw, readRecoveryLaw, recoveryLawFile } from '../../shared/audit/recovery/recoveryLaw';
import { type RecoverySheet, recoverySheet } from '../../shared/audit/recovery/recoverySheet';
import { wrongAmounts } from '../../shared/audit/recovery/wrongAmounts';
import type { Recovery } from '../../shared/audit/rule';
import type { Result } from '../../shared/base/result';
import { success } from '../../shared/base/result';
import { readDataset } from '../engine/datasets';
import type { OpenLedger } from '../engine/ledger';

export interface RecoveryAsked {
  readonly rule: string;
  readonly finding: string;
  readonly recovery: Recovery;
  readonly until: string;
  readonly isCapped: boolean;
}

let law: RecoveryLaw | null = null;

async function lawNow(): Promise<Result<RecoveryLaw>> {
  if (law !== null) return success(law);
  const bytes = await readDataset(recoveryLawFile);
  if (!bytes.ok) return bytes;
  const read = readRecoveryLaw({ name: recoveryLawFile, text: new TextDecoder().decode(bytes.value) });
  if (read.ok) law = read.value;
  return read;
}

/** What a finding's money comes to by the law's formula, up to a day. */
export async function recoveryOf(ledger: OpenLedger, asked: RecoveryAsked): Promise<Result<RecoverySheet>> {
  const { rule, finding, recovery, until, isCapped } = asked;
  const read = await lawNow();
  if (!read.ok) return read;
  const amounts = await wrongAmounts(ledger.database, { rule, finding }, until);
  return amounts.ok
    ? success(recoverySheet(read.value, { recovery, amounts: amounts.value, until, isCapped }))
    : amounts;
}
