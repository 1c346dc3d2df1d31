import { type RuleScore, scoreRule } from '../../shared/audit/answerKey';
import { type Trial, tryRule } from '../../shared/audit/own/tryRule';
import type { AuditContext } from '../../shared/audit/preparation';
import type { Rule } from '../../shared/audit/rule';
import { dayAfterData } from '../../shared/audit/run/dayAfterData';
import { type Result, success } from '../../shared/base/result';
import type { Ledger, Session } from '../../shared/data/database';
import type { IsoDate } from '../../shared/parameters/parameter';
import type { WithLedger } from './importMethods';
import { openSampleBench, type SampleBench } from './sampleBench';
import type { SampleAsked } from './sampleFiles';

/** How a trial stands against what is planted in the sample. */
export type TrialScore = Omit<RuleScore, 'wrong' | 'missed'>;

export interface SampleTrial extends Trial {
  /** Null where nobody said what the rule stands for. */
  readonly score: TrialScore | null;
  /** Rules for which something is planted. */
  readonly planted: readonly string[];
}

export interface Tried {
  readonly rule: Rule;
  readonly context: AuditContext;
}

export interface TriedOnSample extends Tried {
  readonly sample: SampleAsked;
  /** Rule of the sample's answer key that it is judged by. */
  readonly standsFor: string | null;
  readonly today: IsoDate;
}

/** Findings that are shown of a trial, and that are judged at most. */
const mostShown = 200;
const mostJudged = 100_000;

interface Running {
  readonly session: Session;
  isStopped: boolean;
}

/** Tries one rule at a time, each in a session of its own. */
class Trials {
  #running: Running | null = null;

  async on(ledger: Ledger, { rule, context }: Tried, most: number): Promise<Result<Trial>> {
    const session = await ledger.session();
    if (!session.ok) return session;
    const run: Running = { session: session.value, isStopped: false };
    this.#running = run;
    try {
      return await tryRule(
        session.value,
        { rule, context, most },
        {
          cancelled: () => run.isStopped,
          clock: () => performance.now(),
          onProgress: () => undefined,
        },
      );
    } finally {
      this.#running = null;
      await session.value.close();
    }
  }

  async stop(): Promise<void> {
    if (this.#running === null) return;
    this.#running.isStopped = true;
    await this.#running.session.interrupt();
  }
}

function judged({ outcome, findings }: Trial, key: SampleBench['key'], standsFor: string | null): SampleTrial {
  const planted = [...new Set(key.map(({ rule }) => rule))].sort();
  const shown = { outcome, findings: findings.slice(0, mostShown), planted };
  if (standsFor === null || (outcome.status !== 'hits' && outcome.status !== 'clean')) return { ...shown, score: null };
  const { wrong: _, missed: __, ...score } = scoreRule(standsFor, key, findings);
  return { ...shown, score };
}

/** Rules that are being written, tried on the sample and on the open tables; neither keeps anything of it. */
export function trialMethods(withLedger: WithLedger) {
  const trials = new Trials();
  let bench: Promise<Result<SampleBench>> | null = null;
  return {
    tryOnTables: (tried: Tried): Promise<Result<Trial>> =>
      withLedger(({ database }) => trials.on(database, tried, mostShown)),
    async tryOnSample({ rule, context, sample, standsFor, today }: TriedOnSample): Promise<Result<SampleTrial>> {
      bench ??= openSampleBench(sample);
      const open = await bench;
      if (!open.ok) {
        bench = null;
        return open;
      }
      const { ledger, key } = open.value;
      const asOf = await dayAfterData(ledger, today);
      if (!asOf.ok) return asOf;
      const there = { ...context, asOf: asOf.value, samePersons: [] };
      const trial = await trials.on(ledger, { rule, context: there }, mostJudged);
      return trial.ok ? success(judged(trial.value, key, standsFor)) : trial;
    },
    async stopTrial(_: null): Promise<Result<null>> {
      await trials.stop();
      return success(null);
    },
    /** Gives the sample's memory back. */
    async closeTrials(_: null): Promise<Result<null>> {
      const open = await bench;
      bench = null;
      if (open?.ok) await open.value.ledger.close();
      return success(null);
    },
  };
}
