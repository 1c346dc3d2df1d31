import { failed, type Result, success } from '../../../shared/base/result';
import { detectEncoding } from '../../../shared/data/reading/detectEncoding';
import { decodeWhole } from '../../../shared/data/reading/textCoding';
import { type OpenPortfolio, openFiles, openSample } from '../../../shared/investment/opening/openPortfolio';
import { type PortfolioView, portfolioView } from '../../../shared/investment/opening/portfolioView';
import { allocationMethods } from './allocationMethods';
import { limitsMethods } from './limitsMethods';
import { performanceMethods, type ReadStatistics } from './performanceMethods';
import { safetyMethods } from './safetyMethods';

async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { encoding, mark } = detectEncoding(bytes);
  return decodeWhole(bytes.subarray(mark), encoding);
}

/** Opens portfolios and answers questions about the one that is open. */
export function investmentMethods(readStatistics: ReadStatistics) {
  let open: OpenPortfolio | null = null;
  const held = (): Result<OpenPortfolio> => (open === null ? failed({ code: 'portfolio/none-open' }) : success(open));
  const keep = (next: OpenPortfolio): Result<PortfolioView> => {
    const view = portfolioView(next);
    // Files of which none could be used leave what is open as it is.
    if (view.isUsable) open = next;
    return success(view);
  };
  return {
    openSample: async (): Promise<Result<PortfolioView>> => keep(openSample()),
    openFiles: async (files: readonly File[], tell: (done: number) => void): Promise<Result<PortfolioView>> => {
      const given: { name: string; text: string }[] = [];
      for (const file of files) {
        given.push({ name: file.name, text: await textOf(file) });
        tell(given.length);
      }
      return keep(openFiles(given));
    },
    ...performanceMethods(held, readStatistics),
    ...limitsMethods(held),
    ...safetyMethods(held),
    ...allocationMethods(held),
  };
}

export type InvestmentMethods = ReturnType<typeof investmentMethods>;
