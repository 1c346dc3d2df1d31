import { pensionersAtOpening, workersAtOpening } from './beginnings';
import { type Life, noLife } from './crowds';
import { allKinds, type Facts, type Kind, law } from './facts';
import { type FlowName, Flows, flowNames } from './flows';
import { accountsOf, liveOneYear } from './life';
import { followPeople, type People } from './people';
import { allRates, type Rates } from './rates';

export type FlowRow = Readonly<
  Record<
    | FlowName
    | 'year'
    | 'aged'
    | 'workingAge'
    | 'wage'
    | 'fundReturn'
    | 'subsidyShare'
    | 'otherIncomeShare'
    | 'otherExpenditureShare',
    number
  >
>;

interface Following {
  readonly facts: Facts;
  readonly flows: Flows;
  readonly kind: Kind;
  readonly rates: Rates;
}

/** From the first 31 December of a birth year to the last; the open age takes in itself. */
function follow({ facts, flows, kind, rates }: Following, birthYear: number, opening: Life): void {
  const { firstYear, years, ages } = facts.inputs;
  let life = opening;
  for (let year = Math.max(firstYear, birthYear + 1); year < firstYear + years; year++) {
    const age = Math.min(year - birthYear, ages - 1);
    const moment = { facts, kind, rates, year, age, flows };
    life = liveOneYear(moment, life);
    const { workers, pensioners } = life;
    flows.add(year, 'contributors', workers.persons);
    flows.add(year, 'paying', workers.persons * (1 - workers.paused));
    flows.add(year, 'pensioners', pensioners.persons * (1 - pensioners.early));
  }
}

export interface Recomputation {
  readonly rows: readonly FlowRow[];
  /** Balances of all accounts at the opening, yuan. */
  readonly accounts: number;
}

function rowOf(facts: Facts, people: People, flows: Flows, year: number): FlowRow {
  const { inputs } = facts;
  const persons = (from: number, to: number) => {
    let sum = 0;
    for (let age = from; age < to; age++) sum += people('male', year, age) + people('female', year, age);
    return sum;
  };
  const amounts = Object.fromEntries(flowNames.map((name) => [name, flows.of(year, name)])) as Record<FlowName, number>;
  return {
    ...amounts,
    year,
    aged: persons(65, inputs.ages),
    workingAge: persons(16, 60),
    wage: inputs.averageWage[year - inputs.firstYear + 1],
    fundReturn: law(facts, 'economy.fundReturn', year),
    subsidyShare: law(facts, 'fund.subsidyShare', year),
    otherIncomeShare: law(facts, 'fund.otherIncomeShare', year),
    otherExpenditureShare: law(facts, 'fund.otherExpenditureShare', year),
  };
}

/** Follows every birth year of every group through its whole life and adds up what each year saw. */
export function recompute(facts: Facts): Recomputation {
  const { firstYear, years, ages } = facts.inputs;
  const people = followPeople(facts);
  const rates = allRates(facts, people);
  const pensioners = pensionersAtOpening(facts, people, rates);
  const flows = new Flows();
  let accounts = 0;
  for (const kind of allKinds) {
    const following = { facts, flows, kind, rates: rates[kind] };
    for (let age = ages - 1; age >= 0; age--) {
      const workers = workersAtOpening(facts, rates[kind], kind, age);
      const opening = { ...noLife, workers, pensioners: pensioners(kind, age) };
      accounts += accountsOf(opening);
      follow(following, firstYear - 1 - age, opening);
    }
    for (let birthYear = firstYear; birthYear < firstYear + years - 1; birthYear++)
      follow(following, birthYear, noLife);
  }
  const rows = Array.from({ length: years }, (_, t) => rowOf(facts, people, flows, firstYear + t));
  return { rows, accounts };
}
