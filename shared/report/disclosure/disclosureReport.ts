import { engineVersion } from '../../base/engineVersion';
import { inLanguage } from '../../base/language';
import type { Sourced } from '../../data/baseData';
import { publicFunds } from '../../data/fundAccounts';
import type { Cell, Part, ReportDocument, TableBlock } from '../document';
import { inputsHash } from '../inputsHash';
import { paragraph } from '../paragraph';
import { plainTable } from '../plainTable';
import {
  type DisclosureContext,
  type DisclosureInput,
  disclosureContext,
  fundFigure,
  provinceFigure,
  publishedMeasures,
  yearsOf,
} from './disclosureInput';
import { flows, fundMeasures, fundPart } from './fundPart';
import { provincesPart, reporting } from './provincesPart';

/** What article 70 of the Social Insurance Law asks to be made public, from what is published and nothing else. */
export function disclosureReport(input: DisclosureInput): ReportDocument {
  const context = disclosureContext(input);
  const { write } = context;
  const hash = inputsHash(input.inputs);
  return {
    kind: 'disclosure',
    language: input.language,
    day: input.day,
    title: write('disclosure.title'),
    subtitle: write('disclosure.subtitle', { from: input.from, to: input.to }),
    headline: context.sentence('disclosure.headline', {
      fund: write('disclosure.fund.pension_employee'),
      flows: flows(context, 'pension_employee'),
    }),
    identity: [
      { label: write('report.identity.printed'), value: input.day },
      { label: write('report.identity.engine'), value: `Fundscope ${engineVersion}` },
      { label: write('report.identity.hash'), value: hash.slice(0, 12) },
    ],
    parts: [scopePart(context), ...publicFunds.map((fund) => fundPart(context, fund)), provincesPart(context)],
    data: dataTable(context),
    provenance: { subject: 'disclosure', engineVersion, seed: null, inputs: input.inputs, inputsHash: hash },
  };
}

interface Disclosed {
  readonly scope: string;
  readonly year: number;
  readonly measure: string;
  readonly sourced: Sourced;
  readonly cell: string;
}

/** Every figure of the years wanted, in the order of the chapters. */
function allFigures(context: DisclosureContext): readonly Disclosed[] {
  const { write, input, language } = context;
  const years = yearsOf(input);
  const ofFunds = publicFunds.flatMap((fund) =>
    years.flatMap((year) =>
      fundMeasures[fund].flatMap((measure): readonly Disclosed[] => {
        const sourced = fundFigure(input, fund, year, measure);
        const names = { scope: write(`disclosure.fund.${fund}`), measure: write(`disclosure.measure.${measure}`) };
        return sourced === undefined ? [] : [{ ...names, year, sourced, cell: `funds.${fund}.${year}.${measure}` }];
      }),
    ),
  );
  const ofProvinces = years.flatMap((year) =>
    reporting(context, year).flatMap((province) =>
      publishedMeasures.flatMap((measure): readonly Disclosed[] => {
        const sourced = provinceFigure(province, year, measure);
        const names = { scope: inLanguage(province.name, language), measure: write(`disclosure.measure.${measure}`) };
        const cell = `provinces.${province.region}.${year}.${measure}`;
        return sourced === undefined ? [] : [{ ...names, year, sourced, cell }];
      }),
    ),
  );
  return [...ofFunds, ...ofProvinces];
}

function scopePart(context: DisclosureContext): Part {
  const { write, sentence, input } = context;
  const all = allFigures(context);
  const text = sentence('disclosure.scope.text', {
    funds: String(publicFunds.length),
    from: String(input.from),
    to: String(input.to),
    figures: String(all.length),
    verified: String(all.filter(({ sourced }) => sourced.status === 'verified').length),
  });
  return {
    layout: 'chapter',
    title: write('disclosure.scope.title'),
    sections: [
      {
        id: 'scope',
        heading: write('disclosure.scope.heading'),
        blocks: [paragraph('scope.text', text), gaps(context)],
      },
    ],
  };
}

const demanded = ['participants', 'income', 'expenditure', 'closing'] as const;

/** Which of the figures that the law asks for are not published, and in which years. */
function gaps({ write, input }: DisclosureContext): TableBlock {
  return {
    ...plainTable,
    caption: write('disclosure.scope.gapsCaption'),
    header: [write('disclosure.scope.fund'), ...demanded.map((measure) => write(`disclosure.measure.${measure}`))],
    rows: publicFunds.map((fund) => [
      write(`disclosure.fund.${fund}`),
      ...demanded.map((measure): Cell => {
        const missing = yearsOf(input).filter((year) => fundFigure(input, fund, year, measure) === undefined);
        return missing.length === 0 ? write('disclosure.scope.noGap') : missing.join(', ');
      }),
    ]),
  };
}

function dataTable(context: DisclosureContext): TableBlock {
  const { write, figure, input, language } = context;
  const title = (id: string): string => {
    const reference = input.references.find((candidate) => candidate.id === id);
    return reference === undefined ? id : inLanguage(reference.title, language);
  };
  return {
    ...plainTable,
    caption: write('disclosure.data.caption'),
    header: (['scope', 'year', 'measure', 'value', 'mark', 'source'] as const).map((name) =>
      write(`disclosure.data.${name}`),
    ),
    rows: allFigures(context).map(({ scope, year, measure, sourced, cell }) => [
      scope,
      String(year),
      measure,
      figure(cell, 'plain'),
      write(`report.status.${sourced.status}`),
      title(sourced.reference),
    ]),
  };
}
