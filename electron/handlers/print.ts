import type { WebContents } from 'electron';
import { failed, type Result, success } from '../../shared/base/result';
import type { Handlers } from '../ipc';

/** How many pages were drawn, or why they could not be. */
export interface Drawn {
  readonly pages: number;
  readonly problem: string | null;
}

/** What a print page draws, and who hears how that went. */
export interface PrintJob {
  readonly document: unknown;
  readonly drawn: (drawn: Drawn) => void;
}

/** The document waits here, under its hidden window, until the page asks for it. */
export class PrintJobs {
  readonly #byPage = new Map<number, PrintJob>();

  open(page: WebContents, job: PrintJob): void {
    const { id } = page;
    this.#byPage.set(id, job);
    page.once('destroyed', () => this.#byPage.delete(id));
  }

  find(page: WebContents): Result<PrintJob> {
    const job = this.#byPage.get(page.id);
    return job
      ? success(job)
      : failed({ code: 'request/invalid', channel: 'print.document', detail: 'no document waits for this page' });
  }
}

export const printHandlers = (jobs: PrintJobs) =>
  ({
    'print.document'(_request, caller) {
      const job = jobs.find(caller);
      return job.ok ? success(job.value.document) : job;
    },
    'print.drawn'(drawn, caller) {
      const job = jobs.find(caller);
      if (!job.ok) {
        return job;
      }
      job.value.drawn(drawn);
      return success({});
    },
  }) satisfies Partial<Handlers>;
