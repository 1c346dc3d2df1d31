import { z } from 'zod';
import { keptCaseSchema } from '../audit/cases/caseSchema';
import { keptWordsSchema, writtenReportSchema } from './keptReport';
import { rememberedMappingSchema } from './mappingSchema';

/** The form of `workspace.json` that this program writes; it reads this one and older ones. */
export const formatKnown = 1;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.iso.datetime();
const id = z.string().min(1).max(200);
const cellSchema = z.looseObject({ id, title: z.string().default(''), sql: z.string() });

const recordSchema = z.object({ list: z.string(), record: z.string() });

/** What a reviewer said of two records of agencies: `DecidedPair` of shared/data/people, with who said it when. */
const personDecisionSchema = z.looseObject({
  a: recordSchema,
  b: recordSchema,
  decision: z.enum(['match', 'noMatch', 'unsure']),
  decidedAt: moment,
  decidedBy: z.string(),
  note: z.string().default(''),
});

/** A scenario of the user's own, in the words of a scenario file. */
const ownScenarioSchema = z.object({ id, yaml: z.string() });

/** An audit rule of the user's own, in the words of a rule file. */
const ownRuleSchema = z.object({
  id,
  yaml: z.string(),
  enabled: z.boolean().default(true),
  standsFor: z.string().nullable().default(null),
});

/** A reform package of the user's own, in the words of a package file. */
const ownPackageSchema = z.object({ id, yaml: z.string() });

/** Investment limits of the user's own, in the words of a limits file. */
const ownLimitsSchema = z.object({ id, yaml: z.string() });

/**
 * Everything that a workspace keeps besides its tables. Fields that a newer program has added are carried along,
 * never dropped. `revision` is the number of the journal's last line at the time of writing.
 */
export const workspaceSchema = z.looseObject({
  format: z.number().int().min(1),
  id: z.uuid(),
  name: z.string().min(1).max(120),
  createdOn: day,
  revision: z.number().int().min(1),
  settings: z.record(z.string(), z.unknown()).default({}),
  scenarios: z.array(ownScenarioSchema).default([]),
  mappings: z.array(rememberedMappingSchema).default([]),
  findings: z.array(keptCaseSchema).default([]),
  notebook: z.array(cellSchema).default([]),
  rules: z.array(ownRuleSchema).default([]),
  packages: z.array(ownPackageSchema).default([]),
  limits: z.array(ownLimitsSchema).default([]),
  people: z.array(personDecisionSchema).default([]),
  /** The latest first. */
  reports: z.array(writtenReportSchema).default([]),
  reportWords: z.array(keptWordsSchema).default([]),
});

export type WorkspaceDocument = z.infer<typeof workspaceSchema>;
export type OwnPackage = z.infer<typeof ownPackageSchema>;
export type OwnLimits = z.infer<typeof ownLimitsSchema>;
export type PersonDecision = z.infer<typeof personDecisionSchema>;

/** A workspace that holds nothing yet. */
export const newDocument = (facts: {
  readonly id: string;
  readonly name: string;
  readonly createdOn: string;
}): WorkspaceDocument => workspaceSchema.parse({ format: formatKnown, revision: 1, ...facts });

export type DocumentReading =
  | { readonly kind: 'document'; readonly document: WorkspaceDocument }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'unreadable' };

const headSchema = z.looseObject({ format: z.number().int() });

export function readDocument(text: string): DocumentReading {
  const json = parseJson(text);
  const head = headSchema.safeParse(json);
  if (head.success && head.data.format > formatKnown) return { kind: 'newer', format: head.data.format };
  const parsed = workspaceSchema.safeParse(json);
  return parsed.success ? { kind: 'document', document: parsed.data } : { kind: 'unreadable' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One field a line, so that two versions can be compared by eye. */
export const documentText = (document: WorkspaceDocument): string => `${JSON.stringify(document, null, 1)}\n`;
