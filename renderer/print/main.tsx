import { createRoot } from 'react-dom/client';
import type { ReportDocument } from '../../shared/report/document';
import { invoke } from '../bridge';
import { type Laid, ReportPages } from './ReportPages';
import './print.css';

/** Turns of waiting, 50 ms each. */
const patience = 100;

/** Draws the report; gives how many pages it has, and what stands against printing it. */
async function draw(place: HTMLElement): Promise<Laid> {
  const reply = await invoke('print.document', {});
  if (!reply.ok) return { pages: 0, problem: reply.failure.code };
  // The main process has checked the document before it opened this page.
  const report = reply.value as ReportDocument;
  document.documentElement.lang = report.language;
  document.title = `${report.title} · ${report.subtitle}`;
  const root = createRoot(place);
  const laid = await new Promise<Laid>((onLaid) => root.render(<ReportPages report={report} onLaid={onLaid} />));
  if (laid.problem !== null || (await chartsDrawn(place))) return laid;
  return { ...laid, problem: 'the charts could not be drawn' };
}

/** Waits until each series of each chart has its line. */
async function chartsDrawn(place: HTMLElement): Promise<boolean> {
  const drawn = '.recharts-line-curve[d]';
  for (let turn = 0; turn < patience; turn++) {
    const charts = [...place.querySelectorAll<HTMLElement>('.plot')];
    if (charts.every((chart) => chart.querySelectorAll(drawn).length === Number(chart.dataset.lines))) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function start(): Promise<void> {
  const place = document.getElementById('report');
  const laid = place === null ? { pages: 0, problem: 'the page has no place for the report' } : await draw(place);
  await invoke('print.drawn', laid);
}

start().catch((error: unknown) => invoke('print.drawn', { pages: 0, problem: String(error) }));
