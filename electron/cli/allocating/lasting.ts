import { failed, type Result, success } from '../../../shared/base/result';
import type { Frontier } from '../../../shared/investment/allocation/frontier';
import { asGoodAsBest, type LastingChoice, longestLasting } from '../../../shared/investment/liabilities/lasting';
import { leastCommonYears, type ReserveLink, reserveLink } from '../../../shared/investment/liabilities/reserveLink';
import type { Invocation, Reply } from '../command';
import { liabilityDefaults } from '../liabilities/asked';
import { flowsOf, keptPathsAsked } from '../liabilities/flows';
import { numberOption } from '../readOptions';
import { groundOf, materialAsked } from '../simulating/asked';
import { chance, percent } from '../written';
import { type MarketAsked, pointDocument, pointTable } from './market';

interface Tried {
  readonly choice: LastingChoice;
  readonly link: ReserveLink;
  readonly assumed: number;
  readonly firstYear: number;
}

function linkInWords({ link: { years }, assumed }: Tried, { translate }: Invocation): string {
  const [from, until] = [years[0], years.at(-1)];
  if (from === undefined || until === undefined) {
    return translate('liabilities.lasting.assumed', { least: leastCommonYears, value: assumed });
  }
  return translate('liabilities.lasting.fitted', { count: years.length, from, until });
}

function textOf(market: MarketAsked, tried: Tried, invocation: Invocation): string {
  const { translate } = invocation;
  const { choice, firstYear } = tried;
  const best = choice.trials[choice.best];
  if (best === undefined) throw new Error('A frontier without points was tried');
  const facts = (point: typeof best.point) => ({ return: percent(point.return, 2), risk: percent(point.risk, 2) });
  const asGood = asGoodAsBest(choice);
  const columns = (['chance', 'behind', 'correlation'] as const).map((name) =>
    translate(`liabilities.lasting.${name}`),
  );
  const cells = (k: number): readonly string[] => {
    const trial = choice.trials[k];
    return trial === undefined ? [] : [chance(trial.chance), chance(trial.behind), trial.correlation.toFixed(2)];
  };
  return [
    translate('liabilities.lasting.title', { until: choice.until }),
    pointTable(
      market.given,
      choice.trials.map(({ point }) => point),
      invocation,
      { head: columns, cells },
    ),
    translate('liabilities.objective.best', { chance: chance(best.chance), ...facts(best.point) }),
    pointTable(market.given, [best.point], invocation),
    translate('liabilities.objective.asGood', { low: percent(asGood.low, 2), high: percent(asGood.high, 2) }),
    linkInWords(tried, invocation),
    translate('liabilities.lasting.meaning', { from: firstYear + 1 }),
  ].join('\n\n');
}

/** The portfolio with which the fund never empties with the highest chance. */
export async function lastingReply(
  market: MarketAsked,
  { points, notFound }: Frontier,
  invocation: Invocation,
): Promise<Result<Reply>> {
  const drawn = keptPathsAsked(invocation.options);
  if (!drawn.ok) return drawn;
  const material = await materialAsked(invocation);
  if (!material.ok) return material;
  const { scenario } = material.value;
  const { firstYear, years } = scenario;
  const last = firstYear + years - 1;
  const until = numberOption(invocation.options, 'until', { low: firstYear + 1, high: last, whole: true }, null);
  if (!until.ok) return until;
  if (until.value === null) {
    return failed({ code: 'usage/bad-option', option: '--until', value: '', expected: `${firstYear + 1} … ${last}` });
  }
  const defaults = await liabilityDefaults(invocation.datasets);
  if (!defaults.ok) return defaults;
  const ground = groundOf(material.value, { ...scenario, years: until.value - firstYear + 1 });
  if (!ground.ok) return ground;
  const flows = await flowsOf(ground.value, drawn.value, invocation);
  if (!flows.ok) return flows;
  const assumed = defaults.value.own.portfolioCorrelation.value;
  const link = reserveLink(market.given, market.periodsAYear, ground.value.model.economicHistory, assumed);
  const { seed } = drawn.value.draws;
  const choice = longestLasting(flows.value, points, link, { until: until.value, seed });
  const trials = choice.trials.map(({ point, ...trial }) => ({
    ...trial,
    portfolio: pointDocument(market.given, point),
  }));
  return success({
    document: {
      ...{ classes: market.given.classes, objective: 'lasts', scenario: scenario.id, paths: drawn.value.paths, seed },
      ...{ ...choice, trials, notFound, asGood: asGoodAsBest(choice), commonYears: link.years },
    },
    text: textOf(market, { choice, link, assumed, firstYear }, invocation),
  });
}
