import { useEffect } from 'react';
import { create } from 'zustand';
import { type Lever, readLevers } from '../../shared/balance/levers/lever';
import { type ReformPackage, readPackages } from '../../shared/balance/packages/reformPackage';
import { readSensitivities, type Sensitivity } from '../../shared/balance/sensitivity/sensitivities';
import { readStresses, type Stress } from '../../shared/balance/stress/stress';
import { combine } from '../../shared/base/combine';
import type { Failure } from '../../shared/base/failure';
import type { Result } from '../../shared/base/result';
import type { ParameterSet } from '../../shared/parameters/parameter';
import type { ParameterFile } from '../../shared/parameters/readParameters';
import { readStochasticSettings, type StochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { readDataset } from '../engine/datasets';
import { useStudy } from './study';

/** What the balance screen offers: levers to pull, assumptions to move, stresses, packages. */
export interface BalanceRegister {
  readonly levers: readonly Lever[];
  readonly sensitivities: readonly Sensitivity[];
  readonly stresses: readonly Stress[];
  readonly packages: readonly ReformPackage[];
  /** Null where no paths can be drawn. */
  readonly settings: StochasticSettings | null;
}

type Reading =
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'read'; readonly of: ParameterSet; readonly register: BalanceRegister };

export const useRegisterStore = create<{ readonly reading: Reading }>(() => ({ reading: { state: 'none' } }));

async function readFrom<T>(name: string, read: (file: ParameterFile) => Result<T>): Promise<Result<T>> {
  const bytes = await readDataset(name);
  return bytes.ok ? read({ name, text: new TextDecoder().decode(bytes.value) }) : bytes;
}

/** Reads the lists for a law, and keeps them for the balance screen. */
export async function readRegister(parameters: ParameterSet): Promise<Result<BalanceRegister>> {
  const [levers, sensitivities, stresses, packages, settings] = await Promise.all([
    readFrom('levers.yaml', (file) => readLevers(file, parameters)),
    readFrom('sensitivities.yaml', (file) => readSensitivities(file, parameters)),
    readFrom('stresses.yaml', (file) => readStresses(file, parameters)),
    readFrom('packages.yaml', (file) => readPackages(file, parameters)),
    readFrom('stochastic.yaml', readStochasticSettings),
  ]);
  const register = combine({ levers, sensitivities, stresses, packages, settings });
  useRegisterStore.setState({
    reading: register.ok
      ? { state: 'read', of: parameters, register: register.value }
      : { state: 'failed', failure: register.failure },
  });
  return register;
}

/** Reads the lists of the balance screen once for the law in use. */
export function useReading(): Reading {
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const reading = useRegisterStore((store) => store.reading);
  const isRead = reading.state !== 'none' && (reading.state === 'failed' || reading.of === parameters);
  useEffect(() => {
    if (parameters !== undefined && !isRead) void readRegister(parameters);
  }, [parameters, isRead]);
  return reading;
}

const nothing: BalanceRegister = { levers: [], sensitivities: [], stresses: [], packages: [], settings: null };

export const useRegister = (): BalanceRegister =>
  useRegisterStore(({ reading }) => (reading.state === 'read' ? reading.register : nothing));
