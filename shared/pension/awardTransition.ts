import { transitionalPension } from './award';
import { type AwardCase, baseInput, fromLine, indexedWageLine, input, line } from './awardLines';
import type { SheetInput, SheetLine } from './awardSheetLine';
import { rounded, yearsRoundingOf } from './sheetRounding';

const provincial = { zh: '各省过渡性养老金办法（国发〔2005〕38号）', en: 'Provincial rule under Guofa (2005) No. 38' };
const local = { zh: '本省地方性项目', en: 'Local part of the province' };

function coefficientOf({ place: { rules }, person }: AwardCase): SheetInput {
  const paidYears = person.years - person.deemedYears;
  const row = paidYears > rules.longServiceYears ? rules.longServiceCoefficient : rules.transitionCoefficient;
  return input('k', row.value, 'ratio', { kind: 'table', row });
}

function yearsLine({ person, place }: AwardCase): SheetLine {
  return line({
    id: 'transitionYears',
    formula: 'T',
    inputs: [input('T', person.preAccountYears, 'years')],
    exact: person.preAccountYears,
    unit: 'years',
    rounding: yearsRoundingOf(place.rules.yearsRounding),
    law: provincial,
  });
}

/**
 * W·Z × years before accounts × coefficient. Where deemed years count at an index of 1, they are taken at W itself.
 * None for those who began with an account. Source: model.md §7.
 */
export function transitionalLines(award: AwardCase): SheetLine[] {
  const { person, place } = award;
  if (person.preAccountYears <= 0) return [];
  const base = place.benefitBase.value;
  const index = person.transitionIndex ?? person.averageIndex;
  const wage = indexedWageLine(award, 'transitionWage', input('Zt', index, 'index'));
  const years = yearsLine(award);
  const coefficient = coefficientOf(award);
  const atOne = place.rules.deemedIndex === 'one' ? person.deemedYears : 0;
  const deemed = rounded(atOne, yearsRoundingOf(place.rules.yearsRounding));
  const exact =
    transitionalPension(base, wage.value / base, years.value - deemed, coefficient.value) +
    transitionalPension(base, 1, deemed, coefficient.value);
  const own = [fromLine('WZt', wage), fromLine('T', years), coefficient];
  const amount = line({
    id: 'transitional',
    formula: atOne > 0 ? '(WZt × (T − V) + W × V) × k' : 'WZt × T × k',
    inputs: atOne > 0 ? [...own, baseInput(award), input('V', deemed, 'years')] : own,
    exact,
    unit: 'yuan a month',
    rounding: 'fen',
    law: provincial,
  });
  return [wage, years, amount];
}

/** Local parts: fixed + f·Z·Y + g·W·Z·Y. */
export function supplementLines({ person, place }: AwardCase, years: number): SheetLine[] {
  const { value: base, source } = place.benefitBase;
  return place.supplements.map(({ label, fixed, perIndexYear, perIndexedWageYear, source: row }) => {
    const from = { kind: 'table', row } as const;
    const terms = [
      { factor: fixed, symbol: 'c', term: 'c' },
      { factor: perIndexYear, symbol: 'f', term: 'f × Z × Y' },
      { factor: perIndexedWageYear, symbol: 'g', term: 'g × W × Z × Y' },
    ].filter(({ factor }) => factor !== 0);
    const scaled = perIndexYear !== 0 || perIndexedWageYear !== 0;
    const own = [
      input('Z', person.averageIndex, 'index'),
      input('Y', years, 'years', { kind: 'line', line: 'creditedYears' }),
    ];
    const indexYears = person.averageIndex * years;
    const part = line({
      id: 'supplement',
      formula: terms.map(({ term }) => term).join(' + '),
      inputs: [
        ...terms.map(({ symbol, factor }) => input(symbol, factor, symbol === 'g' ? 'ratio' : 'yuan a month', from)),
        ...(perIndexedWageYear === 0 ? [] : [input('W', base, 'yuan a month', source)]),
        ...(scaled ? own : []),
      ],
      exact: fixed + perIndexYear * indexYears + perIndexedWageYear * base * indexYears,
      unit: 'yuan a month',
      rounding: 'fen',
      law: local,
    });
    return { ...part, label };
  });
}

const symbols: Partial<Record<SheetLine['id'], string>> = {
  basic: 'Pb',
  basicFlat: 'Pb',
  account: 'Pa',
  transitional: 'Pt',
  supplement: 'Ps',
};

/** Sum of the parts, each already rounded. */
export function totalLine(lines: readonly SheetLine[]): SheetLine {
  const inputs = lines.flatMap((each) => {
    const symbol = symbols[each.id];
    return symbol === undefined ? [] : [fromLine(symbol, each)];
  });
  return line({
    id: 'total',
    formula: inputs.map(({ symbol }) => symbol).join(' + '),
    inputs,
    exact: inputs.reduce((sum, { value }) => sum + value, 0),
    unit: 'yuan a month',
    rounding: 'fen',
  });
}
