import { code } from '#kernel';
import type { GroupState } from '../../pension/groupState';
import { type GroupFlows, noFlows } from '../../pension/groupYear';
import { memberGroups } from '../../pension/memberGroups';
import type { MemberState } from '../opening';
import {
  type KernelLevels,
  type KernelPart,
  type KernelSums,
  kernelAges,
  kernelFlows,
  kernelLevels,
  kernelParts,
  kernelSums,
  totalCount,
} from './kernelPlaces';

/** The functions of the module, with its memory. */
interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserve(years: number, pairs: number): void;
  reservePaths(years: number, pairs: number, provinces: number): void;
  clearStates(): void;
  openStates(): void;
  placeOf(part: number): number;
  advanceAll(t: number): void;
  moveMembers(t: number): void;
  runPaths(pairs: number): void;
  runProvinces(): void;
  keepYear(t: number): void;
}

const nowhere = Object.fromEntries(kernelParts.map((part) => [part, 0])) as Record<KernelPart, number>;

/** The kernel with its memory: numbers of one member of a pair stand two apart, beside those of the other. */
export class MemberKernel {
  readonly run: KernelExports;
  years = 0;
  /** The whole memory, and where its parts begin in it. */
  values = new Float64Array();
  starts: Readonly<Record<KernelPart, number>> = nowhere;

  constructor() {
    // The exports of a module have no static type; `KernelExports` states those of kernel/index.ts.
    this.run = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as KernelExports;
  }

  /** Room for a run of so many provinces; what stood there before is lost. */
  reserve(years: number, regions: number): void {
    this.run.reserve(years, Math.ceil(regions / 2));
    this.findPlaces(years);
  }

  /** Room for so many paths at a time, each through so many provinces: none where they are of the country. */
  reservePaths(years: number, paths: number, provinces: number): void {
    this.run.reservePaths(years, Math.ceil(paths / 2), provinces);
    this.findPlaces(years);
  }

  private findPlaces(years: number): void {
    this.years = years;
    this.values = new Float64Array(this.run.memory.buffer);
    const starts = kernelParts.map((part, at) => [part, this.run.placeOf(at) / 8]);
    this.starts = Object.fromEntries(starts) as Record<KernelPart, number>;
  }

  /** Where the first quantity of a member of a pair stands in a part of `count` quantities. */
  memberAt(part: KernelPart, count: number, member: number): number {
    return this.starts[part] + (member >> 1) * 2 * count + (member & 1);
  }

  setLevels(member: number, levels: KernelLevels): void {
    const from = this.memberAt('levels', kernelLevels.length, member);
    for (let k = 0; k < kernelLevels.length; k++) this.values[from + 2 * k] = levels[kernelLevels[k]];
  }

  flowsOf(member: number): GroupFlows {
    const flows = noFlows();
    const from = this.memberAt('flows', kernelFlows.length, member);
    for (let k = 0; k < kernelFlows.length; k++) flows[kernelFlows[k]] = this.values[from + 2 * k];
    return flows;
  }

  sumOf(member: number, name: keyof KernelSums): number {
    return this.values[this.memberAt('sums', kernelSums.length, member) + 2 * kernelSums.indexOf(name)];
  }

  /** Where the first total of age 0 of a group of a member stands at the opening; cohorts to be born lie before it. */
  private slotAt(member: number, group: number): number {
    const cohorts = kernelAges + this.years;
    const first = this.memberAt('states', memberGroups.length * cohorts * totalCount, member);
    return first + (group * cohorts + this.years) * totalCount * 2;
  }

  setState(member: number, state: MemberState): void {
    for (const [g, group] of memberGroups.entries()) {
      const { memory } = state[group];
      const from = this.slotAt(member, g);
      for (let k = 0; k < memory.length; k++) {
        const age = k % kernelAges;
        this.values[from + (age * totalCount + (k - age) / kernelAges) * 2] = memory[k];
      }
    }
  }

  /** The members of a group after so many years, as the plain functions have them. */
  readState(member: number, group: number, into: GroupState, yearsDone = 1): void {
    const from = this.slotAt(member, group) - yearsDone * totalCount * 2;
    for (let k = 0; k < into.memory.length; k++) {
      const age = k % kernelAges;
      into.memory[k] = this.values[from + (age * totalCount + (k - age) / kernelAges) * 2];
    }
  }
}

/** One instance serves all runs of a thread; its memory only grows. */
let instance: MemberKernel | null = null;

export function memberKernel(): MemberKernel {
  instance ??= new MemberKernel();
  return instance;
}
