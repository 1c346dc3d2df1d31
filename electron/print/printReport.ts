import { BrowserWindow } from 'electron';
import { failed, type Result, success } from '../../shared/base/result';
import type { ReportDocument } from '../../shared/report/document';
import type { Drawn, PrintJobs } from '../handlers/print';
import { origin } from '../protocol/appProtocol';
import { pagePreferences } from '../window';

const patience = 60_000;

export interface PrintedReport {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Draws the report in a hidden window, as sandboxed as every other, and prints it. */
export async function printReport(report: ReportDocument, jobs: PrintJobs): Promise<Result<PrintedReport>> {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1250,
    // A page that no one sees is slowed down by default; this one works for the caller.
    webPreferences: { ...pagePreferences(), backgroundThrottling: false },
  });
  try {
    const { pages, problem } = await drawn(window, report, jobs);
    if (problem !== null) return failed({ code: 'print/not-drawn', detail: problem });
    return await pdfOf(window, pages);
  } finally {
    window.destroy();
  }
}

/** Resolves once the page says that it is drawn, or something went wrong. */
function drawn(window: BrowserWindow, report: ReportDocument, jobs: PrintJobs): Promise<Drawn> {
  return new Promise((resolve) => {
    const fail = (problem: string): void => finish({ pages: 0, problem });
    const timer = setTimeout(() => fail(`not drawn within ${patience / 1000} s`), patience);
    const finish = (outcome: Drawn): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    jobs.open(window.webContents, { document: report, drawn: finish });
    window.webContents.once('render-process-gone', (_event, { reason }) => fail(`page process ${reason}`));
    window.loadURL(`${origin}/print.html`).catch((error: unknown) => fail(String(error)));
  });
}

async function pdfOf(window: BrowserWindow, sheets: number): Promise<Result<PrintedReport>> {
  const bytes = await window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
  });
  const pages = pageCount(bytes);
  if (pages === sheets) return success({ bytes, pages });
  return failed({ code: 'print/not-drawn', detail: `${pages} pages came out instead of ${sheets}` });
}

/** Page objects of a PDF as Chromium writes them: never inside compressed object streams. */
export const pageCount = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
