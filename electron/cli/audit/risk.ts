import { readAnswerKey } from '../../../shared/audit/answerKey';
import { badUnits } from '../../../shared/audit/risk/answerKey';
import { backtest, type RiskBacktest } from '../../../shared/audit/risk/backtest';
import { measureRisk, type RiskReport } from '../../../shared/audit/risk/measureRisk';
import { type RiskModel, type RiskUnit, readRiskModel, riskUnits } from '../../../shared/audit/risk/riskModel';
import { stepOf } from '../../../shared/audit/risk/riskScore';
import { combine } from '../../../shared/base/combine';
import { inLanguage } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import type { Invocation, Reply } from '../command';
import { choiceOption, numberOption, textOption } from '../readOptions';
import { readDataset, readText } from '../scenario';
import { textTable } from '../textTable';
import { withTables } from './withTables';

const modelFile = 'risk/supervision.yaml';

async function modelAsked({ options, datasets }: Invocation): Promise<Result<RiskModel>> {
  const own = textOption(options, 'model');
  const text = own === undefined ? await readDataset(datasets, modelFile) : await readText(own, own);
  return text.ok ? readRiskModel(text.value) : text;
}

async function tested(session: Session, report: RiskReport, file: string): Promise<Result<RiskBacktest>> {
  const text = await readText(file, file);
  if (!text.ok) return text;
  const key = readAnswerKey(file, text.value.text);
  if (!key.ok) return key;
  const bad = await badUnits(session, report.unit, key.value);
  return bad.ok ? success(backtest(report.units, bad.value)) : bad;
}

interface Answer {
  readonly model: RiskModel;
  readonly report: RiskReport;
  readonly backtest: RiskBacktest | null;
}

async function measured(session: Session, asked: { model: RiskModel; unit: RiskUnit }, key: string | undefined) {
  // Held against an answer key, the score must not know what the rules found.
  const report = await measureRisk(session, { ...asked, withFindings: key === undefined });
  if (!report.ok) return report;
  const held = key === undefined ? success(null) : await tested(session, report.value, key);
  if (!held.ok) return held;
  return success<Answer>({ model: asked.model, report: report.value, backtest: held.value });
}

function inWords({ model, report, backtest: held }: Answer, top: number, { translate, language }: Invocation): string {
  const names = ['unit', 'score', 'probability', 'impact', 'mitigant', 'step'] as const;
  const header = names.map((name) => translate(`auditStatistics.column.${name}`));
  const rows = report.units
    .slice(0, top)
    .map(({ unit, score, probability, impact, mitigant }) => [
      ...[unit, score.toFixed(1), probability.toFixed(3), impact.toFixed(3), mitigant.toFixed(3)],
      inLanguage(stepOf(model.ladder, score).label, language),
    ]);
  const left = report.leftOut.map(({ factor, missing }) => {
    const parts = missing.map(({ table, column }) => (column === null ? table : `${table}.${column}`)).join(', ');
    return translate('auditStatistics.leftOut', { factor, parts });
  });
  return [
    textTable(header, rows, [0, 5]),
    ...left,
    ...(held === null
      ? []
      : [
          translate('auditStatistics.backtest', {
            positives: held.positives,
            units: held.units,
            area: held.area?.toFixed(3) ?? '–',
            error: held.standardError?.toFixed(3) ?? '–',
          }),
          ...held.lifts.map(({ share, found, lift }) =>
            translate('auditStatistics.lift', {
              share: (100 * share).toFixed(0),
              found: (100 * found).toFixed(0),
              lift: lift.toFixed(1),
            }),
          ),
        ]),
  ].join('\n');
}

/** Scores employers or regions by risk; with an answer key, says how well the scores would have told its cases. */
export async function risk(invocation: Invocation): Promise<Result<Reply>> {
  const { options } = invocation;
  const asked = combine({
    unit: choiceOption(options, 'unit', riskUnits, 'employer'),
    top: numberOption(options, 'top', { low: 1, high: 1e6, whole: true }, 20),
    model: await modelAsked(invocation),
  });
  if (!asked.ok) return asked;
  const { top, ...question } = asked.value;
  const answer = await withTables(invocation, (session) => measured(session, question, textOption(options, 'key')));
  if (!answer.ok) return answer;
  const { report, backtest: held } = answer.value;
  return success({ document: { ...report, backtest: held }, text: inWords(answer.value, top, invocation) });
}
