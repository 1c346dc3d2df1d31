import { attributeSize } from '../../../shared/audit/sampling/attributes';
import { type DrawnSample, drawSample, type SampleQuestion } from '../../../shared/audit/sampling/drawSample';
import { monetarySize } from '../../../shared/audit/sampling/monetaryUnits';
import { type Parting, readStrata, type SampledRows } from '../../../shared/audit/sampling/population';
import { allocations } from '../../../shared/audit/sampling/strata';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import type { Translate } from '../../../shared/text/translator';
import type { Invocation, Reply } from '../command';
import { choiceOption, numberOption, textOption } from '../readOptions';
import { textTable } from '../textTable';
import { writeSampleFiles } from './drawnFiles';
import { rowsAsked, withTables } from './withTables';

const methods = ['random', 'stratified', 'monetary'] as const;
const largestSize = 100_000;

/** A column, or amounts at which strata part: `region_code`, `1000,10000`. */
function partingOf(asked: string | undefined): Result<Parting> {
  if (asked === undefined) return success({ by: 'nothing' });
  const limits = asked.split(',').map(Number);
  if (limits.every(Number.isFinite)) return success({ by: 'amount', limits: limits.sort((a, b) => a - b) });
  return success({ by: 'column', column: asked });
}

function asked({ options }: Invocation) {
  return combine({
    method: choiceOption(options, 'method', methods, 'monetary'),
    size: numberOption(options, 'size', { low: 1, high: largestSize, whole: true }, null),
    seed: numberOption(options, 'seed', { low: 0, high: 2 ** 32 - 1, whole: true }, 1),
    confidence: numberOption(options, 'confidence', { low: 0.5, high: 0.999 }, 0.95),
    tolerable: numberOption(options, 'tolerable', { low: 0, high: 1e15 }, null),
    expected: numberOption(options, 'expected', { low: 0, high: 1e15 }, 0),
    allocation: choiceOption(options, 'allocation', allocations, 'neyman'),
    parting: partingOf(textOption(options, 'strata')),
  });
}

type Asked = Extract<ReturnType<typeof asked>, { ok: true }>['value'];

const tooNear = (value: number): Result<never> =>
  failed({ code: 'usage/bad-option', option: '--expected', value: String(value), expected: '< --tolerable' });

/** The size that is asked for, or the one that confidence, tolerable and expected misstatement ask for. */
async function sizeFor(session: Session, rows: SampledRows, given: Asked): Promise<Result<number>> {
  const { size, method, confidence, tolerable, expected } = given;
  if (size !== null) return success(size);
  if (tolerable === null) {
    return failed({ code: 'usage/bad-option', option: '--size', value: '', expected: '--size N | --tolerable X' });
  }
  const unit = method === 'monetary' ? 'fen' : 'row';
  const strata = await readStrata(session, { rows, parting: { by: 'nothing' }, unit });
  if (!strata.ok) return strata;
  const [{ count, bookValue } = { count: 0, bookValue: 0 }] = strata.value;
  if (method === 'monetary') {
    const plan = monetarySize({ bookValue, confidence, tolerable, expected });
    return plan === null ? tooNear(expected) : success(plan.size);
  }
  const plan = attributeSize({ confidence, tolerableRate: tolerable, expectedRate: expected, population: count });
  return plan === null ? tooNear(expected) : success(plan.size);
}

function questionOf(rows: SampledRows, size: number, { method, seed, parting, allocation }: Asked): SampleQuestion {
  if (method !== 'stratified') return { rows, seed, method, size };
  return { rows, seed, method, size, parting, allocation };
}

function inWords(drawn: DrawnSample, files: readonly string[], translate: Translate): string {
  const header = (['stratum', 'count', 'bookValue', 'size'] as const).map((name) =>
    translate(`auditStatistics.column.${name}`),
  );
  const rows = drawn.strata.map(({ id, count, bookValue, size }) => [
    ...[id, String(count), bookValue.toFixed(2)],
    String(drawn.interval === null ? size : drawn.items.length),
  ]);
  const { interval, start } = drawn;
  return [
    textTable(header, rows),
    translate('auditStatistics.drawn', { items: drawn.items.length, seed: drawn.question.seed }),
    ...(interval === null || start === null
      ? []
      : [translate('auditStatistics.interval', { interval: interval.toFixed(2), start: start.toFixed(2) })]),
    ...(files.length === 0 ? [] : [translate('auditStatistics.written', { file: files[0] ?? '' })]),
  ].join('\n');
}

/** Draws a sample of a table's rows, or of findings, and writes the list to work through. */
export async function sampleRows(invocation: Invocation): Promise<Result<Reply>> {
  const rows = rowsAsked(invocation);
  if (!rows.ok) return rows;
  const given = asked(invocation);
  if (!given.ok) return given;
  const drawn = await withTables(invocation, async (session) => {
    const size = await sizeFor(session, rows.value, given.value);
    return size.ok ? drawSample(session, questionOf(rows.value, size.value, given.value)) : size;
  });
  if (!drawn.ok) return drawn;
  const folder = textOption(invocation.options, 'out');
  const files = folder === undefined ? success([]) : await writeSampleFiles(folder, drawn.value);
  if (!files.ok) return files;
  return success({
    document: { ...drawn.value, files: files.value },
    text: inWords(drawn.value, files.value, invocation.translate),
  });
}
