import type { AttributionAnswer } from '../../investment/answers/attributionAnswer';
import { returnMethods } from '../../investment/answers/returnMethods';
import { yardsticks } from '../../investment/answers/yearsAgainst';
import { effectNames } from '../../investment/attribution/attribution';
import { coverage } from '../../investment/risk/bootstrap';
import { plainFigures, type RiskName, riskNames } from '../../investment/risk/riskSet';
import type { Cell, Section } from '../document';
import type { Form } from '../formatFigure';
import { paragraph } from '../paragraph';
import { partName } from './partName';
import { fallChart, growthChart, valueChart } from './portfolioCharts';
import { type PortfolioContext, sectionOf, tableOf } from './portfolioContext';

/** Returns of the whole time by each convention, with how it is worked out. */
function methodsTable({ write, facts, defined }: PortfolioContext) {
  const heads = [
    write('investmentResults.returns.method'),
    write('investmentResults.value'),
    write('investmentResults.returns.convention'),
  ];
  const rows = returnMethods.map((method): Cell[] => [
    write(`investmentResults.method.${method}`),
    defined(`returns.${method}`, facts.returns.figures[method], 'percentFine'),
    write(`investmentResults.methodFormula.${method}`),
  ]);
  return tableOf(write('investmentReport.returns.methods'), heads, rows);
}

function periodsTable({ write, facts, number, numberOrNone }: PortfolioContext) {
  const { periods, shown } = facts.returns;
  const heads = [
    write('investmentResults.returns.period'),
    write('investmentResults.returns.number'),
    ...(['portfolio', 'benchmark', 'excess'] as const).map((name) => write(`investmentResults.${name}`)),
  ];
  const rows = periods.map(({ period, count, value, benchmark, excess }): Cell[] => {
    const cell = `periods(${period})`;
    return [
      period,
      number(`${cell}.count`, count, 'count'),
      number(`${cell}.value`, value, 'percentFine'),
      numberOrNone(`${cell}.benchmark`, benchmark, 'percentFine'),
      numberOrNone(`${cell}.excess`, excess, 'percentFine'),
    ];
  });
  const caption = write('investmentReport.returns.periods', {
    frequency: write(`investmentResults.frequency.${shown}`),
  });
  return tableOf(caption, heads, rows, write('investmentResults.returns.formula.periodExcess'));
}

const overs = { prices: 'overPrices', wages: 'overWages', crediting: 'overCrediting' } as const;

function yearsTable({ write, facts, number, numberOrNone }: PortfolioContext) {
  const heads = [
    ...(['year', 'total', 'covered'] as const).map((name) => write(`investmentResults.returns.${name}`)),
    ...yardsticks.map((name) => write(`investmentResults.returns.${overs[name]}`)),
  ];
  const rows = facts.returns.years.map(({ year, value, covered, excess }): Cell[] => {
    const cell = `years(${year})`;
    return [
      String(year),
      number(`${cell}.value`, value, 'percentFine'),
      number(`${cell}.covered`, covered, 'percentWhole'),
      ...yardsticks.map((name) => numberOrNone(`${cell}.${name}`, excess[name], 'percentFine')),
    ];
  });
  return tableOf(
    write('investmentResults.returns.years'),
    heads,
    rows,
    write('investmentResults.returns.formula.overYardstick'),
  );
}

export function returnsSection(context: PortfolioContext): Section {
  const { write } = context;
  const charts = [...valueChart(context), ...growthChart(context)];
  const tables = [methodsTable(context), periodsTable(context), yearsTable(context)];
  return sectionOf('returns', write('investment.parts.returns'), [...charts, ...tables]);
}

const formOf = (name: RiskName): Form => (plainFigures.includes(name) ? 'thousandths' : 'percentFine');

