import type { Price } from '../../shared/audit/price/priceOf';
import type { PriceQuestion } from '../../shared/audit/price/priceQuestion';
import type { Backtest } from '../../shared/balance/backtest';
import type { IncreaseStudy } from '../../shared/balance/increaseStudy';
import type { Run } from '../../shared/balance/outlook';
import type { RegionsQuestion, RegionsRun } from '../../shared/balance/regions/runRegions';
import { failed, type Result } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { RegionFigures } from '../../shared/data/regionFigures';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import type { AdjustmentRule } from '../../shared/pension/annualAdjustment';
import type { WorkerReply, WorkerRequest } from './messages';

export interface Timed<T> {
  readonly value: T;
  readonly milliseconds: number;
}

/**
 * Runs scenarios in a worker, one at a time, those of the lane `answer` first. Within a lane only the newest request waits: an older one that has not
 * begun is answered `cancelled`. A worker that dies is replaced and asked once more; nothing already shown is lost.
 */
export interface Projector {
  run(scenario: Scenario, lane: string): Promise<Result<Timed<Run>>>;
  backtest(scenario: Scenario): Promise<Result<Timed<Backtest>>>;
  regions(figures: readonly RegionFigures[], question: RegionsQuestion): Promise<Result<Timed<RegionsRun>>>;
  /** What audit findings are worth to the fund of a scenario. */
  price(scenario: Scenario, question: PriceQuestion): Promise<Result<Timed<Price>>>;
  /** What one year's rule brings to those retired before the scenario begins. */
  increase(scenario: Scenario, rule: AdjustmentRule): Promise<Result<Timed<IncreaseStudy>>>;
  /** Stops what runs now and drops what waits. */
  cancel(): void;
}

export interface ProjectorOptions {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  readonly createWorker: () => Worker;
  readonly onRestart: () => void;
}

type WorkerAnswer = Run | Backtest | RegionsRun | Price | IncreaseStudy;

interface Asked {
  readonly request: Exclude<WorkerRequest, { kind: 'start' }>;
  readonly lane: string;
  readonly answer: (result: Result<Timed<WorkerAnswer>>) => void;
  attempts: number;
}

/** The lane of the question on screen. */
export const answerLane = 'answer';

const cancelled = failed({ code: 'cancelled' });

class WorkerProjector implements Projector {
  private readonly waiting = new Map<string, Asked>();
  private running: Asked | null = null;
  private worker: Worker;
  private lastId = 0;

  constructor(private readonly options: ProjectorOptions) {
    this.worker = this.startWorker();
  }

  run(scenario: Scenario, lane: string): Promise<Result<Timed<Run>>> {
    // The worker answers a `run` request with a Run: the two sides share the message type.
    return this.ask({ kind: 'run', id: this.nextId(), scenario }, lane) as Promise<Result<Timed<Run>>>;
  }

  backtest(scenario: Scenario): Promise<Result<Timed<Backtest>>> {
    return this.ask({ kind: 'backtest', id: this.nextId(), scenario }, 'backtest') as Promise<Result<Timed<Backtest>>>;
  }

  regions(figures: readonly RegionFigures[], question: RegionsQuestion): Promise<Result<Timed<RegionsRun>>> {
    const request = { kind: 'regions', id: this.nextId(), figures, ...question } as const;
    return this.ask(request, 'regions') as Promise<Result<Timed<RegionsRun>>>;
  }

  price(scenario: Scenario, question: PriceQuestion): Promise<Result<Timed<Price>>> {
    const request = { kind: 'price', id: this.nextId(), scenario, question } as const;
    return this.ask(request, 'price') as Promise<Result<Timed<Price>>>;
  }

  increase(scenario: Scenario, rule: AdjustmentRule): Promise<Result<Timed<IncreaseStudy>>> {
    const request = { kind: 'increase', id: this.nextId(), scenario, rule } as const;
    return this.ask(request, 'increase') as Promise<Result<Timed<IncreaseStudy>>>;
  }

  cancel(): void {
    const dropped = [...this.waiting.values(), ...(this.running === null ? [] : [this.running])];
    this.waiting.clear();
    if (this.running !== null) {
      this.running = null;
      this.worker.terminate();
      this.worker = this.startWorker();
    }
    for (const { answer } of dropped) {
      answer(cancelled);
    }
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private startWorker(): Worker {
    const worker = this.options.createWorker();
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.replaceCrashed(event.message);
    };
    const start: WorkerRequest = { kind: 'start', base: this.options.base, parameters: this.options.parameters };
    worker.postMessage(start);
    return worker;
  }

  private ask(request: Asked['request'], lane: string): Promise<Result<Timed<WorkerAnswer>>> {
    return new Promise((answer) => {
      this.waiting.get(lane)?.answer(cancelled);
      this.waiting.set(lane, { request, lane, answer, attempts: 0 });
      this.next();
    });
  }

  /** What the user is waiting for on screen goes before all that is computed beside it. */
  private next(): void {
    const [first] = this.waiting.values();
    const asked = this.waiting.get(answerLane) ?? first;
    if (this.running !== null || asked === undefined) {
      return;
    }
    this.waiting.delete(asked.lane);
    this.running = asked;
    asked.attempts += 1;
    this.worker.postMessage(asked.request);
  }

  private receive({ id, result, milliseconds }: WorkerReply): void {
    const asked = this.running;
    if (asked === null || asked.request.id !== id) {
      return;
    }
    this.running = null;
    asked.answer(result.ok ? { ok: true, value: { value: result.value, milliseconds } } : result);
    this.next();
  }

  private replaceCrashed(detail: string): void {
    const asked = this.running;
    this.running = null;
    this.worker.terminate();
    this.worker = this.startWorker();
    this.options.onRestart();
    if (asked !== null) {
      this.askAgain(asked, detail);
    }
    this.next();
  }

  /** Once more after a crash, unless something newer waits in its lane or it has crashed twice. */
  private askAgain(asked: Asked, detail: string): void {
    if (this.waiting.has(asked.lane)) {
      asked.answer(cancelled);
    } else if (asked.attempts < 2) {
      this.waiting.set(asked.lane, asked);
    } else {
      asked.answer(failed({ code: 'worker/crashed', worker: 'projection', detail }));
    }
  }
}

export const createProjector = (options: ProjectorOptions): Projector => new WorkerProjector(options);
