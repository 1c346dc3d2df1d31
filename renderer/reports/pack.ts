import { success } from '../../shared/base/result';
import { packReport } from '../../shared/report/pack/packReport';
import type { MakeReport } from './order';
import { studiedInput } from './studies';

export const makePack: MakeReport = async (order) => {
  const input = await studiedInput(order);
  return input.ok ? success(packReport(input.value)) : input;
};
