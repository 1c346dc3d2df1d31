import { RandomStream } from '../base/randomStream';
import { accountPlants } from './plants/accountPlants';
import { benefitPlants } from './plants/benefitPlants';
import { contributionPlants } from './plants/contributionPlants';
import { plantGroups } from './plants/groupPlants';
import { memberPlants } from './plants/memberPlants';
import type { Plant, Planted } from './plants/plant';
import { schemePlants } from './plants/schemePlants';
import { purposes } from './samplePerson';
import type { SampleRecords } from './sampleRecords';
import type { SampleWorld } from './sampleWorld';

export const plants: readonly Plant[] = [
  ...benefitPlants,
  ...memberPlants,
  ...contributionPlants,
  ...accountPlants,
  ...schemePlants,
];

export interface Irregular {
  readonly records: SampleRecords;
  readonly planted: readonly Planted[];
}

/** At most one irregularity a person, so that no finding hides another. */
export function plantIrregularities(world: SampleWorld, records: SampleRecords): Irregular {
  const groups = plantGroups(world, records);
  if (groups.length > 0) return { records, planted: groups };
  const stream = new RandomStream(world.seed, records.person.index, purposes.plant);
  for (const { rule, plant } of plants) {
    if (!stream.chance(world.settings.irregularities[rule] ?? 0)) continue;
    const done = plant({ world, records, stream });
    if (done !== null) return { records: done.records, planted: [{ rule_id: rule, ...done.key }] };
  }
  return { records, planted: [] };
}
