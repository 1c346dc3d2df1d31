import { codeText, columnLabel } from '../../audit/evidence/evidenceWords';
import type { Cell, Sentence, TableBlock } from '../document';
import { plainTable } from '../plainTable';
import type { CaseGroup, ShownRow } from './auditFacts';
import { groupCell, type PaperContext, titleOf } from './paperContext';

const manyDecimals = /^-?\d+\.\d{5,}$/;
const decimalsShown = 4;

/** Columns that have a place of their own in the tables. */
const placed = new Set(['period', 'region_code', 'scheme', 'employer_id']);

const textOf = (row: ShownRow, column: string, { write }: PaperContext): string => {
  const value = row.values[column] ?? null;
  if (value === null) return '';
  if (column === 'period') return value.slice(0, 7);
  if (manyDecimals.test(value)) return Number(value).toFixed(decimalsShown);
  return codeText(column, value, write) ?? value;
};

/** What else the rule says of a row, each value after the name of its column. */
function detailsOf(row: ShownRow, { rule }: CaseGroup, context: PaperContext, also: readonly string[]): string {
  const { write, language } = context;
  const own = Object.keys(row.values).filter((name) => !placed.has(name));
  return [...also, ...own]
    .filter((name) => textOf(row, name, context) !== '')
    .map((name) => {
      const column = columnLabel(name, rule, { language, translate: write });
      return write('auditReport.evidence.detail', { column, value: textOf(row, name, context) });
    })
    .join(write('auditReport.evidence.separator'));
}

const amountOf = (row: ShownRow, at: number, group: CaseGroup, { number }: PaperContext): Cell =>
  number(`evidence(${group.rule.id}, ${at + 1}).amount`, row.amount, 'yuan');

const sourceOf = ({ file, line }: ShownRow, { write }: PaperContext): string =>
  line === null ? '' : write('auditReport.evidence.place', { file: file ?? '–', line });

/** How many of a group's rows are printed, and where more of them are. */
export function rowsSentence(group: CaseGroup, context: PaperContext, most: number): Sentence {
  const { sentence, number } = context;
  const cell = `${groupCell(group)}.rows`;
  return sentence('auditReport.evidence.shown', {
    shown: number(`${cell}.printed`, Math.min(most, group.rows.length), 'count'),
    listed: number(`${cell}.listed`, group.rows.length, 'count'),
    all: number(`${cell}.all`, group.outcome.rows, 'count'),
  });
}

/** Rows of a group as printed, those of the costliest findings first. */
export function printedRows(group: CaseGroup, context: PaperContext, most: number): TableBlock {
  const { write } = context;
  const heads = ['finding', 'person', 'period', 'details', 'amount', 'source'] as const;
  return {
    ...plainTable,
    caption: write('auditReport.evidence.caption', { rule: titleOf(group, context) }),
    persons: { kind: 'masked', columns: [1] },
    header: heads.map((head) => write(`auditReport.evidence.${head}`)),
    units: ['', '', '', '', write('auditReport.yuan'), ''],
    exactUnits: ['', '', '', '', write('auditReport.yuan'), ''],
    rows: group.rows
      .slice(0, most)
      .map((row, at) => [
        String(row.finding),
        row.person,
        textOf(row, 'period', context),
        detailsOf(row, group, context, ['region_code', 'scheme', 'employer_id']),
        amountOf(row, at, group, context),
        sourceOf(row, context),
      ]),
    note: [
      write('auditReport.evidence.masked'),
      ...(group.leftOut.length === 0
        ? []
        : [write('auditReport.evidence.leftOut', { columns: group.leftOut.join(', ') })]),
    ].join(context.language === 'zh-CN' ? '' : ' '),
  };
}

/** Status of the case of each finding of a group, by its place. */
function statusesOf({ findings, cases }: CaseGroup, { write }: PaperContext): readonly string[] {
  const known = new Map(cases.map((one) => [one.id, one.status]));
  return findings.map(({ id }) => write(`auditCases.status.${known.get(id) ?? 'open'}`));
}

/** All rows of the groups, for spreadsheets: what the CSV holds. */
export function evidenceData(context: PaperContext): TableBlock {
  const { write, facts } = context;
  const heads = [
    ...(['rule', 'finding', 'status', 'person', 'region', 'scheme', 'employer', 'period'] as const),
    ...(['details', 'amount', 'file', 'line'] as const),
  ];
  const units = heads.map((head) => (head === 'amount' ? write('auditReport.yuan') : ''));
  return {
    ...plainTable,
    caption: write('auditReport.evidence.dataCaption'),
    persons: { kind: 'masked', columns: [3] },
    header: heads.map((head) => write(`auditReport.evidence.${head}`)),
    ...{ units, exactUnits: units },
    rows: facts.groups.flatMap((group) => {
      const statuses = statusesOf(group, context);
      return group.rows.map((row, at): Cell[] => [
        group.rule.id,
        String(row.finding),
        statuses[row.finding - 1] ?? '',
        row.person,
        ...['region_code', 'scheme', 'employer_id', 'period'].map((name) => textOf(row, name, context)),
        detailsOf(row, group, context, []),
        amountOf(row, at, group, context),
        row.file ?? '',
        row.line ?? '',
      ]);
    }),
  };
}

const decisionRows = 200;

/** Who decided what on which finding, and why; null where nobody has decided or noted anything. */
export function decisionsTable(group: CaseGroup, context: PaperContext): TableBlock | null {
  const { write, number } = context;
  const place = new Map(group.findings.map(({ id }, at) => [id, at + 1]));
  const touched = group.cases.filter(({ decidedAt, note }) => decidedAt !== null || note !== '');
  if (touched.length === 0) return null;
  const heads = ['finding', 'status', 'claimed', 'recovered', 'who', 'when', 'note'] as const;
  return {
    ...plainTable,
    caption: write('auditReport.decisions.caption'),
    header: heads.map((head) => write(`auditReport.decisions.${head}`)),
    rows: touched.slice(0, decisionRows).map((one, at): Cell[] => {
      const cell = `decisions(${group.rule.id}, ${at + 1})`;
      const found = place.get(one.id);
      return [
        found === undefined ? write('auditReport.decisions.gone') : String(found),
        write(`auditCases.status.${one.status}`),
        number(`${cell}.claimed`, one.claimed, 'yuan'),
        number(`${cell}.recovered`, one.recovered, 'yuan'),
        one.decidedBy,
        one.decidedAt?.slice(0, 10) ?? '',
        one.note,
      ];
    }),
    note:
      touched.length > decisionRows
        ? write('auditReport.decisions.more', { count: touched.length - decisionRows })
        : '',
  };
}
