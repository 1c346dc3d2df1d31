import type { Failure } from '../../base/failure';
import { failed, type Result, success } from '../../base/result';
import { sha256Of } from '../../base/sha256';
import type { Session } from '../../data/database';
import { boundRule, type RuleValues } from '../boundRule';
import type { RuleOutcome } from '../outcome';
import type { AuditContext, AuditEvents, Preparation } from '../preparation';
import type { Rule } from '../rule';
import { parametersIn } from '../ruleNames';
import { auditTables } from './auditTables';
import { preparationsFor, prepare, tablesBehind } from './prepareTables';
import { missingParts, type PresentParts, presentParts } from './presentParts';
import { keepOutcome, runRule } from './runRule';
import { type StoredOutcome, storedOutcomes } from './storedOutcomes';

export interface RunOptions {
  readonly context: AuditContext;
  /** Figures in place of the rules' own. */
  readonly values?: RuleValues;
  /** Ids of the rules to run; all without it. */
  readonly only?: readonly string[];
  /**
   * Tables that have changed since the last run: rules that read none of them, and whose figures are the same, keep
   * their outcome. All rules run without it.
   */
  readonly changedTables?: readonly string[];
}

export interface RunEvents extends AuditEvents {
  /** Milliseconds of any clock. */
  clock(): number;
  onOutcome?(outcome: RuleOutcome): void;
}

/** One run: what it works on and with. */
interface Run {
  readonly session: Session;
  readonly options: RunOptions;
  readonly events: RunEvents;
  readonly present: PresentParts;
  readonly stored: ReadonlyMap<string, StoredOutcome>;
  /** Why a prepared table could not be made, by its name. */
  readonly unprepared: Map<string, Failure>;
}

const rowsBehind = (tables: Iterable<string>, { rows }: PresentParts): number =>
  [...tables].reduce((sum, table) => sum + (rows.get(table) ?? 0), 0);

/** SHA-256 of everything but the tables that a rule's outcome depends on. */
function inputsOf(rule: Rule, { context, values = {} }: RunOptions): string {
  const { sql, refusals, parameters, prepared, identity } = rule;
  const given = Object.fromEntries(parameters.map(({ id, value }) => [id, values[rule.id]?.[id] ?? value]));
  const dated = prepared.length > 0 || parametersIn(sql).includes('as_of');
  const law = prepared.length > 0 ? [context.parameters.files, context.samePersons] : [];
  return sha256Of(JSON.stringify([sql, refusals, identity, given, dated ? context.asOf : null, law]));
}

/** An outcome that still stands, or null where the rule must run. */
function standing(rule: Rule, { options, stored }: Run): RuleOutcome | null {
  const known = stored.get(rule.id);
  if (options.changedTables === undefined || known === undefined) return null;
  if (known.outcome.status === 'failed' || known.inputs !== inputsOf(rule, options)) return null;
  const behind = tablesBehind(rule);
  return options.changedTables.some((table) => behind.has(table)) ? null : known.outcome;
}

async function outcomeOf(run: Run, rule: Rule): Promise<Result<RuleOutcome>> {
  const { session, options, present, unprepared, events } = run;
  const tested = rowsBehind(Object.keys(rule.tables), present);
  const ready = { rule, tested, ranOn: options.context.asOf, inputs: inputsOf(rule, options) };
  const end = async (outcome: RuleOutcome): Promise<Result<RuleOutcome>> => {
    const kept = await keepOutcome(session, ready, outcome);
    return kept.ok ? success(outcome) : kept;
  };
  const missing = missingParts(rule, present);
  if (missing.length > 0) return end({ rule: rule.id, status: 'not-run', missing });
  const bound = boundRule(rule, options.values ?? {}, options.context.asOf);
  if (!bound.ok) return end({ rule: rule.id, status: 'failed', failure: bound.failure });
  const lacking = preparationsFor([rule]).find(({ name }) => unprepared.has(name));
  const failure = lacking === undefined ? undefined : unprepared.get(lacking.name);
  if (failure !== undefined) return end({ rule: rule.id, status: 'failed', failure });
  return runRule(session, { ...ready, bound: bound.value }, events.clock);
}

