import { failed, success } from '../../shared/base/result';
import { newestYears } from '../../shared/report/disclosure/disclosureInput';
import { disclosureReport } from '../../shared/report/disclosure/disclosureReport';
import { useStudy } from '../state/study';
import type { MakeReport } from './order';

export const makeDisclosure: MakeReport = async (order) => {
  const { workspace } = useStudy.getState();
  if (workspace === null) return failed({ code: 'report/not-ready', needs: 'run' });
  const { publicAccounts: accounts, regionFigures: provinces, base } = workspace;
  const { references, files: inputs } = base;
  const years = newestYears(accounts);
  return success(disclosureReport({ accounts, provinces, references, inputs, ...years, ...order }));
};
