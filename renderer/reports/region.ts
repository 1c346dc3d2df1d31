import type { RegionsRun } from '../../shared/balance/regions/runRegions';
import { failed, type Result, success } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import { regionReport } from '../../shared/report/region/regionReport';
import { runRegions, useRegions } from '../state/regions';
import { useStudy } from '../state/study';
import { runInput } from './committee';
import type { MakeReport } from './order';

/** The scenario by province, which is run if need be. */
async function regionsRun(scenario: Scenario): Promise<Result<RegionsRun>> {
  const { asked, regime } = useRegions.getState();
  const isAsked = asked?.regime === regime && JSON.stringify(asked.scenario) === JSON.stringify(scenario);
  await runRegions(isAsked ? asked.scenario : scenario, regime);
  const { answer } = useRegions.getState();
  if (answer.state === 'failed') return failed(answer.failure);
  return answer.state === 'done' ? success(answer.run) : failed({ code: 'report/not-ready', needs: 'provinces' });
}

/** Codes of the provinces, in the order of tables. */
export const regionCodes = (): readonly string[] =>
  useStudy.getState().workspace?.regionFigures.map(({ region }) => region) ?? [];

/** Makes the report of one province. */
export const makeRegion =
  (code: string): MakeReport =>
  async (order) => {
    const input = runInput(order);
    if (input === null) return failed({ code: 'report/not-ready', needs: 'run' });
    const { scenario, references } = input;
    const run = await regionsRun(scenario);
    if (!run.ok) return run;
    const { workspace } = useStudy.getState();
    const own = run.value.regions.find(({ region }) => region === code);
    const figures = workspace?.regionFigures.find(({ region }) => region === code);
    if (!own || !figures) return failed({ code: 'report/not-ready', needs: 'provinces' });
    const { title } = scenario;
    return success(regionReport({ run: run.value, scenario: title, own, figures, references, ...order }));
  };

/** The province that was chosen first on the screen of provinces. */
export const makeChosenRegion: MakeReport = (order) => makeRegion(useRegions.getState().drawn[0] ?? '')(order);
