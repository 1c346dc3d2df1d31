import { beforeAll, describe, expect, test } from 'vitest';
import { readYearMonth } from '../../shared/base/yearMonth';
import type { Province } from '../../shared/data/provinces';
import { type AwardPerson, type AwardSheet, awardSheet } from '../../shared/pension/awardSheet';
import { type AwardCaseRow, type AwardData, awardCases, bundledAwardData } from '../support/awards';
import { unwrapped } from '../support/bundled';

const cases = awardCases();
let data: AwardData;
beforeAll(async () => {
  data = await bundledAwardData();
});

const placeOf = ({ province }: AwardCaseRow): Province => {
  const found = data.provinces.find(({ name }) => name.en === province.replace('_', ' '));
  if (found === undefined) throw new Error(province);
  return found;
};

const month = (text: string, otherwise: string) =>
  readYearMonth(text) ?? readYearMonth(otherwise) ?? { year: 2025, month: 1 };

/** Beijing prints the paid years before accounts apart from the deemed ones; elsewhere they are among them. */
function preAccountYears(row: AwardCaseRow): number {
  const deemed = Number(row.deemed_years);
  const before = Number(row.pre_account_years);
  return before === 0 ? deemed : before + (row.province === 'Beijing' ? deemed : 0);
}

const personOf = (row: AwardCaseRow): AwardPerson => ({
  birth: month(row.birth, '1965-01'),
  startedWork: month(row.first_work, '1990-01'),
  retirement: month(row.retired, '2025-01'),
  years: Number(row.total_years),
  deemedYears: Number(row.deemed_years),
  preAccountYears: preAccountYears(row),
  averageIndex: Number(row.avg_index),
  transitionIndex: row.trans_index === '' ? null : Number(row.trans_index),
  accountBalance: Number(row.account_yuan),
  divisorMonths: Number(row.divisor_months),
});

function sheetOf(row: AwardCaseRow): AwardSheet {
  const { rules, supplements } = placeOf(row);
  const benefitBase = { value: Number(row.benefit_base_yuan), source: { kind: 'person' } } as const;
  return unwrapped(awardSheet(personOf(row), data.law, { benefitBase, rules, supplements }));
}

