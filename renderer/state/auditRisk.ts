import { useEffect, useMemo } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import { type PlantedFinding, readAnswerKey } from '../../shared/audit/answerKey';
import type { RiskBacktest } from '../../shared/audit/risk/backtest';
import type { RiskReport } from '../../shared/audit/risk/measureRisk';
import { withWeights } from '../../shared/audit/risk/ownWeights';
import { type RiskModel, type RiskUnit, readRiskModel } from '../../shared/audit/risk/riskModel';
import type { Failure } from '../../shared/base/failure';
import { type Result, success } from '../../shared/base/result';
import { readDataset } from '../engine/datasets';
import { useAudit } from './auditRun';
import { useTables } from './dataTables';
import { endJob, showJob } from './jobs';
import { report } from './notices';
import { changeDocument, tables, useDocument, useFolder } from './openWorkspace';

export interface ScoredRisk extends RiskReport {
  readonly backtest: RiskBacktest | null;
}

export interface RiskKey {
  readonly file: string;
  readonly lines: readonly PlantedFinding[];
}

interface RiskStore {
  readonly model: RiskModel | null;
  readonly unit: RiskUnit;
  readonly key: RiskKey | null;
  /** The unit whose score is looked into. */
  readonly chosen: string | null;
  readonly isScoring: boolean;
  readonly scored: ScoredRisk | null;
  readonly failure: Failure | null;
}

export const useRisk = create<RiskStore>(() => ({
  ...{ model: null, unit: 'employer', key: null, chosen: null },
  ...{ isScoring: false, scored: null, failure: null },
}));

export const rankUnits = (unit: RiskUnit): void => useRisk.setState({ unit, scored: null, chosen: null });

export const lookInto = (chosen: string): void => useRisk.setState({ chosen });

export const forgetKey = (): void => useRisk.setState({ key: null });

/** Takes a file of known cases; one that is none is refused with what it lacks. */
export async function takeKey(file: File): Promise<void> {
  const lines = readAnswerKey(file.name, await file.text());
  if (lines.ok) useRisk.setState({ key: { file: file.name, lines: lines.value } });
  else report(lines.failure);
}

const modelFile = 'risk/supervision.yaml';

async function readModel(): Promise<Result<RiskModel>> {
  const bytes = await readDataset(modelFile);
  return bytes.ok ? readRiskModel({ name: modelFile, text: new TextDecoder().decode(bytes.value) }) : bytes;
}

const settingsSchema = z.object({ weights: z.record(z.string(), z.number().min(0).max(10)).default({}) });
export type Weights = z.infer<typeof settingsSchema>['weights'];
const noWeights: Weights = {};

/** The weights that the open workspace has set; what can't be read counts as not set. */
export function useWeights(): Weights {
  const kept = useDocument()?.settings.risk;
  return useMemo(() => {
    const parsed = settingsSchema.safeParse(kept ?? {});
    return parsed.success ? parsed.data.weights : noWeights;
  }, [kept]);
}

export const setWeight = (weights: Weights, factor: string, weight: number): void =>
  changeDocument((document) => ({
    ...document,
    settings: { ...document.settings, risk: { weights: { ...weights, [factor]: weight } } },
  }));

export const resetWeights = (): void =>
  changeDocument((document) => ({ ...document, settings: { ...document.settings, risk: { weights: {} } } }));

const job = { id: 'risk', title: 'auditMore.risk.job', progress: null, cancel: null } as const;
let turn = 0;

async function score(weights: Weights, unit: RiskUnit, key: RiskKey | null): Promise<Result<ScoredRisk>> {
  const known = useRisk.getState().model;
  const model = known === null ? await readModel() : success(known);
  if (!model.ok) return model;
  useRisk.setState({ model: model.value });
  const ledger = await tables();
  if (!ledger.ok) return ledger;
  // Held against known cases, the score must not know what the rules found.
  const question = { model: withWeights(model.value, weights), unit, withFindings: key === null };
  return ledger.value.ask('riskScores', { question, key: key?.lines ?? null });
}

async function ask(weights: Weights, unit: RiskUnit, key: RiskKey | null): Promise<void> {
  turn += 1;
  const own = turn;
  useRisk.setState({ isScoring: true, failure: null });
  showJob(job);
  const scored = await score(weights, unit, key);
  if (own !== turn) return;
  endJob(job.id);
  useRisk.setState(
    scored.ok ? { isScoring: false, scored: scored.value } : { isScoring: false, failure: scored.failure },
  );
}

/** While a weight is being typed nothing is asked. */
const pause = 300;

/** Scores anew whenever weights, units, the key, the tables or what the rules found have changed. */
export function useAskedRisk(): void {
  const weights = useWeights();
  const { unit, key } = useRisk();
  const edition = useAudit((store) => store.edition);
  const tablesEdition = useTables((store) => store.edition);
  const folder = useFolder(({ opened }) => (opened.state === 'open' ? opened.facts.folder : ''));
  const ground = `${folder} ${edition} ${tablesEdition}`;
  useEffect(() => {
    if (ground.startsWith(' ')) return undefined;
    const timer = setTimeout(() => void ask(weights, unit, key), pause);
    return () => clearTimeout(timer);
  }, [weights, unit, key, ground]);
}
