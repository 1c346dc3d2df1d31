import type { RandomStream } from '../../base/randomStream';
import type { Row, SampleRecords } from '../sampleRecords';
import type { SampleWorld } from '../sampleWorld';

/** A line of the answer key: which rule must find what. */
export interface Planted {
  readonly rule_id: string;
  readonly member_id?: string;
  readonly employer_id?: string;
  readonly region_code?: string;
  readonly scheme?: string;
  /** First month concerned. */
  readonly period?: string;
  readonly item?: string;
  readonly transfer_id?: string;
}

export interface PlantCase {
  readonly world: SampleWorld;
  readonly records: SampleRecords;
  readonly stream: RandomStream;
}

/** What planting leaves: the records as they now are, and the line of the answer key. */
export interface PlantedCase {
  readonly records: SampleRecords;
  readonly key: Omit<Planted, 'rule_id'>;
}

/** One way to break the rules; null where these records do not lend themselves to it. */
export interface Plant {
  readonly rule: string;
  plant(place: PlantCase): PlantedCase | null;
}

/** Key of a member's irregularity that begins with a row. */
export const memberKey = (row: Row): PlantedCase['key'] => ({
  member_id: String(row.member_id),
  region_code: String(row.region_code),
  scheme: String(row.scheme),
  period: String(row.period),
});

export const pensionsOf = ({ benefits }: SampleRecords): readonly Row[] =>
  benefits.filter(({ benefit_type, scheme }) => benefit_type === 'pension' && scheme === 'pension_employee');

/** The same rows with those changed that `change` gives anew. */
export const replaced = (rows: readonly Row[], change: (row: Row) => Row): Row[] => rows.map(change);
