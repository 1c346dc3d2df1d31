import { RandomStream } from '../base/randomStream';
import { dayOf } from './calendar';
import type { Row } from './sampleRecords';
import type { SampleWorld } from './sampleWorld';

const purpose = 9;

/** Broker clusters have employers of their own after these. */
export const employerCount = ({ members, settings }: SampleWorld): number =>
  Math.max(20, Math.round(members / settings.employeesPerEmployer));

export const employerId = (at: number): string => `E${String(at + 1).padStart(6, '0')}`;

export function employerCity({ settings, seed }: SampleWorld, at: number): string {
  const { cities } = settings;
  return cities[new RandomStream(seed, at, purpose).weighted(cities.map(({ weight }) => weight))].code;
}

/** An employer registered before any career of the sample begins. */
export function employerRow(world: SampleWorld, at: number): Row {
  const stream = new RandomStream(world.seed, at, purpose + 1);
  const year = world.settings.firstCareerMonth.year - stream.integer(1, 12);
  const industry = stream.pick(world.settings.industries);
  return {
    employer_id: employerId(at),
    region_code: employerCity(world, at),
    name: `示例${industry}有限公司第${at + 1}号`,
    industry,
    registered_on: dayOf({ year, month: stream.integer(1, 12) }, stream.integer(1, 28)),
    closed_on: null,
  };
}
