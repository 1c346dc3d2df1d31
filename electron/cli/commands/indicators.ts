import { type Figure, isDefined } from '../../../shared/balance/indicators/figure';
import { indicatorDetails } from '../../../shared/balance/indicators/indicatorDetails';
import { indicatorRuns } from '../../../shared/balance/indicators/indicatorRuns';
import { type IndicatorTable, indicatorTable } from '../../../shared/balance/indicators/indicatorTable';
import { type IndicatorUnit, indicatorTopics } from '../../../shared/balance/indicators/register';
import { inLanguage } from '../../../shared/base/language';
import { success } from '../../../shared/base/result';
import { formatFigure } from '../../../shared/report/formatFigure';
import { indicatorForm } from '../../../shared/report/pack/indicatorsChapter';
import { indicatorsAsked } from '../balance/indicatorsAsked';
import type { Command, Invocation } from '../command';
import { textTable } from '../textTable';

const written = (value: number, unit: IndicatorUnit, { language }: Invocation): string =>
  formatFigure(value, indicatorForm[unit], language);

/** A table for each topic; reasons stand below, under the marks of the cells that have no value. */
function inWords({ horizons, rows }: IndicatorTable, invocation: Invocation): string {
  const { translate, language } = invocation;
  const reasons = new Set<string>();
  const cell = (figure: Figure, unit: IndicatorUnit): string => {
    if (isDefined(figure)) return written(figure.value, unit, invocation);
    reasons.add(translate(`indicatorTable.reason.${figure.undefinedAs}`));
    return `[${[...reasons].indexOf(translate(`indicatorTable.reason.${figure.undefinedAs}`)) + 1}]`;
  };
  const tables = indicatorTopics.flatMap((topic) => {
    const own = rows.filter(({ indicator }) => indicator.topic === topic);
    if (own.length === 0) return [];
    const head = [translate(`indicatorTable.topic.${topic}`)].concat(
      horizons.map((years) => translate('cli.indicators.horizon', { years })),
    );
    const lines = own.map(({ indicator: { title, unit }, figures }) =>
      [inLanguage(title, language)].concat(figures.map((figure) => cell(figure, unit))),
    );
    return [textTable(head, lines)];
  });
  const notes = [...reasons].map((reason, at) => `[${at + 1}] ${reason}`);
  return [...tables, ...(notes.length === 0 ? [] : [notes.join('\n')])].join('\n\n');
}

/** Every indicator of long-term balance over the horizons asked, and the distributions and paths behind them. */
export const indicators: Command = {
  options: {
    horizon: { type: 'string' },
    closed: { type: 'boolean' },
    births: { type: 'string' },
    scenario: { type: 'string' },
    start: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (invocation) => {
    const asked = await indicatorsAsked(invocation);
    if (!asked.ok) return asked;
    const { register, ground, scenario, horizons, birthYears } = asked.value;
    const runs = indicatorRuns(ground, scenario);
    if (!runs.ok) return runs;
    const group = invocation.options.closed === true ? 'closed' : 'open';
    const table = indicatorTable(runs.value, register, { group, horizons });
    const { reserve, subsidyNeeded, ...details } = indicatorDetails(runs.value, register.settings, {
      birthYears,
      horizons,
    });
    const paths = {
      reserve: { size: reserve.size, draws: [...reserve.draws], left: [...reserve.left] },
      subsidyNeeded: [...subsidyNeeded],
    };
    const document = { scenario: scenario.id, firstYear: scenario.firstYear, ...table, ...details, ...paths };
    return success({ document, text: inWords(table, invocation) });
  },
};
