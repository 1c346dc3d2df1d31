import type { ParameterId } from '../parameters/catalogue';
import type { MemberGroup } from './memberGroups';

export const posts = ['men', 'womenWorker', 'womenCadre'] as const;

/** What decides the statutory age; women in flexible work count as cadre posts. */
export type Post = (typeof posts)[number];

/** The parameters of one stair of the 2025 reform. */
export interface LadderIds {
  readonly age: ParameterId;
  readonly step: ParameterId;
  readonly maximum: ParameterId;
}

export const ladderIds: Readonly<Record<Post, LadderIds>> = {
  men: {
    age: 'retirement.menAge',
    step: 'retirement.menBirthMonthsPerStep',
    maximum: 'retirement.menMaximumDelay',
  },
  womenWorker: {
    age: 'retirement.womenWorkerAge',
    step: 'retirement.womenWorkerBirthMonthsPerStep',
    maximum: 'retirement.womenWorkerMaximumDelay',
  },
  womenCadre: {
    age: 'retirement.womenCadreAge',
    step: 'retirement.womenCadreBirthMonthsPerStep',
    maximum: 'retirement.womenCadreMaximumDelay',
  },
};

/** Women in flexible work retired at 55 before the reform and climb the stair of cadre posts. */
export const groupLadderIds: Readonly<Record<MemberGroup, LadderIds>> = {
  menEmployed: ladderIds.men,
  menFlexible: ladderIds.men,
  womenWorker: ladderIds.womenWorker,
  womenCadre: ladderIds.womenCadre,
  womenFlexible: { ...ladderIds.womenCadre, age: 'retirement.womenFlexibleAge' },
  menInstitution: ladderIds.men,
  womenInstitution: ladderIds.womenCadre,
};
