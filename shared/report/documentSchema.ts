import { z } from 'zod';
import { languages } from '../base/language';
import { type ReportDocument, reportKinds } from './document';

const figure = z.object({ text: z.string(), value: z.number(), cell: z.string() });
const placedFigure = figure.extend({ at: z.number().int().min(0) });
const sentence = z.object({ text: z.string(), figures: z.array(placedFigure) });
const cell = z.union([z.string(), figure, sentence]);

const place = z.number().int().min(0);
const persons = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('masked'), columns: z.array(place) }),
  z.object({ kind: z.literal('grouped'), by: z.array(place), count: place, least: z.number().int() }),
]);

const table = z.object({
  kind: z.literal('table'),
  caption: z.string(),
  persons: persons.exactOptional(),
  header: z.array(z.string()),
  units: z.array(z.string()),
  exactUnits: z.array(z.string()),
  rows: z.array(z.array(cell)),
  note: z.string(),
});

const chart = z.object({
  kind: z.literal('chart'),
  title: z.string(),
  figures: z.array(placedFigure),
  xLabel: z.string(),
  xForm: z.enum(['year', 'day']),
  yLabel: z.string(),
  series: z.array(
    z.object({
      name: z.string(),
      form: z.enum(['line', 'dashed']),
      points: z.array(z.object({ x: z.number(), y: z.number().nullable() })),
    }),
  ),
  boundary: z.number().nullable(),
  marks: z.array(z.object({ x: z.number(), label: z.string() })),
});

const bridge = z.object({
  kind: z.literal('bridge'),
  title: z.string(),
  figures: z.array(placedFigure),
  stepLabel: z.string(),
  valueLabel: z.string(),
  bars: z.array(z.object({ name: z.string(), figure, from: z.number().nullable(), to: z.number() })),
});

const sourceItem = z.object({
  title: z.string(),
  mark: z.enum(['verified', 'derived', 'secondary', 'unverified', 'assumed']),
  status: z.string(),
  detail: z.string(),
});

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), id: z.string().min(1), isToWrite: z.boolean(), ...sentence.shape }),
  z.object({
    kind: z.literal('figures'),
    items: z.array(z.object({ label: z.string(), value: sentence, note: sentence })),
  }),
  table,
  chart,
  bridge,
  z.object({ kind: z.literal('sources'), items: z.array(sourceItem) }),
]);

const section = z.object({ id: z.string().min(1), heading: z.string(), blocks: z.array(block) });

const onCases: readonly ReportDocument['kind'][] = ['audit', 'findings'];

/** A report as it arrives from a page or from a file: checked before anything is written from it. */
export const reportDocumentSchema: z.ZodType<ReportDocument> = z
  .object({
    kind: z.enum(reportKinds),
    language: z.enum(languages),
    day: z.iso.date(),
    title: z.string(),
    subtitle: z.string(),
    headline: sentence,
    identity: z.array(z.object({ label: z.string(), value: z.string() })),
    parts: z.array(z.object({ layout: z.enum(['page', 'chapter']), title: z.string(), sections: z.array(section) })),
    data: table,
    provenance: z.object({
      subject: z.string(),
      engineVersion: z.string(),
      seed: z.number().int().nullable(),
      inputs: z.record(z.string(), z.string()),
      inputsHash: z.string(),
      scenario: z.string().exactOptional(),
    }),
  })
  .refine(({ kind, data }) => !onCases.includes(kind) || data.persons !== undefined, {
    message: 'A report on cases says how persons are kept unknown in its data',
    path: ['data', 'persons'],
  });
