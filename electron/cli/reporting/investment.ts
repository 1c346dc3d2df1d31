import path from 'node:path';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { type OpenPortfolio, openFiles, openSample } from '../../../shared/investment/opening/openPortfolio';
import { readYearlyFigures } from '../../../shared/investment/returns/yearlyFigures';
import {
  type InvestmentQuestion,
  investmentFacts,
  usualQuestion,
} from '../../../shared/report/investment/investmentFacts';
import { investmentReport } from '../../../shared/report/investment/investmentReport';
import type { Invocation } from '../command';
import { capsAsked } from '../feesAsked';
import { termsAsked } from '../idleTermsAsked';
import { fundAsked, limitsAsked } from '../investing';
import { textOptions } from '../readOptions';
import { readDataset, readText } from '../scenario';
import { today } from '../today';
import type { Kind } from './kind';

const statistics = 'tables/statistics.csv';
const sampleName = 'sample';

/** The files that are named, each known by its columns, or the made-up portfolio. */
async function portfolioAsked({ options }: Invocation): Promise<Result<OpenPortfolio>> {
  const files = textOptions(options, 'portfolio');
  if (files.length === 0) {
    return failed({ code: 'usage/bad-option', option: '--portfolio', value: '', expected: 'FILE.csv | sample' });
  }
  if (files.length === 1 && files[0] === sampleName) return success(openSample());
  const given: { name: string; text: string }[] = [];
  for (const file of files) {
    const read = await readText(file, path.basename(file));
    if (!read.ok) return read;
    given.push(read.value);
  }
  const open = openFiles(given);
  const refused = open.files.find(({ failure }) => failure !== null)?.failure;
  return refused ? failed(refused) : success(open);
}

async function figuresIn({ datasets }: Invocation) {
  const text = await readDataset(datasets, statistics);
  return text.ok ? readYearlyFigures(statistics, text.value.text) : text;
}

export const investment: Kind = {
  options: {
    portfolio: { type: 'string', multiple: true },
    fund: { type: 'string' },
    own: { type: 'string' },
  },
  make: async (invocation) => {
    const asked = combine({
      open: await portfolioAsked(invocation),
      fund: fundAsked(invocation.options),
      limits: await limitsAsked(invocation),
      caps: await capsAsked(invocation),
      idle: await termsAsked(invocation),
      figures: await figuresIn(invocation),
    });
    if (!asked.ok) return asked;
    const { open, figures, ...rules } = asked.value;
    const question: InvestmentQuestion = { ...usualQuestion, ...rules, expected: null };
    const facts = investmentFacts(open, figures, question);
    if (!facts.ok) return facts;
    return success((language) =>
      investmentReport({ facts: { ...facts.value, liabilities: null }, language, day: today() }),
    );
  },
};
