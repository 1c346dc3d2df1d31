import { z } from 'zod';
import type { Result } from '../base/result';
import { knownActions } from '../workspace/journal';
import { workspaceSchema } from '../workspace/workspaceDocument';

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

/** `default` is the one that is there without being asked for; `folder` only a recent one, or in the export folder. */
const workspacePlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('default') }),
  z.object({ kind: z.literal('choose') }),
  z.object({ kind: z.literal('folder'), folder: z.string().min(1) }),
]);

const fileNames = z.array(z.enum(['tables.duckdb', 'workspace.json']));

export const openedWorkspaceSchema = z.object({
  folder: z.string(),
  /** The account that works in it, as the journal names it. */
  who: z.string(),
  sealed: z.boolean(),
  document: workspaceSchema,
  /** Where the page fetches the tables; null where there are none yet. */
  tables: z.object({ url: z.string(), sha256: z.string() }).nullable(),
  /** Null where changes can be saved; `owner` where it is known who has it open. */
  readOnly: z
    .object({ owner: z.object({ who: z.string(), host: z.string(), since: z.string() }).nullable() })
    .nullable(),
  /** What opening put in order after a crash. */
  recovery: z.object({ cutOff: z.number().int(), finished: fileNames, discarded: fileNames }),
  /** An older copy, or a journal that was rewritten elsewhere. */
  notAsSeen: z.boolean(),
});
export type OpenedWorkspace = z.infer<typeof openedWorkspaceSchema>;

const journalEntrySchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  who: z.string(),
  what: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** Shorter is no reason. */
export const shortestReason = 4;
const passphraseSchema = z.string().max(1000);
const savedDocumentSchema = z.object({ document: workspaceSchema });

export const menuCommands = [
  'data.import',
  'workspace.new',
  'workspace.open',
  'workspace.backup',
  'workspace.restore',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** Letters and digits of any script, and a few signs that every file system takes. */
export const scenarioIdSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._+-]{0,79}$/u);

const longestScenario = 1_000_000;

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
      format: z.enum(['pdf', 'docx', 'xlsx', 'html', 'csv', 'parquet', 'json']),
      document: z.unknown(),
      destination: destinationSchema,
    }),
    reply: exportReplySchema,
  },
  /** Whether an exported file is still what the open workspace's history says under this id. */
  'report.check': {
    request: z.object({ id: z.uuid() }),
    reply: z.object({ state: z.enum(['same', 'changed', 'missing']) }),
  },
  /** A folder that the user points at, and what lies in it; from then on the page may write files there. */
  'folder.choose': { request: z.object({}), reply: z.object({ folder: z.string(), names: z.array(z.string()) }) },
  /** Fingerprint of the key that signed a manifest; null where the signature is not one of it. */
  'evidence.signer': {
    request: z.object({ publicKey: z.base64(), signature: z.base64(), manifest: z.instanceof(Uint8Array) }),
    reply: z.object({ fingerprint: z.string().nullable() }),
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
    request: z.object({ folder: z.enum(['parameters', 'scenarios', 'checks', 'rules', 'limits', 'fees']) }),
    reply: z.array(z.string()),
  },
  /** The user's own scenarios, kept as YAML files; the name of a file is the id of its scenario. */
  'scenarios.read': { request: z.object({}), reply: z.array(z.object({ name: z.string(), text: z.string() })) },
  'scenarios.write': {
    request: z.object({ id: scenarioIdSchema, text: z.string().max(longestScenario) }),
    reply: z.object({}),
  },
  'scenarios.delete': { request: z.object({ id: scenarioIdSchema }), reply: z.object({}) },
  'workspace.open': {
    request: z.object({ place: workspacePlaceSchema, passphrase: passphraseSchema.nullable() }),
    reply: openedWorkspaceSchema,
  },
  'workspace.create': {
    request: z.object({
      name: z.string().trim().min(1).max(120),
      place: workspacePlaceSchema,
      passphrase: passphraseSchema.nullable(),
    }),
    reply: openedWorkspaceSchema,
  },
  'workspace.close': { request: z.object({}), reply: z.object({}) },
  'workspace.recent': {
    request: z.object({}),
    reply: z.array(z.object({ folder: z.string(), name: z.string() })),
  },
  'workspace.journal': { request: z.object({}), reply: z.array(journalEntrySchema) },
  /** Saves; with `snapshot` the tables follow in `workspace.part` and the reply comes when all of it is on the disk. */
  'workspace.commit': {
    request: z.object({
      deed: z.object({ what: z.enum(knownActions), detail: z.record(z.string(), z.unknown()) }),
      document: workspaceSchema,
      snapshot: z.uuid().nullable(),
    }),
    reply: savedDocumentSchema,
  },
  'workspace.part': {
    request: z.object({ snapshot: z.uuid(), bytes: z.instanceof(Uint8Array), last: z.boolean() }),
    reply: z.object({}),
  },
  /** Journals why personal data is shown; without that entry the page shows none. */
  'workspace.unmask': {
    request: z.object({ reason: z.string().trim().min(shortestReason).max(500), what: z.string().max(200) }),
    reply: savedDocumentSchema,
  },
  /** Follows the hashes of the files and the chain of the journal, as they lie on the disk. */
  'workspace.verify': {
    request: z.object({}),
    reply: z.object({
      journal: z
        .object({
          lines: z.number().int(),
          fault: z.object({ line: z.number().int(), kind: z.string() }).nullable(),
          torn: z.number().int(),
        })
        .nullable(),
      files: z.array(z.object({ name: z.string(), state: z.enum(['sound', 'pending', 'damaged', 'missing']) })),
      isWhole: z.boolean(),
    }),
  },
  'workspace.backup': { request: z.object({ destination: destinationSchema }), reply: exportReplySchema },
  /** From a backup that the user points at into a folder that the user points at. */
  'workspace.restore': {
    request: z.object({}),
    reply: z.object({ folder: z.string(), keptIn: z.string().nullable() }),
  },
  'workspace.passphrase': {
    request: z.object({ before: passphraseSchema, after: passphraseSchema }),
    reply: z.object({}),
  },
  /** The key of this account that names and numbers of persons are hashed with. */
  'workspace.personalKey': { request: z.object({}), reply: z.object({ key: z.instanceof(Uint8Array) }) },
  /** Waits for the next choice in the menu bar. */
  'menu.next': { request: z.object({}), reply: z.object({ command: z.enum(menuCommands) }) },
  'file.reveal': { request: z.object({ path: z.string().min(1) }), reply: z.object({}) },
  'print.document': { request: z.object({}), reply: z.unknown() },
  'print.drawn': {
    request: z.object({ pages: z.number().int().min(0), problem: z.string().nullable() }),
    reply: z.object({}),
  },
} as const;

export type Channel = keyof typeof contract;
export type Request<C extends Channel> = z.input<(typeof contract)[C]['request']>;
export type Reply<C extends Channel> = z.output<(typeof contract)[C]['reply']>;

/** The one function that preload exposes as `window.fundscope.invoke`. */
export type Invoke = <C extends Channel>(channel: C, request: Request<C>) => Promise<Result<Reply<C>>>;
