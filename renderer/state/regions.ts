import { create } from 'zustand';
import type { RegionsRun } from '../../shared/balance/regions/runRegions';
import type { Failure } from '../../shared/base/failure';
import type { Scenario } from '../../shared/parameters/parameter';
import type { Regime } from '../../shared/projection/regions/pooling';
import { endJob, showJob } from './jobs';
import { useStudy } from './study';

/** The last run stays beside a failure or while the next is computed. */
export type RegionsAnswer =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly last: RegionsRun | null }
  | { readonly state: 'done'; readonly run: RegionsRun }
  | { readonly state: 'failed'; readonly failure: Failure; readonly last: RegionsRun | null };

interface RegionsStore {
  readonly regime: Regime;
  /** Provinces drawn, by code, in the order in which they were chosen. */
  readonly drawn: readonly string[];
  /** What the answer belongs to. */
  readonly asked: { readonly scenario: Scenario; readonly regime: Regime } | null;
  readonly answer: RegionsAnswer;
}

/** Guangdong pays most, Liaoning and Heilongjiang receive most, Henan sends most movers. */
const first = ['440000', '210000', '230000', '410000'];
export const mostDrawn = 6;

export const useRegions = create<RegionsStore>(() => ({
  regime: 'national',
  drawn: first,
  asked: null,
  answer: { state: 'none' },
}));

export function lastRegions(answer: RegionsAnswer): RegionsRun | null {
  if (answer.state === 'none') {
    return null;
  }
  return answer.state === 'done' ? answer.run : answer.last;
}

export const chooseRegime = (regime: Regime): void => useRegions.setState({ regime });

/** Draws a province or takes it away; beyond the most that can be told apart the oldest goes. */
export const toggleDrawn = (region: string): void =>
  useRegions.setState(({ drawn }) => ({
    drawn: drawn.includes(region) ? drawn.filter((one) => one !== region) : [...drawn, region].slice(-mostDrawn),
  }));

/** Runs a scenario by province unless that is what is shown or under way. */
export async function runRegions(scenario: Scenario, regime: Regime): Promise<void> {
  const { workspace } = useStudy.getState();
  const { asked, answer } = useRegions.getState();
  const isAnswered = asked?.scenario === scenario && asked.regime === regime && answer.state !== 'failed';
  if (workspace === null || isAnswered) {
    return;
  }
  const question = { scenario, regime };
  useRegions.setState({ asked: question, answer: { state: 'running', last: lastRegions(answer) } });
  showJob({ id: 'regions', title: 'frame.job.regions', progress: null, cancel: () => workspace.projector.cancel() });
  const result = await workspace.projector.regions(workspace.regionFigures, question);
  if (useRegions.getState().asked !== question) {
    return;
  }
  endJob('regions');
  const last = lastRegions(useRegions.getState().answer);
  useRegions.setState({
    answer: result.ok ? { state: 'done', run: result.value.value } : { state: 'failed', failure: result.failure, last },
  });
}
