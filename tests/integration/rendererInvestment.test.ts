import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { investmentMethods } from '../../renderer/engine/investment/investmentMethods';
import { openPortfolioFiles, openSamplePortfolio, useInvestment } from '../../renderer/state/investment';
import {
  attributionAnswers,
  cutQuestion,
  returnsAnswers,
  returnsQuestion,
  usePerformance,
} from '../../renderer/state/investmentPerformance';
import { useJobs } from '../../renderer/state/jobs';
import { useNavigation } from '../../renderer/state/navigation';
import { success } from '../../shared/base/result';
import { attributionAnswer } from '../../shared/investment/answers/attributionAnswer';
import { openSample } from '../../shared/investment/opening/openPortfolio';
import { inGb18030 } from '../support/agencyFiles';
import { unwrapped } from '../support/bundled';
import { WorkerHere } from '../support/workerHere';

const name = 'tables/statistics.csv';
const text = readFileSync(path.join(import.meta.dirname, '../../datasets', name), 'utf8');

vi.stubGlobal(
  'Worker',
  class extends WorkerHere {
    constructor() {
      super(investmentMethods(async () => success({ name, text })));
    }
  },
);

const file = (fileName: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], fileName);

beforeEach(() => useNavigation.setState({ screen: 'home' }));

describe('a portfolio in the window', () => {
  test('the sample is opened by the worker and answered for by the pure functions', async () => {
    await openSamplePortfolio();
    const { portfolio, isOpening, failure } = useInvestment.getState();
    expect([isOpening, failure, useJobs.getState().jobs]).toEqual([false, null, []]);
    expect(portfolio?.files.every(({ used, read }) => used === read)).toBe(true);
    const question = cutQuestion(usePerformance.getState());
    await attributionAnswers.ask(question);
    const { last } = attributionAnswers.use.getState();
    expect(last?.value).toEqual(unwrapped(attributionAnswer(openSample().tables, question)));
  });

  test('files of which none can be used leave what is open, and say why with the line', async () => {
    const before = useInvestment.getState();
    await openPortfolioFiles([file('values.csv', 'date,value\n2024-01-31,100\n2024-02-30,101\n')]);
    const { portfolio, files, edition } = useInvestment.getState();
    expect(useNavigation.getState().screen).toBe('investment');
    expect([portfolio, edition]).toEqual([before.portfolio, before.edition]);
    expect(files).toMatchObject([{ refused: 2, failure: { code: 'dataset/bad-value', line: 3, column: 'date' } }]);
  });

  test('another portfolio, in the encoding of an older program, forgets the answers of the one before', async () => {
    expect(attributionAnswers.use.getState().last).not.toBeNull();
    const holdings = inGb18030(
      'portfolio,date,instrument,asset_class,manager,market_value\n养老,2024-01-31,国债,treasury,甲,100\n养老,2024-02-29,国债,treasury,甲,103\n',
    );
    await openPortfolioFiles([file('holdings.csv', new Uint8Array(holdings))]);
    const { portfolio } = useInvestment.getState();
    expect(portfolio).toMatchObject({ name: '养老', origin: 'files' });
    expect(portfolio?.parts?.manager.map(({ part }) => part)).toEqual(['甲']);
    expect(attributionAnswers.use.getState().last).toBeNull();
    const question = returnsQuestion(usePerformance.getState());
    await returnsAnswers.ask(question);
    expect(returnsAnswers.use.getState().last?.value.figures.timeWeighted.value).toBeCloseTo(0.03, 12);
    await attributionAnswers.ask(cutQuestion(usePerformance.getState()));
    expect(attributionAnswers.use.getState().failure).toMatchObject({ code: 'portfolio/lacks', columns: 'cost' });
  });
});
