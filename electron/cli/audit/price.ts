import path from 'node:path';
import { auditContext } from '../../../shared/audit/auditContext';
import { findingCase } from '../../../shared/audit/cases/findingCase';
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
import { openAuditTarget, type Target } from '../importing/target';
import { choiceOption, numberOption, textOption, textOptions } from '../readOptions';
import { readText, scenarioAsked } from '../scenario';
import { today } from '../today';
import { asOfDay, chosenRules, loadAuditLaw, loadRules } from './auditGround';
import { loadFolder } from './loadFolder';
import { priceReply } from './priceAnswer';

async function profilesIn({ datasets }: Invocation): Promise<Result<LeakProfiles>> {
  const text = await readText(path.join(datasets, leakProfilesFile), leakProfilesFile);
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
  readonly profiles: LeakProfiles;
  readonly facts: LeakFacts;
  readonly asOf: string;
}

/** Runs the rules and gathers what a price is made from; nothing of it is kept. */
async function foundIn(invocation: Invocation, session: Session, target: Target): Promise<Result<Found>> {
  const known = await loadRules(invocation);
  const ground = combine({
    rules: known.ok ? chosenRules(known.value, textOption(invocation.options, 'rules')) : known,
    law: await loadAuditLaw(invocation.datasets),
    asOf: await asOfDay(invocation, session, today()),
    profiles: await profilesIn(invocation),
  });
  if (!ground.ok) return ground;
  const { rules, law, asOf, profiles } = ground.value;
  const context = auditContext(law, { asOf, samePersons: [] });
  const events = { cancelled: () => false, clock: () => performance.now(), onProgress: () => undefined };
  const outcomes = await runRules(session, rules, { context }, events);
  if (!outcomes.ok) return outcomes;
  const cases = (target.cases ?? []).map((kept) => findingCase(kept));
  const facts = await collectFacts(session, { rules, profiles, cases, asOf });
  return facts.ok ? success({ rules, profiles, facts: facts.value, asOf }) : facts;
}

async function pricedOn(invocation: Invocation, target: Target, asked: Asked): Promise<Result<Reply>> {
  const { options, datasets } = invocation;
  const folder = textOption(options, 'data');
  const loaded = folder === undefined ? success(null) : await loadFolder(invocation, folder, target);
  if (!loaded.ok) return loaded;
  const session = await target.ledger.session();
  if (!session.ok) return session;
  const found = await foundIn(invocation, session.value, target);
  await session.value.close();
  if (!found.ok) return found;
  const law = await loadAuditLaw(datasets);
  const base = await loadBaseData(datasets);
  if (!law.ok) return law;
  if (!base.ok) return base;
  const { parameters } = law.value;
  const scenario = await scenarioAsked(options, datasets, parameters);
  if (!scenario.ok) return scenario;
  const year = Number(found.value.asOf.slice(0, 4));
  const fromYear = numberOption(options, 'from', { low: 1990, high: 2200, whole: true }, year);
  if (!fromYear.ok) return fromYear;
  const projector = scenarioProjector(base.value, parameters, scenario.value);
  if (!projector.ok) return projector;
  const price = priceOf(projector.value, { ...asked, ...found.value, fromYear: fromYear.value });
  return price.ok ? success(priceReply(price.value, found.value.rules, scenario.value.id, invocation)) : price;
}

/** What the findings of a folder or a workspace are worth to the fund of a scenario. Source: screens.md, Audit. */
export async function price(invocation: Invocation): Promise<Result<Reply>> {
  const { options } = invocation;
  if (textOption(options, 'data') === undefined && textOption(options, 'workspace') === undefined) {
    return failed({ code: 'usage/bad-option', option: '--data', value: '', expected: 'DIR' });
  }
  const asked = questionIn(invocation);
  if (!asked.ok) return asked;
  const target = await openAuditTarget(options);
  if (!target.ok) return target;
  try {
    return await pricedOn(invocation, target.value, asked.value);
  } finally {
    await target.value.close();
  }
}
