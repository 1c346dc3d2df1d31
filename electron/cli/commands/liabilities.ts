import { engineVersion } from '../../../shared/base/engineVersion';
import { failed, type Result, success } from '../../../shared/base/result';
import { liabilityGround } from '../../../shared/investment/liabilities/ground';
import type { Command, Invocation, Reply } from '../command';
import { liabilitiesOf } from '../liabilities/asked';
import { equityPart } from '../liabilities/equity';
import { flowsOf, keptPathsAsked } from '../liabilities/flows';
import type { Part } from '../liabilities/part';
import { requiredPart } from '../liabilities/required';
import { reservePart } from '../liabilities/reserve';
import { surplusPart } from '../liabilities/surplus';
import { groundOf, type Material, materialAsked, type PathsAsked, pathOptions } from '../simulating/asked';

interface NamedPart {
  readonly name: string;
  readonly part: Part;
}

const parts: readonly NamedPart[] = [
  { name: 'surplus', part: surplusPart },
  { name: 'return', part: requiredPart },
  { name: 'reserve', part: reservePart },
  { name: 'equity', part: equityPart },
];

/** All parts, or the one that is named. */
function partsAsked(positionals: readonly string[]): Result<readonly NamedPart[]> {
  const [named] = positionals;
  const chosen = parts.filter(({ name }) => named === undefined || name === named);
  if (chosen.length > 0 && positionals.length < 2) return success(chosen);
  const expected = parts.map(({ name }) => name).join(' | ');
  return failed({ code: 'usage/bad-option', option: 'PART', value: positionals.join(' '), expected });
}

async function answer(
  chosen: readonly NamedPart[],
  material: Material,
  drawn: PathsAsked,
  invocation: Invocation,
): Promise<Result<Reply>> {
  const { translate } = invocation;
  const stochastic = groundOf(material, material.scenario);
  if (!stochastic.ok) return stochastic;
  const ground = liabilityGround(stochastic.value);
  const asked = await liabilitiesOf(ground, invocation);
  if (!asked.ok) return asked;
  const flows = await flowsOf(ground.stochastic, drawn, invocation);
  if (!flows.ok) return flows;
  const replies = chosen.map(({ name, part }) => ({
    name,
    ...part({ ground, flows: flows.value, asked: asked.value, invocation }),
  }));
  const { seed, shocks, points, still } = drawn.draws;
  const scenario = material.scenario.id;
  return success({
    document: {
      ...{ scenario, engineVersion, inputs: ground.stochastic.ground.inputs.hashes },
      ...{ paths: drawn.paths, seed, shocks, points, still: [...still] },
      ...Object.fromEntries(replies.map(({ name, document }) => [name, document])),
    },
    text: [
      translate('cli.liabilities.title', { scenario, paths: drawn.paths, seed }),
      ...replies.map(({ text }) => text),
    ].join('\n\n'),
  });
}

/** The fund against what it will have to pay, and what could help it. */
export const liabilities: Command = {
  options: {
    ...pathOptions,
    horizon: { type: 'string' },
    until: { type: 'string' },
    probability: { type: 'string' },
    reserve: { type: 'string' },
    'reserve-return': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    rule: { type: 'string' },
    level: { type: 'string' },
    'equity-share': { type: 'string' },
    'dividend-yield': { type: 'string' },
    growth: { type: 'string' },
    'equity-from': { type: 'string' },
  },
  run: async (invocation) => {
    const chosen = partsAsked(invocation.positionals);
    if (!chosen.ok) return chosen;
    const drawn = keptPathsAsked(invocation.options);
    if (!drawn.ok) return drawn;
    const material = await materialAsked(invocation);
    return material.ok ? answer(chosen.value, material.value, drawn.value, invocation) : material;
  },
};
