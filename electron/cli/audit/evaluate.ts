import { evaluateDrawn } from '../../../shared/audit/sampling/auditedSample';
import type { Evaluation } from '../../../shared/audit/sampling/evaluateSample';
import type { MonetaryEvaluation } from '../../../shared/audit/sampling/monetaryUnits';
import type { MisstatementEstimate } from '../../../shared/audit/sampling/strata';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Translate } from '../../../shared/text/translator';
import type { Invocation, Reply } from '../command';
import { numberOption, onlyFile } from '../readOptions';
import { readSampleFiles } from './drawnFiles';

const yuan = (amount: number): string => amount.toFixed(2);

const sideText = (side: 'over' | 'under', found: MonetaryEvaluation, translate: Translate): string =>
  translate(`auditStatistics.evaluation.${side}`, {
    mostLikely: yuan(found.mostLikely),
    upperLimit: yuan(found.upperLimit),
    basicPrecision: yuan(found.basicPrecision),
    allowance: yuan(found.allowance),
    certain: yuan(found.certain),
  });

const estimateText = (found: MisstatementEstimate, translate: Translate): string =>
  translate(`auditStatistics.evaluation.${found.method}`, {
    estimate: yuan(found.estimate),
    lower: yuan(found.lower),
    upper: yuan(found.upper),
    faulty: found.faulty,
  });

function resultText(evaluation: Evaluation, translate: Translate): readonly string[] {
  if (evaluation.method === 'monetary') {
    const { over, under } = evaluation.result;
    return [sideText('over', over, translate), sideText('under', under, translate)];
  }
  if (evaluation.method === 'attribute') return [];
  const { difference, ratio } = evaluation;
  return [difference, ...(ratio === null ? [] : [ratio])].map((found) => estimateText(found, translate));
}

function inWords(evaluation: Evaluation, deviations: number, translate: Translate): string {
  const verdict = evaluation.supported === null ? 'open' : evaluation.supported ? 'supported' : 'notSupported';
  return [
    translate('auditStatistics.evaluation.deviations', { deviations, confidence: 100 * evaluation.confidence }),
    ...resultText(evaluation, translate),
    translate(`auditStatistics.evaluation.${verdict}`),
  ].join('\n');
}

/** Projects what was found in a drawn sample to all that it was drawn from. */
export async function evaluate({ positionals, options, translate }: Invocation): Promise<Result<Reply>> {
  const file = onlyFile(positionals.slice(1), 'sample.csv');
  if (!file.ok) return file;
  const asked = combine({
    sample: await readSampleFiles(file.value),
    confidence: numberOption(options, 'confidence', { low: 0.5, high: 0.999 }, 0.95),
    tolerable: numberOption(options, 'tolerable', { low: 0, high: 1e15 }, null),
  });
  if (!asked.ok) return asked;
  const { sample, confidence, tolerable } = asked.value;
  const answer = evaluateDrawn(sample.drawn, sample.audited, { confidence, tolerable });
  if (answer.state === 'unfinished') {
    const line = sample.audited.indexOf(null) + 2;
    const bad = { code: 'dataset/bad-value', file: file.value, line, column: 'audited', value: '' } as const;
    return failed({ ...bad, expected: `1234.56 (${answer.open} ×)` });
  }
  const { evaluation, deviations } = answer;
  return success({ document: { ...evaluation, deviations }, text: inWords(evaluation, deviations, translate) });
}