const named = (id: string): AwardCaseRow => {
  const found = cases.find((row) => row.case === id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** Cases whose basic or account part the sheet does not give to the fen, and why. Everything else must agree. */
const notReproduced: Readonly<Record<string, string>> = {
  'beijing/7': 'the index is printed with fewer digits than the sheet used: 0.01 yuan',
  'guangdong/huizhou': 'Guangdong parts the years and weighs each part by a base of its own',
  'guangdong/jiangmen': 'Guangdong parts the years and weighs each part by a base of its own',
  'guangdong/zhongshan': 'Guangdong parts the years and weighs each part by a base of its own',
  'guangdong/zhongshan-woman-2026': 'Guangdong parts the years and weighs each part by a base of its own',
  'guangxi/1': 'the sheet prints whole jiao, rounded up',
  'guangxi/guilin-2026-05': 'the sheet prints whole jiao, rounded up',
  'guangxi/liuzhou-2022': 'the sheet prints whole jiao, rounded up',
  'guangxi/nanning-2025-02': 'the sheet prints whole jiao',
  'hainan/1': 'the years are printed with two digits, the amount was made from 41 years 11 months',
  'henan/8': 'Henan weighs the indexed wage by a second base of the city',
  'henan/9': 'Henan weighs the indexed wage by a second base of the city',
  'henan/10': 'Henan weighs the indexed wage by a second base of the city',
  'henan/11': 'Henan weighs the indexed wage by a second base of the city',
  'henan/12': 'Henan weighs the indexed wage by a second base of the city',
  'henan/13': 'Henan weighs the indexed wage by a second base of the city',
  'henan/14': 'Henan weighs the indexed wage by a second base of the city',
  'hubei/9': 'two benefit bases, neither is in the transcription',
  'hubei/10': 'two benefit bases, neither is in the transcription',
  'hubei/11': 'two benefit bases, neither is in the transcription',
  'hunan/5': 'the printed amounts do not follow from the printed balance and divisor either',
  'jilin/2': 'two benefit bases, neither is in the transcription',
  'jilin/3': 'Jilin takes the indexed wage from a second base',
  'jilin/4': 'Jilin takes the indexed wage from a second base',
  'jilin/5': 'Jilin takes the indexed wage from a second base',
  'shanghai/1': 'Shanghai prints whole jiao, from more digits of the index than are printed',
  'shanghai/2': 'Shanghai prints whole jiao, from more digits of the index than are printed',
  'shanghai/4': 'Shanghai prints whole jiao, from more digits of the index than are printed',
  'shanghai/6': 'Shanghai prints whole jiao, from more digits of the index than are printed',
  'shanxi/2': 'the index is printed with fewer digits than the sheet used: 0.05 yuan',
  'shanxi/4': 'the index is printed with fewer digits than the sheet used: 0.04 yuan',
  'xinjiang/2': 'two benefit bases, neither is in the transcription',
};

describe('award sheets and worked examples of the provinces, to the fen', () => {
  test('all 156 are here', () => expect(cases).toHaveLength(156));

  const reproduced = cases.filter((row) => notReproduced[row.case] === undefined);
  test('124 must agree', () => expect(reproduced).toHaveLength(124));

  test.each(reproduced.map((row) => [row.case, row] as const))('%s', (_, row) => {
    const sheet = sheetOf(row);
    expect(sheet.basic).toBe(Number(row.basic_expected));
    expect(sheet.account).toBe(Number(row.account_pension_expected));
  });

  test.each(Object.entries(notReproduced))('%s still differs: %s', (id) => {
    const row = named(id);
    const { basic, account } = sheetOf(row);
    const agrees = basic === Number(row.basic_expected) && account === Number(row.account_pension_expected);
    expect(agrees).toBe(false);
  });
});

/**
 * Cases whose transitional part follows from the province's coefficient, of those that have one. Where none does, the
 * province computes it otherwise: Guangdong and Shanghai by a rule of their own, Liaoning with an addition for long
 * service, Qinghai and Ningxia with another coefficient, Sichuan and Inner Mongolia with deemed years apart.
 */
test('the transitional part agrees to the fen in so many cases of each province', () => {
  const found: Record<string, string> = {};
  const rows = cases.filter((row) => Number(row.transitional_expected) > 0 && row.benefit_base_yuan !== '');
  for (const province of new Set(rows.map((row) => row.province))) {
    const own = rows.filter((row) => row.province === province);
    const agree = own.filter((row) => Math.abs(sheetOf(row).transitional - Number(row.transitional_expected)) < 0.015);
    found[province] = `${agree.length} of ${own.length}`;
  }
  expect(found).toEqual({
    Anhui: '3 of 3',
    Beijing: '7 of 8',
    Chongqing: '4 of 4',
    Fujian: '2 of 2',
    Gansu: '3 of 4',
    Guangdong: '0 of 5',
    Guangxi: '6 of 8',
    Guizhou: '2 of 3',
    Hainan: '3 of 3',
    Hebei: '4 of 4',
    Heilongjiang: '3 of 3',
    Henan: '3 of 12',
    Hubei: '8 of 8',
    Hunan: '1 of 1',
    Inner_Mongolia: '0 of 1',
    Jiangsu: '4 of 5',
    Jiangxi: '6 of 6',
    Jilin: '2 of 5',
    Liaoning: '0 of 4',
    Ningxia: '1 of 3',
    Qinghai: '0 of 3',
    Shaanxi: '1 of 3',
    Shandong: '4 of 4',
    Shanghai: '0 of 2',
    Shanxi: '3 of 4',
    Sichuan: '0 of 6',
    Tianjin: '5 of 5',
    Xinjiang: '2 of 2',
    Yunnan: '4 of 4',
    Zhejiang: '6 of 6',
  });
});

// 浙人社发〔2011〕146号 and 〔2018〕102号: 150 + 480 + 3·Z·Y; the sheets print the total in whole jiao.
test.each(cases.filter(({ province, status }) => province === 'Zhejiang' && !status.startsWith('reject')))(
  '$case: the local parts of Zhejiang make up the total',
  (row) => expect(Math.abs(sheetOf(row).total - Number(row.total_expected))).toBeLessThan(0.12),
);

// W·Z × 0.1 % × Y; women who began after the accounts did have nothing else beside the national parts.
test.each(['sichuan/1', 'sichuan/chengdu-woman-2007-2026'].map(named))(
  '$case: the local part of Sichuan makes up the total',
  (row) => expect(sheetOf(row).total).toBe(Number(row.total_expected)),
);

// Of 151 sheets with both months 122 print the divisor of that very age; the others give the month of the first payment,
// or a divisor of the local office.
test('the divisor of the age at retirement is the one printed', () => {
  const dated = cases.filter(({ birth, retired }) => readYearMonth(birth) && readYearMonth(retired));
  const divisors = dated.map((row) => {
    const person = { ...personOf(row), divisorMonths: null };
    const { rules } = placeOf(row);
    const benefitBase = { value: 8000, source: { kind: 'person' } } as const;
    const sheet = unwrapped(awardSheet(person, data.law, { benefitBase, rules, supplements: [] }));
    return { printed: Number(row.divisor_months), own: sheet.lines.find(({ id }) => id === 'divisor')?.value, row };
  });
  expect(divisors).toHaveLength(151);
  expect(divisors.filter(({ printed, own }) => printed === own)).toHaveLength(122);
  // 60 years 3 months, 55 years 3 months.
  const ownOf = (id: string) => divisors.find(({ row }) => row.case === id)?.own;
  expect([ownOf('beijing/5'), ownOf('jiangsu/6')]).toEqual([137.3, 168.5]);
});
