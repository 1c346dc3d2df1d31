import type { Result } from '../../../shared/base/result';
import type { Command, Invocation, Reply } from '../command';
import { type Material, materialAsked, type PathsAsked, pathOptions, pathsAsked } from '../simulating/asked';
import { fanReply } from '../simulating/fan';
import { lookBackReply } from '../simulating/lookBack';
import { modelsReply } from '../simulating/models';
import { regionsReply } from '../simulating/regions';
import { sharesReply } from '../simulating/shares';

type Answer = (material: Material, asked: PathsAsked, invocation: Invocation) => Promise<Result<Reply>>;

function answerAsked({ shares, models, backtest, regions }: Invocation['options']): Answer {
  if (shares !== undefined) return sharesReply;
  if (models !== undefined) return modelsReply;
  if (regions !== undefined) return regionsReply;
  return backtest === true ? lookBackReply : fanReply;
}

/** Many paths of mortality, births, wages, prices and returns, and what becomes of the fund. */
export const simulate: Command = {
  options: {
    ...pathOptions,
    only: { type: 'string' },
    precision: { type: 'string' },
    'quantile-precision': { type: 'string' },
    watch: { type: 'string' },
    shares: { type: 'string' },
    models: { type: 'string' },
    backtest: { type: 'boolean' },
    regions: { type: 'string' },
  },
  run: async (invocation) => {
    const asked = pathsAsked(invocation.options);
    if (!asked.ok) return asked;
    const material = await materialAsked(invocation);
    return material.ok ? answerAsked(invocation.options)(material.value, asked.value, invocation) : material;
  },
};
