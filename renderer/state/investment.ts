import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { Result } from '../../shared/base/result';
import type { FileReport } from '../../shared/investment/opening/openPortfolio';
import type { PortfolioView } from '../../shared/investment/opening/portfolioView';
import { type InvestmentDesk, openInvestmentDesk } from '../engine/investment/investmentDesk';
import { chooseFiles } from './chooseFiles';
import { endJob, showJob } from './jobs';
import { goTo } from './navigation';

interface InvestmentStore {
  readonly isOpening: boolean;
  /** What is open; it stays while the next is opened, and where that can't be used. */
  readonly portfolio: PortfolioView | null;
  /** What became of the files that were given last, used or not. */
  readonly files: readonly FileReport[];
  readonly failure: Failure | null;
  /** Counts the portfolios opened, so that answers about an earlier one are told from those about this one. */
  readonly edition: number;
}

export const useInvestment = create<InvestmentStore>(() => ({
  ...{ isOpening: false, portfolio: null, files: [], failure: null, edition: 0 },
}));

let desk: InvestmentDesk | null = null;

/** The worker that holds the portfolio, started when it is needed first. */
export function investmentDesk(): InvestmentDesk {
  desk ??= openInvestmentDesk();
  return desk;
}

const job = { id: 'investment.open', title: 'investment.job.open', cancel: null } as const;

function take(opened: Result<PortfolioView>): void {
  const { portfolio, edition } = useInvestment.getState();
  if (!opened.ok) {
    useInvestment.setState({ isOpening: false, failure: opened.failure });
    return;
  }
  const { value } = opened;
  useInvestment.setState({
    ...{ isOpening: false, failure: null, files: value.files },
    ...(value.isUsable ? { portfolio: value, edition: edition + 1 } : { portfolio }),
  });
}

async function openBy(open: (from: InvestmentDesk) => Promise<Result<PortfolioView>>): Promise<void> {
  if (useInvestment.getState().isOpening) return;
  useInvestment.setState({ isOpening: true, failure: null });
  showJob({ ...job, progress: null });
  take(await open(investmentDesk()));
  endJob(job.id);
}

/** Opens the made-up portfolio. */
export const openSamplePortfolio = (): Promise<void> =>
  openBy((from) => from.ask((ask) => ask('openSample', undefined)));

/** Opens the files of one portfolio together and shows them. */
export async function openPortfolioFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  goTo('investment');
  const tell = (done: number): void => showJob({ ...job, progress: done / files.length });
  await openBy((from) => from.ask((ask) => ask('openFiles', files, tell)));
}

export const choosePortfolioFiles = (): void => chooseFiles('files', openPortfolioFiles);
