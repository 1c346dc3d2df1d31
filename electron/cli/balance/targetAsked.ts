import type { Target } from '../../../shared/balance/levers/target';
import { failed, type Result, success } from '../../../shared/base/result';

const form = /^(no-exhaustion|no-deficit|balance|fund-ratio|reserve):(\d{1,4})(?:=(-?\d+(?:\.\d+)?))?$/;
const expected =
  'no-exhaustion:YEAR | no-deficit:YEAR | balance:YEARS=SHARE | fund-ratio:YEAR=RATIO | reserve:YEAR=MONTHS';

/** A target from its text, such as `no-exhaustion:2070` or `balance:75=0`. */
export function targetAsked(text: string, option = '--target'): Result<Target> {
  const refused = failed({ code: 'usage/bad-option', option, value: text, expected });
  const [, kind, at, bound] = form.exec(text) ?? [];
  const year = Number(at);
  if (kind === 'no-exhaustion' || kind === 'no-deficit') {
    if (bound !== undefined) return refused;
    return success({ kind: kind === 'no-exhaustion' ? 'noExhaustion' : 'noDeficit', until: year });
  }
  const value = Number(bound);
  if (kind === undefined || bound === undefined) return refused;
  if (kind === 'balance') return success({ kind: 'actuarialBalance', horizon: year, value });
  return success(
    kind === 'fund-ratio' ? { kind: 'fundRatio', year, value } : { kind: 'reserveMonths', until: year, value },
  );
}

/** The target as it is written on the command line. */
export function targetText(target: Target): string {
  switch (target.kind) {
    case 'noExhaustion':
      return `no-exhaustion:${target.until}`;
    case 'noDeficit':
      return `no-deficit:${target.until}`;
    case 'actuarialBalance':
      return `balance:${target.horizon}=${target.value}`;
    case 'fundRatio':
      return `fund-ratio:${target.year}=${target.value}`;
    case 'reserveMonths':
      return `reserve:${target.until}=${target.value}`;
  }
}