/** Each figure of risk with the interval that its few periods leave. */
function riskTable({ write, facts, defined, numberOrNone }: PortfolioContext) {
  const { figures, intervals } = facts.risk;
  const percent = Math.round(100 * coverage);
  const heads = [
    write('investmentResults.risk.figure'),
    write('investmentResults.value'),
    ...(['low', 'high'] as const).map((name) => write(`investmentReport.risk.${name}`, { percent })),
  ];
  const rows = riskNames.map((name): Cell[] => {
    const interval = intervals[name];
    return [
      write(`investment.risk.${name}`),
      defined(`risk.${name}`, figures[name], formOf(name)),
      numberOrNone(`risk.${name}.low`, interval?.low ?? null, formOf(name)),
      numberOrNone(`risk.${name}.high`, interval?.high ?? null, formOf(name)),
    ];
  });
  return tableOf(write('investmentResults.risk.set'), heads, rows);
}

function drawdownsTable({ write, facts, number }: PortfolioContext) {
  const names = ['depth', 'peak', 'trough', 'recovery', 'length'] as const;
  const rows = facts.risk.drawdowns.map(({ value, peak, trough, recovery, length }, at): Cell[] => [
    number(`drawdowns(${at + 1}).depth`, value, 'percentFine'),
    peak ?? write('investmentResults.risk.beginning'),
    trough,
    recovery ?? write('investmentResults.risk.open'),
    number(`drawdowns(${at + 1}).length`, length, 'count'),
  ]);
  const heads = names.map((name) => write(`investmentResults.risk.${name}`));
  return tableOf(write('investmentResults.risk.drawdowns'), heads, rows);
}

export function riskSection(context: PortfolioContext): Section {
  const { write, sentence, number, facts } = context;
  const { window, frequency } = facts.risk;
  const rests = sentence('investmentResults.risk.windowNote', {
    ...{ from: window.from, to: window.to, frequency: write(`investmentResults.frequency.${frequency}`) },
    count: number('risk.window.count', window.count, 'count'),
  });
  const tables = [riskTable(context), drawdownsTable(context)];
  const blocks = [paragraph('risk.window', rests), ...fallChart(context), ...tables];
  return sectionOf('risk', write('investment.parts.risk'), blocks);
}

function effectsTable(answer: AttributionAnswer, { write, number }: PortfolioContext) {
  const { segments, effects, sums, bySegment, excess } = answer;
  const heads = (['segment', ...effectNames, 'sum'] as const).map((name) =>
    write(`investmentResults.attribution.${name}`),
  );
  const rows = segments.map((segment, k): Cell[] => [
    partName(segment, write),
    ...effectNames.map((name) => number(`attribution(${segment}).${name}`, effects[name][k], 'percentFine')),
    number(`attribution(${segment}).sum`, bySegment[k], 'percentFine'),
  ]);
  const last: Cell[] = [
    write('investmentResults.attribution.sum'),
    ...effectNames.map((name) => number(`attribution.${name}`, sums[name], 'percentFine')),
    number('attribution.excess', excess, 'percentFine'),
  ];
  return tableOf(write('investmentReport.attribution.caption'), heads, [...rows, last]);
}

export function attributionSection(context: PortfolioContext): Section {
  const { write, sentence, number, facts } = context;
  const { attribution: answer } = facts;
  const heading = write('investment.parts.attribution');
  if (answer === null) {
    return sectionOf('attribution', heading, [paragraph('attribution', sentence('investmentReport.attribution.none'))]);
  }
  const said = sentence('investmentResults.attribution.title', {
    portfolio: number('attribution.portfolio', answer.portfolio, 'percentFine'),
    benchmark: number('attribution.benchmark', answer.benchmark, 'percentFine'),
    excess: number('attribution.excess', answer.excess, 'percentFine'),
    allocation: number('attribution.allocation', answer.sums.allocation, 'percentFine'),
    selection: number('attribution.selection', answer.sums.selection, 'percentFine'),
  });
  return sectionOf('attribution', heading, [paragraph('attribution', said), effectsTable(answer, context)]);
}
