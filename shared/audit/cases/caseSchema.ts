import { z } from 'zod';

/** The life of a case, in its order. Source: features.md B46. */
export const stages = ['lead', 'verified', 'decided', 'recovered', 'closed'] as const;
export type Stage = (typeof stages)[number];

export const verdicts = ['confirmed', 'dismissed'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a finding counts as; it follows from stage and verdict. */
export const findingStatuses = ['open', 'confirmed', 'dismissed', 'recovered'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

const moment = z.iso.datetime();
const id = z.string().min(1).max(200);
const yuan = z.number().min(0).max(1e15);

/** Fields that people set; one that is left out of a change stays as it is. */
export const caseEditSchema = z.object({
  stage: z.enum(stages).exactOptional(),
  verdict: z.enum(verdicts).nullable().exactOptional(),
  note: z.string().max(20_000).exactOptional(),
  owner: z.string().max(200).exactOptional(),
  due: z.iso.date().nullable().exactOptional(),
  /** Yuan that were found to be right to claim; null stands for all that was at risk. */
  confirmedAmount: yuan.nullable().exactOptional(),
  recovered: yuan.exactOptional(),
  /** Late fees and fines that came in beside it. */
  penalties: yuan.exactOptional(),
});
export type CaseEdit = z.infer<typeof caseEditSchema>;

const caseEventSchema = z.looseObject({ at: moment, who: z.string(), edit: caseEditSchema });
export type CaseEvent = z.infer<typeof caseEventSchema>;

/** What the finding was when the case was last changed: all that is left to show once no run finds it any more. */
const lastFoundSchema = z.looseObject({
  keys: z.record(z.string(), z.string()),
  amountAtRisk: z.number(),
  rows: z.number().int(),
  firstPeriod: z.string().nullable(),
  lastPeriod: z.string().nullable(),
});
export type LastFound = z.infer<typeof lastFoundSchema>;

/**
 * A finding's case as a workspace keeps it, by the finding's identity, which outlives a new run of its rule. Only
 * the first six fields were kept before there were cases.
 */
export const keptCaseSchema = z.looseObject({
  id,
  rule: id,
  status: z.enum(findingStatuses),
  note: z.string().default(''),
  decidedAt: moment.nullable().default(null),
  decidedBy: z.string().default(''),
  stage: z.enum(stages).exactOptional(),
  verdict: z.enum(verdicts).nullable().exactOptional(),
  owner: z.string().exactOptional(),
  due: z.iso.date().nullable().exactOptional(),
  confirmedAmount: yuan.nullable().exactOptional(),
  recovered: yuan.exactOptional(),
  penalties: yuan.exactOptional(),
  lastFound: lastFoundSchema.nullable().exactOptional(),
  history: z.array(caseEventSchema).exactOptional(),
});
export type KeptCase = z.infer<typeof keptCaseSchema>;
