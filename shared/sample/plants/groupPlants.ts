import { RandomStream } from '../../base/randomStream';
import { monthNumber } from '../../base/yearMonth';
import { monthOf } from '../calendar';
import { postOf, type SamplePerson, samplePerson } from '../samplePerson';
import type { SampleRecords } from '../sampleRecords';
import type { SampleWorld } from '../sampleWorld';
import type { Planted } from './plant';

/** Members that stand together: those from block · size on. */
interface Block {
  readonly purpose: number;
  readonly size: number;
  readonly rule: string;
  /** Who of the block takes part, and how many it needs. */
  readonly takesPart: (person: SamplePerson) => boolean;
  readonly least: number;
}

const sharedAccount: Block = {
  purpose: 21,
  size: 40,
  rule: 'benefit.shared-payee-account',
  takesPart: ({ role }) => role === 'pensioner',
  least: 6,
};

const broker: Block = {
  purpose: 22,
  size: 600,
  rule: 'contribution.broker-cluster',
  takesPart: ({ role, sex, memberType }) => role === 'retiring' && postOf(sex, memberType) !== 'womenWorker',
  least: 8,
};

const blockOf = ({ size }: Block, index: number): number => Math.floor(index / size);

/** The number of the block where this member takes part in what its block does, or null. */
function partIn(world: SampleWorld, block: Block, person: SamplePerson): number | null {
  const number = blockOf(block, person.index);
  const chosen = new RandomStream(world.seed, number, block.purpose).chance(
    world.settings.irregularities[block.rule] ?? 0,
  );
  if (!chosen || !block.takesPart(person)) return null;
  const first = number * block.size;
  const others = Array.from({ length: Math.min(block.size, world.members - first) }, (_, at) =>
    samplePerson(world, first + at),
  );
  return others.filter(block.takesPart).length >= block.least ? number : null;
}

const padded = (number: number, length: number): string => String(number + 1).padStart(length, '0');

/** Pensions of several persons go to one account. */
function shareAccount(world: SampleWorld, records: SampleRecords): Planted | null {
  const number = partIn(world, sharedAccount, records.person);
  if (number === null) return null;
  for (const row of records.benefits) row.payee_account = `6299${padded(number, 12)}`;
  return { rule_id: sharedAccount.rule, member_id: records.person.memberId };
}

export const brokerEmployer = (number: number): string => `B${padded(number, 6)}`;

/** Entered by one firm in the last eighteen months before retirement. */
function enterThroughBroker(world: SampleWorld, records: SampleRecords): Planted | null {
  const number = partIn(world, broker, records.person);
  if (number === null) return null;
  const since = monthNumber(records.person.statutory) - 17;
  for (const row of records.contributions) {
    if (monthNumber(monthOf(String(row.period))) >= since) row.employer_id = brokerEmployer(number);
  }
  return { rule_id: broker.rule, member_id: records.person.memberId, employer_id: brokerEmployer(number) };
}

/** What blocks of members do together: changes the rows and says what was done, or does nothing. */
export function plantGroups(world: SampleWorld, records: SampleRecords): readonly Planted[] {
  return [shareAccount(world, records), enterThroughBroker(world, records)].filter((planted) => planted !== null);
}