/** Steps of a run with the rows that each has to look at: what progress is measured in. */
class Progress {
  #done = 0;
  readonly #of: number;
  readonly #events: RunEvents;

  constructor(sizes: readonly number[], events: RunEvents) {
    this.#of = sizes.reduce((sum, size) => sum + size, 0);
    this.#events = events;
  }

  /** What a step tells of itself, as part of the whole run. */
  within(size: number): AuditEvents {
    const before = this.#done;
    return {
      cancelled: () => this.#events.cancelled(),
      onProgress: (done, of, what) => {
        const share = of === 0 ? 0 : Math.floor((size * done) / of);
        this.#events.onProgress(before + share, this.#of, what);
      },
    };
  }

  begin(what: string): void {
    this.#events.onProgress(this.#done, this.#of, what);
  }

  end(size: number, what: string): void {
    this.#done += size;
    this.#events.onProgress(this.#done, this.#of, what);
  }
}

async function prepareAll(run: Run, needed: readonly Preparation[], progress: Progress): Promise<Result<void>> {
  const { session, options, events, present, unprepared } = run;
  for (const preparation of needed) {
    if (events.cancelled()) return failed({ code: 'cancelled' });
    const { name, needs } = preparation;
    progress.begin(name);
    const size = stepSize(needs, present);
    const failure = await prepare(session, preparation, options.context, progress.within(size));
    if (failure?.code === 'cancelled') return failed(failure);
    if (failure !== null) unprepared.set(name, failure);
    progress.end(size, name);
  }
  return success(undefined);
}

/** No step is so small that it takes no time. */
const stepSize = (tables: Iterable<string>, present: PresentParts): number => 1000 + rowsBehind(tables, present);

async function runAll(run: Run, rules: readonly Rule[]): Promise<Result<readonly RuleOutcome[]>> {
  const { events, present } = run;
  const kept = new Map(rules.map((rule) => [rule.id, standing(rule, run)]));
  const due = rules.filter(({ id }) => (kept.get(id) ?? null) === null);
  const needed = preparationsFor(due.filter((rule) => missingParts(rule, present).length === 0));
  const sizes = [
    ...needed.map(({ needs }) => stepSize(needs, present)),
    ...due.map(({ tables }) => stepSize(Object.keys(tables), present)),
  ];
  const progress = new Progress(sizes, events);
  const prepared = await prepareAll(run, needed, progress);
  if (!prepared.ok) return prepared;
  const outcomes: RuleOutcome[] = [];
  for (const rule of rules) {
    const earlier = kept.get(rule.id) ?? null;
    if (earlier !== null) {
      outcomes.push(earlier);
      continue;
    }
    if (events.cancelled()) return failed({ code: 'cancelled' });
    progress.begin(rule.id);
    const outcome = await outcomeOf(run, rule);
    if (!outcome.ok) return outcome;
    outcomes.push(outcome.value);
    events.onOutcome?.(outcome.value);
    progress.end(stepSize(Object.keys(rule.tables), present), rule.id);
  }
  return success(outcomes);
}

/**
 * Runs rules over the ledger and keeps what each finds; one that fails doesn't stop the others. Only a cancel, or a
 * ledger that can't be read or written, is a failure; what was kept until then stays. Source: data.md §4.
 */
export async function runRules(
  session: Session,
  rules: readonly Rule[],
  options: RunOptions,
  events: RunEvents,
): Promise<Result<readonly RuleOutcome[]>> {
  for (const statement of auditTables) {
    const made = await session.query(statement);
    if (!made.ok) return made;
  }
  const chosen = rules.filter(({ id }) => options.only?.includes(id) ?? true);
  const present = await presentParts(session, chosen);
  if (!present.ok) return present;
  const stored = await storedOutcomes(session);
  if (!stored.ok) return stored;
  const run = { session, options, events, present: present.value, stored: stored.value, unprepared: new Map() };
  return runAll(run, chosen);
}
