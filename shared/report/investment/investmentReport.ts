import type { KeyFigure, Part, ReportDocument, Section, TableBlock } from '../document';
import { paragraph, paragraphToWrite } from '../paragraph';
import { plainTable } from '../plainTable';
import { asSentence } from '../reportContext';
import { attributionSection, returnsSection, riskSection } from './performanceSections';
import {
  type PortfolioContext,
  type PortfolioInput,
  portfolioContext,
  portfolioProvenance,
  sectionOf,
  tableOf,
} from './portfolioContext';
import { feesSection, liabilitiesSection, limitsSection, safetySection } from './soundnessSections';

function keyFigures(context: PortfolioContext): readonly KeyFigure[] {
  const { write, sentence, number, defined, facts } = context;
  const { view, returns, risk } = facts;
  const label = (name: 'value' | 'return' | 'fall' | 'volatility') => write(`investmentReport.key.${name}`);
  const last = view.valuations.at(-1);
  const worth =
    last === undefined || view.gain === null
      ? []
      : [
          {
            label: label('value'),
            value: asSentence(number('value.closing', last.value, 'moneyFine')),
            note: sentence('investmentReport.key.flow', {
              change: number('value.change', view.gain.change, 'moneyFine'),
              flow: number('value.netFlow', view.gain.netFlow, 'moneyFine'),
            }),
          },
        ];
  const said = (name: 'return' | 'fall' | 'volatility', value: ReturnType<typeof defined>): KeyFigure => ({
    label: label(name),
    value: asSentence(value),
    note: sentence('investmentReport.key.span', { from: returns.from, to: returns.to }),
  });
  return [
    ...worth,
    said('return', defined('returns.annualized', returns.figures.annualized, 'percentFine')),
    said('fall', defined('risk.maxDrawdown', risk.figures.maxDrawdown, 'percentFine')),
    said('volatility', defined('risk.volatility', risk.figures.volatility, 'percentFine')),
  ];
}

function filesSection({ write, sentence, number, facts }: PortfolioContext): Section {
  const heads = (['file', 'form', 'read', 'used', 'refused'] as const).map((name) => write(`investment.files.${name}`));
  const rows = facts.view.files.map(({ file, form, read, used, refused }, at) => [
    file,
    form === null ? write('investment.files.unknown') : write(`investment.files.forms.${form}`),
    number(`files(${at + 1}).read`, read, 'count'),
    number(`files(${at + 1}).used`, used, 'count'),
    number(`files(${at + 1}).refused`, refused, 'count'),
  ]);
  const table = tableOf(write('investmentReport.files'), heads, rows, write('investment.files.rule'));
  const isSample = facts.view.origin === 'sample';
  const blocks = isSample ? [paragraph('sample', sentence('investmentReport.sample')), table] : [table];
  return sectionOf('files', write('investment.files.title'), blocks);
}

/** Value and flow of each day: what the CSV holds. */
function valuesTable({ write, number, facts }: PortfolioContext): TableBlock {
  const units = ['', write('auditReport.yuan'), write('auditReport.yuan')];
  return {
    ...plainTable,
    caption: write('investmentReport.values.caption'),
    header: (['date', 'value', 'flow'] as const).map((name) => write(`investmentReport.values.${name}`)),
    ...{ units, exactUnits: units },
    rows: facts.view.valuations.map(({ date, value, flow }) => [
      date,
      number(`values(${date}).value`, value, 'yuan'),
      number(`values(${date}).flow`, flow, 'yuan'),
    ]),
  };
}

function partsOf(context: PortfolioContext): readonly Part[] {
  const { write, sentence, facts } = context;
  const chapter = (title: string, sections: readonly Section[]): Part => ({ layout: 'chapter', title, sections });
  const opinion = sectionOf('opinion', write('investmentReport.opinion.heading'), [
    paragraphToWrite('opinion', sentence('investmentReport.opinion.write')),
  ]);
  const first = sectionOf('figures', '', [{ kind: 'figures', items: keyFigures(context) }]);
  const { liabilities } = facts;
  return [
    chapter(write('investmentReport.part.overview'), [first, opinion, filesSection(context)]),
    chapter(write('investmentReport.part.performance'), [
      ...[returnsSection(context), riskSection(context), attributionSection(context)],
    ]),
    chapter(write('investmentReport.part.soundness'), [
      ...[limitsSection(context), feesSection(context), safetySection(context)],
      ...(liabilities === null ? [] : [liabilitiesSection(liabilities, context)]),
    ]),
  ];
}

/** A report on a portfolio: value and flows, returns, risk, attribution, limits, fees, safety. */
export function investmentReport(input: PortfolioInput): ReportDocument {
  const context = portfolioContext(input);
  const { write, sentence, facts, defined } = context;
  const { view, returns } = facts;
  const provenance = portfolioProvenance(facts);
  const identity = [
    [
      write('investmentReport.identity.portfolio'),
      view.name === '' ? write('investmentResults.portfolioPart.unnamed') : view.name,
    ],
    [write('investmentReport.identity.span'), `${returns.from} – ${returns.to}`],
    [write('auditReport.identity.printed'), input.day],
    [write('auditReport.identity.engine'), `Fundscope ${provenance.engineVersion}`],
    [write('auditReport.identity.hash'), provenance.inputsHash.slice(0, 12)],
  ] as const;
  return {
    kind: 'investment',
    language: input.language,
    day: input.day,
    title: write('investmentReport.title'),
    subtitle: write('investmentReport.subtitle', { from: returns.from, to: returns.to }),
    headline: sentence('investmentResults.returns.titleAlone', {
      own: asSentence(defined('returns.timeWeighted', returns.figures.timeWeighted, 'percentFine')),
      year: asSentence(defined('returns.annualized', returns.figures.annualized, 'percentFine')),
      ...{ from: returns.from, to: returns.to },
    }),
    identity: identity.map(([label, value]) => ({ label, value })),
    parts: partsOf(context),
    data: valuesTable(context),
    provenance,
  };
}
