import { inLanguage } from '../../base/language';
import { basisText } from '../../parameters/basisText';
import { differenceOf, type ParameterDifference } from '../../parameters/differenceOf';
import type { ParameterSet } from '../../parameters/parameter';
import type { Cell, Section, TableBlock } from '../document';
import { paragraph } from '../paragraph';
import { parameterValue, valueOn } from '../parameterText';
import { plainTable } from '../plainTable';
import { asSentence } from '../reportContext';
import { type ChangeContext, sides, type Why, yearlyCell } from './changeInput';
import { inputChanges } from './inputChanges';
import { lawOf } from './whySection';
import { wordChanges } from './wordChanges';

/** Parameters that take other values, by the first year in which they do; empty where a run could not be made again. */
export function parameterChanges(why: Why): readonly ParameterDifference[] {
  if (why.state === 'untold') return [];
  const difference = differenceOf(why.before, why.after);
  return difference.ok ? difference.value.parameters : [];
}

/** The values of those parameters by the names of their cells. */
export const parameterCells = (changes: readonly ParameterDifference[]): ReadonlyMap<string, number> =>
  new Map(
    changes.flatMap((change) =>
      sides.map((side) => [yearlyCell(side, change.id, change.firstYear), change[side]] as const),
    ),
  );

interface Listing {
  readonly id: 'assumptions' | 'inputs' | 'words';
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is said in the place of an empty table. */
  readonly none: string;
}

function listed({ write }: ChangeContext, { id, header, rows, none }: Listing): Section {
  const table: TableBlock = { ...plainTable, caption: write(`reportChange.${id}.caption`), header, rows };
  const nothing = paragraph(`${id}.none`, asSentence(none));
  return { id, heading: write(`reportChange.${id}.heading`), blocks: rows.length === 0 ? [nothing] : [table] };
}

/** Law and assumptions; nothing where one of the runs could not be made again. */
export function assumptionsSection(
  context: ChangeContext,
  changes: readonly ParameterDifference[],
): readonly Section[] {
  const { write, input } = context;
  if (input.why.state === 'untold') return [];
  const law = lawOf(input.why.after);
  const heads = ['parameter', 'before', 'after', 'since', 'basis'] as const;
  return [
    listed(context, {
      id: 'assumptions',
      header: heads.map((head) => write(`reportChange.assumptions.${head}`)),
      rows: changes.flatMap((change) => parameterRow(context, change, law)),
      none: write('reportChange.assumptions.none'),
    }),
  ];
}

function parameterRow(
  context: ChangeContext,
  { id, firstYear }: ParameterDifference,
  law: ParameterSet,
): readonly (readonly Cell[])[] {
  const parameter = law.byId.get(id);
  if (parameter === undefined) return [];
  const { language } = context;
  const [before, after] = sides.map((side) => parameterValue(context, parameter, yearlyCell(side, id, firstYear)));
  // Before its first date a parameter takes its first value.
  const basis = (valueOn(parameter, `${firstYear}-12-31`) ?? parameter.values[0])?.basis;
  const reason = basis === undefined ? '' : basisText(basis, language);
  return [[inLanguage(parameter.label, language), before ?? '', after ?? '', String(firstYear), reason]];
}

const shownDigits = 12;

/** Files, scenario and engine. */
export function inputsSection(context: ChangeContext): Section {
  const { write, input } = context;
  const [before, after] = [input.before.provenance, input.after.provenance];
  const short = (hash: string | null): string => hash?.slice(0, shownDigits) ?? write('reportChange.inputs.absent');
  const engine = [write('reportChange.inputs.engine'), before.engineVersion, after.engineVersion];
  const rows = inputChanges(before.inputs, after.inputs).map((one) => [one.name, short(one.before), short(one.after)]);
  return listed(context, {
    id: 'inputs',
    header: (['input', 'before', 'after'] as const).map((head) => write(`reportChange.inputs.${head}`)),
    rows: before.engineVersion === after.engineVersion ? rows : [engine, ...rows],
    none: write('reportChange.inputs.none'),
  });
}

export function wordsSection(context: ChangeContext): Section {
  const { write, input } = context;
  const isComparable = input.before.language === input.after.language;
  const absent = write('reportChange.words.absent');
  const changes = isComparable ? wordChanges(input.before, input.after) : [];
  return listed(context, {
    id: 'words',
    header: (['under', 'before', 'after'] as const).map((head) => write(`reportChange.words.${head}`)),
    rows: changes.map(({ heading, before, after }) => [heading, before ?? absent, after ?? absent]),
    none: write(isComparable ? 'reportChange.words.none' : 'reportChange.words.languages'),
  });
}
