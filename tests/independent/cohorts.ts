import { type Facts, type Kind, law } from './facts';

interface Stair {
  readonly age: number;
  readonly step: number;
  readonly most: number;
}

const stairs = {
  men: ['retirement.menAge', 'retirement.menBirthMonthsPerStep', 'retirement.menMaximumDelay'],
  worker: [
    'retirement.womenWorkerAge',
    'retirement.womenWorkerBirthMonthsPerStep',
    'retirement.womenWorkerMaximumDelay',
  ],
  cadre: ['retirement.womenCadreAge', 'retirement.womenCadreBirthMonthsPerStep', 'retirement.womenCadreMaximumDelay'],
  flexible: [
    'retirement.womenFlexibleAge',
    'retirement.womenCadreBirthMonthsPerStep',
    'retirement.womenCadreMaximumDelay',
  ],
} as const;

const stairOf: Readonly<Record<Kind, keyof typeof stairs>> = {
  menEmployed: 'men',
  menFlexible: 'men',
  menInstitution: 'men',
  womenWorker: 'worker',
  womenCadre: 'cadre',
  womenInstitution: 'cadre',
  womenFlexible: 'flexible',
};

/** The twelfths of a birth year, each with the month of its statutory age, counted from January of year 0. */
export interface Twelfth {
  readonly born: number;
  readonly statutory: number;
  /** Months in which it retires, with the part that chooses each. */
  readonly choices: readonly { readonly month: number; readonly part: number }[];
}

/** One person of each birth month: a month later for each `step` months after the stair begins, at most `most`. */
export function twelfthsOf(facts: Facts, kind: Kind, birthYear: number): Twelfth[] {
  const { firstYear, years } = facts.inputs;
  const value = (id: Parameters<typeof law>[1]) => law(facts, id, firstYear + years - 1);
  const [age, step, most] = stairs[stairOf[kind]].map(value);
  const stair: Stair = { age, step: Math.round(step), most: Math.round(most + value('retirement.furtherDelay')) };
  const [early, late] = [value('retirement.earlyShare'), value('retirement.lateShare')];
  return Array.from({ length: 12 }, (_, month) => {
    const born = birthYear * 12 + month;
    const formerly = born + stair.age * 12;
    const since = formerly - Math.round(value('retirement.ladderStart')) * 12;
    const delay = since < 0 ? 0 : Math.max(0, Math.min(stair.most, Math.ceil((since + 1) / stair.step)));
    const statutory = formerly + delay;
    const choices = [
      { month: Math.max(formerly, statutory - Math.round(value('retirement.earlyMaximum'))), part: early },
      { month: statutory, part: 1 - early - late },
      { month: statutory + Math.round(value('retirement.lateMonths')), part: late },
    ];
    return { born, statutory, choices };
  });
}
