import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExportBox } from '../../renderer/features/reports/compose/ExportBox';
import { PassageEditor } from '../../renderer/features/reports/compose/PassageEditor';
import { useReportWords } from '../../renderer/features/reports/compose/useReportWords';
import { editsOf, keepWords, resetWordsFor, setDraft } from '../../renderer/state/reportWords';
import type { Language } from '../../shared/base/language';
import { committeeReport } from '../../shared/report/committeeReport';
import type { ReportDocument } from '../../shared/report/document';
import { passagesOf } from '../../shared/report/edits/applyEdits';
import { editOn } from '../../shared/report/edits/wordEdit';
import { paragraphToWrite } from '../../shared/report/paragraph';
import { asSentence } from '../../shared/report/reportContext';
import { emptied, sampleInput } from '../support/reportSample';
import { shown } from '../support/shown';

/** A committee's report with an opinion that is still to be written. */
function withOpinion(language: Language): ReportDocument {
  const report = committeeReport(sampleInput(emptied, language));
  const blocks = [paragraphToWrite('opinion', asSentence('[…]'))];
  const opinion = { layout: 'page', title: '', sections: [{ id: 'opinion', heading: 'OPINION', blocks }] } as const;
  return { ...report, parts: [...report.parts, opinion] };
}

function Box({ report }: { report: ReportDocument }) {
  return <ExportBox words={useReportWords(report)} />;
}

function Editor({ report, id }: { report: ReportDocument; id: string }) {
  const { passages, edits } = useReportWords(report);
  const passage = passages.find((one) => one.id === id);
  return passage && <PassageEditor report={report} passage={passage} edit={edits[id] ?? null} />;
}

beforeEach(() => {
  resetWordsFor('before');
  resetWordsFor(null);
});
afterEach(cleanup);

test.each([
  ['en', /Still to be written: OPINION/, /no longer fit and are left out: Headline/, /have not kept are left out/],
  ['zh-CN', /尚待撰写：OPINION/, /已不适用，未写入报告：结论句/, /尚未采用的草稿不写入报告/],
] as const)('an export in %s waits for what is not in order', async (language, toWrite, unfit, drafts) => {
  const report = withOpinion(language);
  await keepWords(report, 'headline', editOn(asSentence('Another sentence'), 'Mine'));
  setDraft(report, 'drivers.cost', 'Begun');
  shown(<Box report={report} />, language);
  await userEvent.click(document.querySelector('[data-action=export-report]') ?? document.body);
  const dialog = await screen.findByRole('dialog');
  for (const said of [toWrite, unfit, drafts]) expect(dialog.textContent).toMatch(said);
});

test('words that no longer fit can be started from, and what is kept then fits', async () => {
  const report = withOpinion('en');
  const [headline] = passagesOf(report);
  if (headline === undefined) throw new Error('no headline');
  await keepWords(report, 'headline', editOn(asSentence('Another sentence'), 'Mine of {0} and {7}'));
  shown(<Editor report={report} id="headline" />, 'en');
  await userEvent.click(screen.getByText('Start from your words'));
  const figures = headline.sentence.figures.slice(1);
  const lost = document.querySelector('[data-warning=left-out]');
  for (const { text } of figures) expect(lost?.textContent).toContain(text);
  expect(document.querySelector<HTMLButtonElement>('[data-action=keep-words]')?.disabled).toBe(true);
  await userEvent.click(screen.getByLabelText('Leave them out on purpose'));
  await userEvent.click(screen.getByText('Keep'));
  expect(editsOf(report).headline).toEqual(editOn(headline.sentence, 'Mine of {0} and '));
  expect(document.querySelector('[data-warning=unfit]')).toBeNull();
});
