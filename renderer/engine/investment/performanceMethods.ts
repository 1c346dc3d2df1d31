import { type Result, success } from '../../../shared/base/result';
import { performanceFile } from '../../../shared/investment/opening/valuations';
import { type Performance, type PerformanceQuestion, performanceOf } from '../../../shared/investment/performance';
import type { Held } from './held';

/** Returns and risk of the open portfolio. */
export const performanceMethods = (held: Held) => ({
  performance: async (question: PerformanceQuestion): Promise<Result<Performance>> => {
    const open = held();
    if (!open.ok) return open;
    const file = performanceFile(open.value.tables);
    return file.ok ? success(performanceOf(file.value, null, question)) : file;
  },
});
