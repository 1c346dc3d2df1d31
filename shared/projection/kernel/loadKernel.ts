import type { GroupYear } from '../../pension/groupYear';
import { isInstitution, memberGroups, sexOf } from '../../pension/memberGroups';
import { uncalibrated } from '../calibration';
import { groupYears } from '../groupYears';
import type { Ground } from '../opening';
import type { ProjectionInputs } from '../projectionInputs';
import { kernelAges, lawCount, rateCount } from './kernelPlaces';
import { type MemberKernel, memberKernel } from './memberKernel';

/** In the order of `Law` in kernel/places.ts. */
export function lawOf({ grants, allowances, guard, ...year }: GroupYear): readonly number[] {
  return [
    year.emigration,
    year.joining,
    year.pauseTurnover,
    year.poolRate,
    year.accountRate,
    year.accrualRate,
    year.transitionCoefficient,
    grants.funeralMonths,
    grants.minimumMonths,
    grants.maximumMonths,
    allowances.minimumYears,
    allowances.shortYears,
    allowances.shortMonths,
    allowances.furtherMonths,
    guard === null ? 0 : 1,
    guard?.guarded ?? 0,
    guard?.excessShare ?? 0,
    guard?.oldMethod.from35Years ?? 0,
    guard?.oldMethod.from30Years ?? 0,
    guard?.oldMethod.from20Years ?? 0,
    guard?.oldMethod.from10Years ?? 0,
    guard?.oldMethod.wageShare ?? 0,
  ];
}

/** In the order of `Rate` in kernel/places.ts. */
const ratesOf = (year: GroupYear): readonly Float64Array[] => [
  year.insuredOnPath,
  year.retirement,
  year.divisor,
  year.disability,
  year.near,
  year.nearing,
  year.lacking,
  year.payingShare,
  year.baseIndex,
];

/** A row by age at the year's end, told by age when it begins: the last age takes in itself. */
function setByOpening(values: Float64Array, row: Float64Array, from: number): void {
  values.set(row.subarray(1), from);
  values[from + kernelAges - 1] = row[kernelAges - 1];
}

function loadYear({ values, starts }: MemberKernel, t: number, years: readonly GroupYear[]): void {
  for (const [g, year] of years.entries()) {
    const ofYear = t * memberGroups.length + g;
    values.set(lawOf(year), starts.laws + ofYear * lawCount);
    const from = starts.rates + ofYear * rateCount * kernelAges;
    for (const [k, rate] of ratesOf(year).entries()) setByOpening(values, rate, from + k * kernelAges);
    const survival = starts.survivals + (t * 2 + Number(sexOf(memberGroups[g]) === 'female')) * 2 * kernelAges;
    setByOpening(values, year.survival, survival);
    setByOpening(values, year.disabledSurvival, survival + kernelAges);
  }
}

export function loadGroups({ values, starts }: MemberKernel): void {
  for (const [g, group] of memberGroups.entries()) {
    values[starts.groups + g] = Number(sexOf(group) === 'female');
    values[starts.groups + memberGroups.length + g] = Number(isInstitution(group));
  }
}

/** Writes law and rates of the years from the first on, each with those of all groups. */
export function loadYears(kernel: MemberKernel, years: readonly (readonly GroupYear[])[]): void {
  loadGroups(kernel);
  for (const [t, year] of years.entries()) loadYear(kernel, t, year);
}

export function loadScenario(kernel: MemberKernel, inputs: ProjectionInputs, { tables }: Ground): void {
  const years = Array.from({ length: inputs.years }, (_, t) => groupYears(inputs, tables, t, uncalibrated));
  loadYears(kernel, years);
}

/** A load by what it was made from, for so many provinces or paths. */
interface Load {
  readonly key: object;
  readonly members: number;
  reserve(kernel: MemberKernel): void;
  fill(kernel: MemberKernel): void;
}

/** What stands in the kernel of the thread. */
let loaded: Pick<Load, 'key' | 'members'> | null = null;

/** The kernel with what the load writes into it, unless it stands there already. */
export function loadOnce({ key, members, reserve, fill }: Load): MemberKernel {
  const kernel = memberKernel();
  if (loaded?.key === key && loaded.members === members) return kernel;
  reserve(kernel);
  fill(kernel);
  loaded = { key, members };
  return kernel;
}

/** The kernel with law and rates of a scenario in its memory, and room for so many provinces. */
export const loadKernel = (inputs: ProjectionInputs, ground: Ground, members: number): MemberKernel =>
  loadOnce({
    key: ground.tables,
    members,
    reserve: (kernel) => kernel.reserve(inputs.years, members),
    fill: (kernel) => loadScenario(kernel, inputs, ground),
  });
