import { digitTests } from '../../../shared/audit/digits/benford';
import { type DigitReport, digitReport, type Unsuited } from '../../../shared/audit/digits/digitReport';
import { type Result, success } from '../../../shared/base/result';
import type { Translate } from '../../../shared/text/translator';
import type { Invocation, Reply } from '../command';
import { numberOption } from '../readOptions';
import { textTable } from '../textTable';
import { amountAsked, withTables } from './withTables';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Why digits say nothing, in words. */
export function unsuitedText(reason: Unsuited, translate: Translate): string {
  if (reason.why === 'too-few') return translate('auditStatistics.unsuited.too-few', { ...reason });
  if (reason.why === 'too-narrow') {
    return translate('auditStatistics.unsuited.too-narrow', { ...reason, decades: reason.decades.toFixed(2) });
  }
  const shares = { share: percent(reason.share), most: percent(reason.most) };
  if (reason.why === 'one-amount') {
    return translate('auditStatistics.unsuited.one-amount', { ...shares, amount: reason.amount.toFixed(2) });
  }
  const setting = translate(`auditStatistics.setting.${reason.setting}`);
  return translate('auditStatistics.unsuited.set-by-rule', { ...shares, setting });
}

function inWords({ fits, unsuited, rows }: DigitReport, translate: Translate): string {
  const counted = translate('auditStatistics.counted', { ...rows });
  if (fits === null) return [counted, ...unsuited.map((reason) => unsuitedText(reason, translate))].join('\n');
  const header = (['test', 'deviation', 'excess', 'class', 'chiSquare', 'chance', 'power', 'spikes'] as const).map(
    (name) => translate(`auditStatistics.column.${name}`),
  );
  const table = digitTests.map((name) => {
    const fit = fits[name];
    return [
      translate(`auditStatistics.test.${name}`),
      ...[fit.deviation.toFixed(5), fit.excessDeviation.toFixed(5)],
      translate(`auditStatistics.conformity.${fit.conformity}`),
      ...[`${fit.chiSquare.toFixed(1)} (${fit.freedom})`, fit.chance.toFixed(4)],
      ...[translate(`auditStatistics.power.${fit.power}`), fit.spikes.slice(0, 5).join(', ')],
    ];
  });
  return [counted, '', textTable(header, table, [0, 3, 6, 7])].join('\n');
}

/** Leading digits of an amount against Benford. */
export async function digits(invocation: Invocation): Promise<Result<Reply>> {
  const asked = amountAsked(invocation);
  if (!asked.ok) return asked;
  const least = numberOption(invocation.options, 'least', { low: 1, high: 1e9 }, 10);
  if (!least.ok) return least;
  const report = await withTables(invocation, (session) =>
    digitReport(session, { ...asked.value, least: least.value }),
  );
  if (!report.ok) return report;
  return success({ document: report.value, text: inWords(report.value, invocation.translate) });
}
