import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { inLanguage } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import type { FeeCheck } from '../../../shared/investment/fees/feesAgainstCaps';
import { brokenAtEnd, type HoldingsReport, testHoldings } from '../../../shared/investment/limits/testHoldings';
import type { LimitReport, NetFlows } from '../../../shared/investment/limits/testLimit';
import { readComposition, readNetFlows } from '../../../shared/investment/portfolio/readHoldings';
import { sampleFiles } from '../../../shared/investment/portfolio/sampleFiles';
import { samplePortfolio, sampleSeed } from '../../../shared/investment/portfolio/samplePortfolio';
import { atomicWrite, messageOf, troubleOf } from '../../atomicWrite';
import type { Command, Invocation, Reply } from '../command';
import { feeDocument, feeLines, feesAsked, feeTable, isBrokenCap } from '../feesAsked';
import { holdingsAsked, limitsAsked, optionalFile, percent, valuationLines } from '../investing';
import { numberOption, onlyFile, textOption } from '../readOptions';
import { textTable } from '../textTable';

function tableOf(reports: readonly LimitReport[], { translate, language }: Invocation): string {
  const rows = reports.map(({ limit, days, breaches }) => {
    const marks = [
      ...(limit.status === 'unverified' ? [translate('cli.limits.unread')] : []),
      ...(limit.law.force === 'draft' ? [translate('cli.limits.draft')] : []),
    ];
    return [
      [inLanguage(limit.title, language), ...marks].join(' '),
      percent(days.at(-1)?.share),
      `${limit.side === 'at-most' ? '≤' : '≥'} ${percent(limit.limit)}`,
      percent(days.at(-1)?.distance),
      String(breaches.reduce((sum, breach) => sum + breach.days, 0)),
    ];
  });
  const header = (['limit', 'share', 'bound', 'distance', 'breachDays'] as const).map((column) =>
    translate(`cli.limits.${column}`),
  );
  return textTable(header, rows);
}

const breachLines = (reports: readonly LimitReport[], { translate }: Invocation): string[] =>
  reports.flatMap(({ limit: { id }, breaches }) =>
    breaches.map(({ from, to, days, worst, kind }) =>
      translate('cli.limits.breach', {
        id,
        from,
        to,
        days,
        worst: percent(worst),
        kind: translate(`cli.limits.kinds.${kind}`),
      }),
    ),
  );

function inWords(report: HoldingsReport, fees: readonly FeeCheck[], invocation: Invocation): string {
  const { translate } = invocation;
  const { portfolio, from, to, days, limits: reports, through } = report;
  return [
    translate('cli.limits.title', { portfolio, from, to, days }),
    tableOf(reports, invocation),
    ...breachLines(reports, invocation),
    ...(through.length === 0 ? [] : [translate('cli.limits.through'), tableOf(through, invocation)]),
    ...breachLines(through, invocation),
    ...valuationLines(report, invocation),
    ...(fees.length === 0 ? [] : [feeTable(fees, invocation)]),
    ...feeLines(fees, invocation),
  ].join('\n');
}

const documentOf = ({ limit, days, breaches }: LimitReport) => ({
  id: limit.id,
  status: limit.status,
  law: limit.law,
  side: limit.side,
  limit: limit.limit,
  tested: days.length,
  share: days.at(-1)?.share ?? null,
  distance: days.at(-1)?.distance ?? null,
  breachDays: breaches.reduce((sum, breach) => sum + breach.days, 0),
  breaches,
});

function replyOf(report: HoldingsReport, fees: readonly FeeCheck[], invocation: Invocation): Reply {
  const { limits: reports, through, ...facts } = report;
  return {
    document: {
      ...{ ...facts, limits: reports.map(documentOf), lookThrough: through.map(documentOf) },
      fees: fees.map(feeDocument),
    },
    text: inWords(report, fees, invocation),
    good: !brokenAtEnd(report) && !fees.some(isBrokenCap),
  };
}

async function writeSample(folder: string, seed: number, { translate }: Invocation): Promise<Result<Reply>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return failed({ code: 'file/not-written', path: folder, trouble: troubleOf(error), detail: messageOf(error) });
  }
  const files: string[] = [];
  for (const [name, text] of Object.entries(sampleFiles(samplePortfolio(seed)))) {
    const file = path.resolve(folder, name);
    const written = await atomicWrite(file, text);
    if (!written.ok) return written;
    files.push(file);
  }
  return success({ document: { files, seed }, text: translate('cli.limits.written', { files: files.join(', ') }) });
}

async function testFile(file: string, invocation: Invocation): Promise<Result<Reply>> {
  const { options } = invocation;
  const asked = await limitsAsked(invocation);
  if (!asked.ok) return asked;
  const held = await holdingsAsked(file);
  if (!held.ok) return held;
  const { portfolio, holdings } = held.value;
  const flows = await optionalFile<NetFlows>(options, 'flows', new Map(), (name, text) =>
    readNetFlows(name, text, portfolio),
  );
  if (!flows.ok) return flows;
  const composition = await optionalFile(options, 'composition', new Map(), readComposition);
  if (!composition.ok) return composition;
  const fees = await feesAsked(held.value, invocation);
  if (!fees.ok) return fees;
  return success(replyOf(testHoldings(holdings, asked.value, flows.value, composition.value), fees.value, invocation));
}

/** Holdings held against the legal limits of investment, day by day. */
export const limits: Command = {
  options: {
    fund: { type: 'string' },
    flows: { type: 'string' },
    composition: { type: 'string' },
    own: { type: 'string' },
    fees: { type: 'string' },
    'write-sample': { type: 'string' },
    seed: { type: 'string' },
  },
  run: async (invocation) => {
    const { options, positionals } = invocation;
    const folder = textOption(options, 'write-sample');
    if (folder !== undefined) {
      const seed = numberOption(options, 'seed', { low: 0, high: 2 ** 32 - 1, whole: true }, sampleSeed);
      return seed.ok ? writeSample(path.resolve(folder), seed.value, invocation) : seed;
    }
    const file = onlyFile(positionals, 'HOLDINGS.csv');
    return file.ok ? testFile(file.value, invocation) : file;
  },
};
