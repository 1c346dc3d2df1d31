import { useEffect } from 'react';
import { create } from 'zustand';
import { type Lever, readLevers } from '../../shared/balance/levers/lever';
import { readSensitivities, type Sensitivity } from '../../shared/balance/sensitivity/sensitivities';
import { combine } from '../../shared/base/combine';
import type { Failure } from '../../shared/base/failure';
import type { Result } from '../../shared/base/result';
import type { ParameterSet } from '../../shared/parameters/parameter';
import type { ParameterFile } from '../../shared/parameters/readParameters';
import { readDataset } from '../engine/datasets';
import { useStudy } from './study';

/** What the balance screen offers: levers to pull and assumptions to move. */
export interface BalanceRegister {
  readonly levers: readonly Lever[];
  readonly sensitivities: readonly Sensitivity[];
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

async function readRegister(parameters: ParameterSet): Promise<void> {
  const [levers, sensitivities] = await Promise.all([
    readFrom('levers.yaml', (file) => readLevers(file, parameters)),
    readFrom('sensitivities.yaml', (file) => readSensitivities(file, parameters)),
  ]);
  const register = combine({ levers, sensitivities });
  useRegisterStore.setState({
    reading: register.ok
      ? { state: 'read', of: parameters, register: register.value }
      : { state: 'failed', failure: register.failure },
  });
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

const nothing: BalanceRegister = { levers: [], sensitivities: [] };

export const useRegister = (): BalanceRegister =>
  useRegisterStore(({ reading }) => (reading.state === 'read' ? reading.register : nothing));
