import { readFile } from 'node:fs/promises';
import { app } from 'electron';
import { z } from 'zod';
import { failed, type Result } from '../../shared/base/result';
import type { ExportReply } from '../../shared/ipc/contract';
import { atomicWrite, codeOf, troubleOf } from '../atomicWrite';
import type { PrintJobs } from '../handlers/print';
import { exportReport } from './exportReport';
import { printReport } from './printReport';

/** What `--print=<file>` names: the report, where the PDF goes, where the answer goes. */
const printRequestSchema = z.object({ document: z.unknown(), file: z.string().min(1), answer: z.string().min(1) });
export type PrintRequest = z.infer<typeof printRequestSchema>;

/** Prints one report without any visible window, leaves the Result as JSON, and ends with 0 or 1. */
export async function printHeadless(requestFile: string, jobs: PrintJobs): Promise<void> {
  // The print window closes before the file is written; without this listener Electron would end there.
  app.on('window-all-closed', () => undefined);
  app.exit((await answerRequest(requestFile, jobs)) ? 0 : 1);
}

async function answerRequest(requestFile: string, jobs: PrintJobs): Promise<boolean> {
  const request = await readRequest(requestFile);
  if (!request.ok) return false;
  const { document, file, answer } = request.value;
  const reply: Result<ExportReply> = await exportReport({ format: 'pdf', document, file }, (report) =>
    printReport(report, jobs),
  );
  const left = await atomicWrite(answer, JSON.stringify(reply));
  return reply.ok && left.ok;
}

async function readRequest(file: string): Promise<Result<PrintRequest>> {
  try {
    return { ok: true, value: printRequestSchema.parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch (error) {
    return failed({ code: 'file/not-read', path: file, trouble: troubleOf(error), detail: codeOf(error) });
  }
}
