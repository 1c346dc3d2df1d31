import { create } from 'zustand';
import type { IndicatorDetails } from '../../shared/balance/indicators/indicatorDetails';
import type { IndicatorGroup, IndicatorTable } from '../../shared/balance/indicators/indicatorTable';
import { shownBirthYears } from '../../shared/balance/indicators/shownBirthYears';
import type { Failure } from '../../shared/base/failure';
import type { Scenario } from '../../shared/parameters/parameter';
import type { Workspace } from '../engine/engine';
import { type IndicatorsDesk, openIndicatorsDesk } from '../engine/indicatorsDesk';
import { endJob, showJob } from './jobs';
import { useStudy } from './study';

/** What was asked: a scenario as JSON tells whether two are the same. */
interface Asked {
  readonly scenario: Scenario;
  readonly group: IndicatorGroup;
  readonly horizon: number;
}

interface IndicatorsStore {
  readonly group: IndicatorGroup;
  /** The user's own, beside those that are always shown. */
  readonly horizon: number;
  readonly asked: Asked | null;
  /** The last one stays while the next is computed. */
  readonly table: IndicatorTable | null;
  readonly details: IndicatorDetails | null;
  readonly failure: Failure | null;
}

const nothing = { asked: null, table: null, details: null, failure: null } as const;

export const useIndicators = create<IndicatorsStore>(() => ({ group: 'open', horizon: 75, ...nothing }));

const usualHorizons = [25, 50, 75];
export const horizonRange = [10, 100] as const;

export const chooseGroup = (group: IndicatorGroup): void => useIndicators.setState({ group });
export const chooseHorizon = (horizon: number): void => useIndicators.setState({ horizon });

const horizonsWith = (own: number): readonly number[] => [...new Set([...usualHorizons, own])].sort((a, b) => a - b);

let desk: { readonly of: Workspace; readonly desk: IndicatorsDesk } | null = null;

function closeDesk(): void {
  desk?.desk.end();
  desk = null;
}

async function deskOf(workspace: Workspace) {
  if (desk?.of.projector === workspace.projector) return { ok: true, value: desk.desk } as const;
  closeDesk();
  const opened = await openIndicatorsDesk(workspace);
  if (opened.ok) desk = { of: workspace, desk: opened.value };
  return opened;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function answer(workspace: Workspace, asked: Asked): Promise<void> {
  const opened = await deskOf(workspace);
  if (!opened.ok) {
    useIndicators.setState({ failure: opened.failure });
    return;
  }
  const { scenario, group, horizon } = asked;
  const isWanted = (): boolean => useIndicators.getState().asked === asked;
  const horizons = horizonsWith(horizon);
  const table = await opened.value.ask((ask) => ask('table', { scenario, group, horizons }));
  if (!isWanted()) return;
  if (!table.ok) {
    closeDesk();
    useIndicators.setState({ failure: table.failure });
    return;
  }
  useIndicators.setState({ table: table.value, failure: null });
  if (useIndicators.getState().details !== null) return;
  const question = { scenario, birthYears: shownBirthYears(scenario.firstYear), horizons: usualHorizons };
  const details = await opened.value.ask((ask) => ask('details', question));
  if (!isWanted()) return;
  useIndicators.setState(details.ok ? { details: details.value } : { failure: details.failure });
}

/** Computes the indicators of a scenario unless they are shown or under way. */
export async function askIndicators(asked: Asked): Promise<void> {
  const { workspace } = useStudy.getState();
  const before = useIndicators.getState();
  if (workspace === null || (isSame(before.asked, asked) && before.failure === null)) return;
  const keepsDetails = isSame(before.asked?.scenario, asked.scenario);
  useIndicators.setState({ asked, failure: null, details: keepsDetails ? before.details : null });
  showJob({ id: 'indicators', title: 'indicators.job', progress: null, cancel: null });
  await answer(workspace, asked);
  if (useIndicators.getState().asked === asked) endJob('indicators');
}
