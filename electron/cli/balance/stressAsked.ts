import type { Bench } from '../../../shared/balance/levers/targetRuns';
import {
  adverseEnds,
  type Breaking,
  type ReverseStress,
  reverseStress,
} from '../../../shared/balance/stress/reverseStress';
import type { Stress } from '../../../shared/balance/stress/stress';
import { type Headline, stressTable } from '../../../shared/balance/stress/stressTable';
import { inLanguage } from '../../../shared/base/language';
import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Invocation, Reply } from '../command';
import { numberOption } from '../readOptions';
import { textTable } from '../textTable';
import { timingAsked } from './bench';
import { loadSensitivities, loadStresses } from './lists';
import { targetAsked } from './targetAsked';

async function stressesNamed(name: string, datasets: string, bench: Bench): Promise<Result<readonly Stress[]>> {
  const all = await loadStresses(datasets, bench.parameters);
  if (!all.ok || name === 'all') return all;
  const found = all.value.find(({ id }) => id === name);
  if (found !== undefined) return success([found]);
  const known = ['all', ...all.value.map(({ id }) => id)];
  const expected = nearest(name, known) || known.join(' | ');
  return failed({ code: 'usage/bad-option', option: '--stress', value: name, expected });
}

/** What each stress of the library does to the headline. */
export async function stressAsked(bench: Bench, name: string, invocation: Invocation): Promise<Result<Reply>> {
  const { options, datasets, language, translate } = invocation;
  const timing = timingAsked(options, bench.scenario);
  if (!timing.ok) return timing;
  const stresses = await stressesNamed(name, datasets, bench);
  if (!stresses.ok) return stresses;
  const table = stressTable(bench, stresses.value, { from: timing.value.from, strength: 1 });
  if (!table.ok) return table;
  const cells = (title: string, { firstDeficitYear, exhaustionYear, actuarialBalance }: Headline) => [
    title,
    String(firstDeficitYear ?? '–'),
    exhaustionYear === null ? translate('solving.stress.never') : String(exhaustionYear),
    `${(100 * actuarialBalance).toFixed(2)} %`,
  ];
  const head = (['name', 'deficit', 'empty', 'balance'] as const).map((key) => translate(`solving.stress.${key}`));
  const { base, rows } = table.value;
  const lines = rows.map(({ stress, headline }) => cells(inLanguage(stress.title, language), headline));
  return success({
    document: {
      from: timing.value.from,
      base,
      stresses: rows.map(({ stress, headline }) => ({ id: stress.id, basis: stress.basis, ...headline })),
    },
    text: textTable(head, [cells(translate('solving.stress.none'), base), ...lines]),
  });
}

function reverseText({ margin, failures, joint }: ReverseStress, { translate, language }: Invocation): string {
  if (margin < 0) return translate('solving.stress.broken', { margin: margin.toPrecision(4) });
  const outcome = ({ outcome: how, strength }: Breaking): string =>
    how === 'holds' ? translate('solving.stress.holds') : strength.toFixed(3);
  const rows = failures.map((one) => [inLanguage(one.stress.title, language), outcome(one)]);
  const shares = (joint?.shares ?? [])
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .map(({ stress, strength }) => `${inLanguage(stress.title, language)} ${strength.toFixed(2)}`);
  const distance = (joint?.distance ?? 0).toFixed(3);
  const together = joint?.outcome === 'holds' ? 'solving.stress.jointHolds' : 'solving.stress.joint';
  return [
    translate('solving.stress.margin', { margin: margin.toPrecision(4) }),
    '',
    textTable([translate('solving.stress.name'), translate('solving.stress.breaks')], rows),
    ...(joint === null ? [] : ['', translate(together, { distance, shares: shares.join(', ') })]),
  ].join('\n');
}

const withId = <T extends { readonly stress: Stress }>({ stress, ...rest }: T) => ({ id: stress.id, ...rest });

/** The smallest shock that breaks a target: of the assumptions of the sensitivity table and of the stress library. */
export async function reverseAsked(bench: Bench, text: string, invocation: Invocation): Promise<Result<Reply>> {
  const { options, datasets } = invocation;
  const timing = timingAsked(options, bench.scenario);
  if (!timing.ok) return timing;
  const target = targetAsked(text, '--reverse');
  if (!target.ok) return target;
  const most = numberOption(options, 'most', { low: 0.1, high: 20 }, 5);
  if (!most.ok) return most;
  const list = await loadSensitivities(datasets, bench.parameters);
  if (!list.ok) return list;
  const question = { target: target.value, from: timing.value.from, most: most.value };
  const shocks = adverseEnds(bench, list.value, question);
  if (!shocks.ok) return shocks;
  const found = reverseStress(bench, shocks.value, question);
  if (!found.ok) return found;
  const { margin, failures, joint } = found.value;
  return success({
    document: {
      ...question,
      margin,
      failures: failures.map((one) => ({ ...withId(one), moves: one.stress.moves })),
      joint: joint === null ? null : { ...joint, shares: joint.shares.map(withId) },
    },
    text: reverseText(found.value, invocation),
    good: margin >= 0,
  });
}
