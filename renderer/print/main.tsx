import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReportDocument } from '../../shared/report/document';
import { invoke } from '../bridge';
import { chartsDrawn, fitSheets, loadFonts } from './fit';
import { Report } from './Report';
import './print.css';

/** Draws the report; gives what is wrong with it, or null when it may be printed. */
async function draw(place: HTMLElement): Promise<string | null> {
  const reply = await invoke('print.document', {});
  if (!reply.ok) return reply.failure.code;
  // The main process has checked the document before it opened this page.
  const report = reply.value as ReportDocument;
  document.documentElement.lang = report.language;
  document.title = `${report.title} · ${report.subtitle}`;
  if (!(await loadFonts(JSON.stringify(report)))) return 'the fonts of the page could not be loaded';
  const root = createRoot(place);
  flushSync(() => root.render(<Report report={report} charts={false} />));
  const tooLong = fitSheets(place);
  if (tooLong !== null) return tooLong;
  flushSync(() => root.render(<Report report={report} charts={true} />));
  return (await chartsDrawn(place, report)) ? null : 'the charts could not be drawn';
}

async function start(): Promise<void> {
  const place = document.getElementById('report');
  const problem = place === null ? 'the page has no place for the report' : await draw(place);
  await invoke('print.drawn', { problem });
}

start().catch((error: unknown) => invoke('print.drawn', { problem: String(error) }));
