import type { AuditLaw } from '../../../shared/audit/auditContext';
import { findingCase } from '../../../shared/audit/cases/findingCase';
import type { ReadRules } from '../../../shared/audit/own/ownRules';
import { collectFacts } from '../../../shared/audit/price/collectFacts';
import { countings } from '../../../shared/audit/price/confirmedShare';
import type { LeakFacts } from '../../../shared/audit/price/leakFacts';
import { type LeakProfiles, leakProfilesFile, readLeakProfiles } from '../../../shared/audit/price/leakProfiles';
import { leakFutures } from '../../../shared/audit/price/priceLines';
import { priceOf } from '../../../shared/audit/price/priceOf';
import { type PriceQuestion, priceScopes, scenarioProjector } from '../../../shared/audit/price/priceQuestion';
import type { Rule } from '../../../shared/audit/rule';
import { runRules } from '../../../shared/audit/run/runRules';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import { loadBaseData } from '../baseData';
import type { Invocation, Reply } from '../command';
import type { Target } from '../importing/target';
import { choiceOption, numberOption, textOptions } from '../readOptions';
import { readDataset, scenarioAsked } from '../scenario';
import { auditGround } from './auditGround';
import { priceReply } from './priceAnswer';
import { withTables } from './withTables';

async function profilesIn({ datasets }: Invocation): Promise<Result<LeakProfiles>> {
  const text = await readDataset(datasets, leakProfilesFile);
  return text.ok ? readLeakProfiles(text.value) : text;
}

/** `benefits=0.03`, `contributions=0.04`: the pool's part of the fund. */
function sharesIn({ options }: Invocation): Result<PriceQuestion['shares']> {
  const shares: Record<string, number> = {};
  for (const text of textOptions(options, 'share')) {
    const [, side, value] = /^(benefits|contributions)=([\d.]+)$/.exec(text) ?? [];
    const share = Number(value);
    if (side === undefined || !(share > 0 && share <= 1)) {
      return failed({ code: 'usage/bad-option', option: '--share', value: text, expected: 'benefits=0 … 1' });
    }
    shares[side] = share;
  }
  return success(shares);
}

type Asked = Omit<PriceQuestion, 'facts' | 'rules' | 'profiles' | 'fromYear'>;

function questionIn(invocation: Invocation): Result<Asked> {
  const { options } = invocation;
  return combine({
    counting: choiceOption(options, 'counting', countings, 'expected'),
    scope: choiceOption(options, 'scope', priceScopes, 'poolAlone'),
    future: choiceOption(options, 'future', leakFutures, 'presentCases'),
    shares: sharesIn(invocation),
    collected: numberOption(options, 'collected', { low: 0, high: 1 }, 1),
    draws: numberOption(options, 'draws', { low: 100, high: 100_000, whole: true }, 1000),
    seed: numberOption(options, 'seed', { low: 0, high: 2 ** 32 - 1, whole: true }, 1),
    confidence: numberOption(options, 'confidence', { low: 0.5, high: 0.999 }, 0.9),
  });
}

interface Found {
  readonly rules: readonly Rule[];
  readonly broken: ReadRules['broken'];
  readonly profiles: LeakProfiles;
  readonly facts: LeakFacts;
  readonly law: AuditLaw;
  readonly asOf: string;
}

/** Runs the rules and gathers what a price is made from; nothing of it is kept. */
async function foundIn(invocation: Invocation, session: Session, target: Target): Promise<Result<Found>> {
  const ground = await auditGround(invocation, session, target);
  const profiles = await profilesIn(invocation);
  if (!ground.ok) return ground;
  if (!profiles.ok) return profiles;
  const { rules, broken, law, context } = ground.value;
  const events = { cancelled: () => false, clock: () => performance.now(), onProgress: () => undefined };
  const outcomes = await runRules(session, rules, { context }, events);
  if (!outcomes.ok) return outcomes;
  const cases = (target.document?.findings ?? []).map((kept) => findingCase(kept));
  const { asOf } = context;
  const facts = await collectFacts(session, { rules, profiles: profiles.value, cases, asOf });
  return facts.ok ? success({ rules, broken, profiles: profiles.value, facts: facts.value, law, asOf }) : facts;
}

async function priced(invocation: Invocation, found: Found, asked: Asked): Promise<Result<Reply>> {
  const { options, datasets } = invocation;
  const { rules, profiles, facts, asOf, broken } = found;
  const { parameters } = found.law;
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  const scenario = await scenarioAsked(options, datasets, parameters);
  if (!scenario.ok) return scenario;
  const year = Number(asOf.slice(0, 4));
  const fromYear = numberOption(options, 'from', { low: 1990, high: 2200, whole: true }, year);
  if (!fromYear.ok) return fromYear;
  const projector = scenarioProjector(base.value, parameters, scenario.value);
  if (!projector.ok) return projector;
  const price = priceOf(projector.value, { ...asked, rules, profiles, facts, fromYear: fromYear.value });
  return price.ok
    ? success(priceReply(price.value, { rules, broken, asOf, scenario: scenario.value.id }, invocation))
    : price;
}

/** What the findings of a folder or a workspace are worth to the fund of a scenario. Source: screens.md, Audit. */
export async function price(invocation: Invocation): Promise<Result<Reply>> {
  const asked = questionIn(invocation);
  if (!asked.ok) return asked;
  const found = await withTables(invocation, (session, target) => foundIn(invocation, session, target));
  return found.ok ? priced(invocation, found.value, asked.value) : found;
}
