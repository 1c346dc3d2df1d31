import { z } from 'zod';
import type { Result } from '../base/result';

/** Settings that outlive the window; written atomically by the main process. */
export const settingsSchema = z.object({
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  moneyUnit: z.enum(['yuan', 'tenThousand', 'hundredMillion']),
  negative: z.enum(['minus', 'parentheses']),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: 'zh-CN',
  theme: 'system',
  moneyUnit: 'hundredMillion',
  negative: 'minus',
};

export const appFactsSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  platform: z.string(),
  packaged: z.boolean(),
});
export type AppFacts = z.infer<typeof appFactsSchema>;

/** `choose` opens the system's save dialog; `path` names the file (tests and scripts). */
const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose'), suggestedName: z.string().min(1).max(120) }),
  z.object({ kind: z.literal('path'), path: z.string().min(1) }),
]);

export const exportReplySchema = z.object({
  path: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  pages: z.number().int().nullable(),
});
export type ExportReply = z.infer<typeof exportReplySchema>;

/**
 * Everything that crosses between window and main process. Requests and replies are checked at the boundary with
 * these schemas; a reply is a Result, never a throw. `document` is a ReportDocument (shared/report/document.ts).
 */
export const contract = {
  'app.facts': { request: z.object({}), reply: appFactsSchema },
  'settings.read': { request: z.object({}), reply: settingsSchema },
  'settings.write': { request: settingsSchema, reply: settingsSchema },
  'report.export': {
    request: z.object({
      format: z.enum(['pdf', 'docx', 'csv', 'json']),
      document: z.unknown(),
      destination: destinationSchema,
    }),
    reply: exportReplySchema,
  },
  'file.save': {
    request: z.object({
      destination: destinationSchema,
      content: z.union([z.string(), z.instanceof(Uint8Array)]),
    }),
    reply: exportReplySchema,
  },
  /** File names (no folder) in one folder of `datasets/`, sorted; the bytes are fetched from app://bundle/datasets/. */
  'datasets.list': {
    request: z.object({ folder: z.enum(['parameters', 'scenarios', 'checks']) }),
    reply: z.array(z.string()),
  },
  'file.reveal': { request: z.object({ path: z.string().min(1) }), reply: z.object({}) },
  'print.document': { request: z.object({}), reply: z.unknown() },
  'print.drawn': { request: z.object({ problem: z.string().nullable() }), reply: z.object({}) },
} as const;

export type Channel = keyof typeof contract;
export type Request<C extends Channel> = z.input<(typeof contract)[C]['request']>;
export type Reply<C extends Channel> = z.output<(typeof contract)[C]['reply']>;

/** The one function that preload exposes as `window.fundscope.invoke`. */
export type Invoke = <C extends Channel>(channel: C, request: Request<C>) => Promise<Result<Reply<C>>>;
