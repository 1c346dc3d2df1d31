import { z } from 'zod';
import { type AgeGroups, ageGroupStep, type StepRates, stablePopulation } from '../../population/ageGroupStep';
import type { Answer } from '../compare';
import { known, type Registry } from '../known';

const column = z.array(z.number()).transform((values) => Float64Array.from(values));

const rates = z.object({ survF: column, asfr: column, srb: z.number().positive() });
const stepsShape = rates.extend({
  ageWidth: z.number().positive(),
  popF: column,
  popM: column,
  survM: column,
  netMig: column,
  migration: z.enum(['even', 'end', 'closed']),
  steps: z.number().int().positive(),
  /** The book's example, which these cases follow, starts in 1993. */
  firstYear: z.number().int().default(1993),
});

const cohortComponent = known(stepsShape, (given) => {
  const { netMig, migration, ageWidth: width, firstYear } = given;
  const migrants = { male: netMig, female: netMig };
  const timing = migration === 'even' ? 'even' : 'end';
  const survival = { male: given.survM, female: given.survF };
  const step: StepRates = { width, survival, fertility: given.asfr, sexRatioAtBirth: given.srb, migrants, timing };
  let persons: AgeGroups = { male: given.popM, female: given.popF };
  const answer: Record<string, Answer> = {};
  for (let k = 1; k <= given.steps; k++) {
    const { persons: next, birthsByAge } = ageGroupStep(persons, step);
    persons = next;
    const lists = { popF: [...next.female], popM: [...next.male] };
    Object.assign(answer, lists, { birthsByAge: [...birthsByAge], [`births_${k}`]: sum(birthsByAge) });
    answer[`popF_${firstYear + k * width}`] = lists.popF;
    answer[`popM_${firstYear + k * width}`] = lists.popM;
  }
  return answer;
});

const leslie = known(rates.extend({ ageWidth: z.number().positive(), popF: column }), (given) => {
  const none = new Float64Array(given.popF.length);
  const step: StepRates = {
    width: given.ageWidth,
    survival: { male: none, female: given.survF },
    fertility: given.asfr,
    sexRatioAtBirth: given.srb,
    migrants: { male: none, female: none },
    timing: 'end',
  };
  const stable = stablePopulation(step);
  return {
    projected1998: [...ageGroupStep({ male: none, female: given.popF }, step).persons.female],
    lambda5: stable.growth,
    intrinsicGrowthRate: stable.intrinsicRate,
    stableAgeDistribution: [...stable.shares],
    NRR: stable.netReproduction,
  };
});

const yearShape = rates.extend({
  year: z.number(),
  survM: column,
  netMigF: column,
  netMigM: column,
  migration: z.enum(['even', 'end']),
});
const yearlyShape = z.object({
  table: z.object({ basePopF: column, basePopM: column, years: z.array(yearShape).min(1) }),
  targetYear: z.number(),
});

/** Single years, each with its own rates, from the base year up to the target year. */
function projectYears({ table, targetYear }: z.output<typeof yearlyShape>) {
  let persons: AgeGroups = { male: table.basePopM, female: table.basePopF };
  let births = Number.NaN;
  for (const year of table.years.filter((each) => each.year < targetYear)) {
    const step = ageGroupStep(persons, {
      width: 1,
      survival: { male: year.survM, female: year.survF },
      fertility: year.asfr,
      sexRatioAtBirth: year.srb,
      migrants: { male: year.netMigM, female: year.netMigF },
      timing: year.migration,
    });
    persons = step.persons;
    births = sum(step.birthsByAge);
  }
  return { persons, births };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

const cohortComponent1x1 = known(yearlyShape, (given) => {
  const { persons, births } = projectYears(given);
  const { female, male } = persons;
  const lists = { popF: [...female], popM: [...male] };
  return { ...lists, totalF: sum(female), totalM: sum(male), births, birthsPrevYear: births };
});

export const populationChecks: Registry = {
  cohortComponent,
  leslie,
  cohortComponent1x1,
  cohortComponent1x1Total: cohortComponent1x1,
};
