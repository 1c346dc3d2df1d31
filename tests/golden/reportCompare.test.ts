import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { changeReport } from '../../shared/report/compare/changeReport';
import { changeMeasures, explained } from '../../shared/report/compare/explained';
import { inputChanges } from '../../shared/report/compare/inputChanges';
import { movesOf } from '../../shared/report/compare/moves';
import { wordChanges } from '../../shared/report/compare/wordChanges';
import type { ReportDocument } from '../../shared/report/document';
import { reportDocumentSchema } from '../../shared/report/documentSchema';
import { blocksOfKind } from '../../shared/report/sectionsOf';
import { bundledBase, bundledParameters, unwrapped } from '../support/bundled';
import { made, type questions } from '../support/madeReports';

const ground = { base: await bundledBase(), parameters: bundledParameters() };
const law = made('current law', 'en').document;
const raised = made('a higher rate', 'en').document;

const why = (before: ReportDocument, after: ReportDocument) => unwrapped(explained([before, after], [ground, ground]));

const compared = (before: ReportDocument, after: ReportDocument) =>
  changeReport({ before, after, why: why(before, after), day: '2026-11-21' });

test('a report compared with itself has no moves, and says so', () => {
  expect(movesOf(law, law)).toMatchObject({ moved: [], gone: 0, added: 0 });
  expect(wordChanges(law, law)).toEqual([]);
  expect(inputChanges(law.provenance.inputs, law.provenance.inputs)).toEqual([]);
  const report = compared(law, law);
  expect(report.headline.text).toMatch(/^Nothing changed/);
  expect(blocksOfKind(report, 'bridge')).toEqual([]);
});

test('swapped, every figure moves as far the other way', () => {
  const [there, back] = [movesOf(law, raised), movesOf(raised, law)];
  const changes = ({ moved }: typeof there) =>
    new Map(moved.map((move) => [move.cell, move.after.value - move.before.value]));
  expect(there.moved.length).toBeGreaterThan(300);
  expect([there.gone, there.added]).toEqual([back.added, back.gone]);
  for (const [cell, change] of changes(there)) expect(changes(back).get(cell), cell).toBe(-change);
});

describe('why figures moved', () => {
  const [there, back] = [compared(law, raised), compared(raised, law)].map((report) => blocksOfKind(report, 'bridge'));

  test('the parts of each bridge add up to the change of the runs themselves', () => {
    const [old, now] = ['current law', 'a higher rate'].map(
      (name) => made(name as keyof typeof questions, 'en').run.outlook,
    );
    const year = Number(old?.summary.exhaustionYear);
    const closing = (outlook: typeof old): number =>
      (outlook?.years.find((row) => row.year === year)?.closing ?? 0) / 1e12;
    const date = ({ exhaustionYear, exhaustionMonth }: NonNullable<typeof old>['summary']): number =>
      Number(exhaustionYear) + (Number(exhaustionMonth) - 1) / 12;
    const changes = [
      100 * (Number(now?.summary.actuarialBalance) - Number(old?.summary.actuarialBalance)),
      Number(now && date(now.summary)) - Number(old && date(old.summary)),
      closing(now) - closing(old),
    ];
    expect(there).toHaveLength(3);
    for (const [at, { bars }] of (there ?? []).entries()) {
      const steps = bars.slice(1, -1).reduce((sum, { figure }) => sum + figure.value, 0);
      expect(steps).toBeCloseTo(Number(changes[at]), 9);
      expect(bars.at(-2)?.to).toBeCloseTo(Number(bars.at(-1)?.to), 9);
    }
  });

  test('swapped, each step goes as far the other way', () => {
    for (const [at, { bars }] of (there ?? []).entries()) {
      const mirrored = back?.[at]?.bars.slice(1, -1).map(({ figure }) => -figure.value) ?? [];
      const steps = bars.slice(1, -1).map(({ figure }) => figure.value);
      expect(steps.length).toBeGreaterThan(0);
      for (const [step, value] of steps.entries()) expect(value).toBeCloseTo(Number(mirrored[step]), 9);
    }
  });
});

test('of one changed rate all comes from that rate, and its law is named', () => {
  const report = compared(law, raised);
  const [first] = blocksOfKind(report, 'bridge');
  expect(first?.bars.map(({ name }) => name)).toEqual(['Before', 'Employer contribution rate', 'After']);
  const tables = blocksOfKind(report, 'table').find(({ caption }) => caption.startsWith('Parameters'));
  const words = tables?.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
  expect(words).toEqual([['Employer contribution rate', '16.0%', '30.0%', '2025', 'Test']]);
});

test.each(languages)('the comparison in %s passes as a document, and its figures stand in its words', (language) => {
  const [before, after] = (['current law', 'later retirement'] as const).map((name) => made(name, language).document);
  const report = compared(before ?? law, after ?? law);
  expect(reportDocumentSchema.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true);
  const { text, figures } = report.headline;
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) expect(text.slice(figure.at, figure.at + figure.text.length)).toBe(figure.text);
  expect(/[\u4e00-\u9fff]/.test(text)).toBe(language === 'zh-CN');
});

test('the fund is split in the year in which the first is empty, and not where no report tells of it', () => {
  const year = Number(made('current law', 'en').run.outlook.summary.exhaustionYear);
  expect(changeMeasures(law, raised)).toContainEqual({ kind: 'closing', year });
  const silent = { ...law, headline: { text: '', figures: [] }, parts: [], data: { ...law.data, rows: [] } };
  expect(changeMeasures(silent, law).map(({ kind }) => kind)).toEqual(['actuarialBalance', 'exhaustion']);
});

describe('a run that cannot be made again is not explained', () => {
  const { scenario: _, ...withoutRun } = law.provenance;
  const inputs = { ...law.provenance.inputs, 'tables/population.csv': '0'.repeat(64) };
  const rows = law.data.rows.map((row) =>
    row.map((cell) =>
      typeof cell !== 'string' && 'cell' in cell && cell.cell === 'years.2031.closing' ? { ...cell, value: 1 } : cell,
    ),
  );

  test.each([
    ['it is not on a run', { ...law, provenance: withoutRun }, /not on a run/],
    ['an input is another one', { ...law, provenance: { ...law.provenance, inputs } }, /tables\/population\.csv/],
    ['a figure is another one', { ...law, data: { ...law.data, rows } }, /years\.2031\.closing/],
  ] as const)('because %s', (_name, before, words) => {
    const report = compared(before, law);
    expect(blocksOfKind(report, 'bridge')).toEqual([]);
    expect(
      blocksOfKind(report, 'paragraph')
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(words);
  });
});

test('words are told apart from the figures in them', () => {
  const [first] = blocksOfKind(law, 'paragraph');
  const [figure] = first?.figures ?? [];
  const put = (text: string): ReportDocument => ({
    ...law,
    parts: law.parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'paragraph' && block.id === first?.id ? { ...block, text } : block,
        ),
      })),
    })),
  });
  const { text = '' } = first ?? {};
  const end = Number(figure?.at) + Number(figure?.text.length);
  const nines = '9'.repeat(Number(figure?.text.length));
  expect(wordChanges(law, put(`${text.slice(0, figure?.at)}${nines}${text.slice(end)}`))).toEqual([]);
  const [changed, ...others] = wordChanges(law, put(`${text} Agreed.`));
  expect(others).toEqual([]);
  expect(changed).toMatchObject({ before: text, after: `${text} Agreed.` });
});
