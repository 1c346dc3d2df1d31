import { type Pull, pull } from '../../shared/balance/levers/pull';
import { applyReforms } from '../../shared/parameters/applyReforms';
import type { ParameterId } from '../../shared/parameters/catalogue';
import type { Parameter, ParameterSet, Reform, Scenario } from '../../shared/parameters/parameter';
import { shiftedPath } from '../../shared/parameters/shiftedPath';
import { yearlyValues } from '../../shared/parameters/yearlyValues';

/**
 * Parameters that a slider moves, with the slider's ends (inside the parameter's own range) and step, in the order an
 * actuary asks for them. A slider stands at the last value of its parameter and moves the whole path with it.
 */
export const levers = [
  { id: 'retirement.furtherDelay', range: [-36, 60], step: 1 },
  { id: 'contribution.employerRate', range: [0.08, 0.28], step: 0.005 },
  { id: 'retirement.minimumYears', range: [10, 30], step: 1 },
  { id: 'coverage.ofUrbanWorkforce', range: [0.7, 1.2], step: 0.01 },
  { id: 'contribution.compliance', range: [0.7, 1.1], step: 0.01 },
  { id: 'benefit.indexationCpi', range: [0, 1], step: 0.05 },
  { id: 'benefit.indexationWage', range: [0, 1], step: 0.05 },
  { id: 'economy.wageGrowth', range: [0, 0.08], step: 0.0025 },
  { id: 'economy.cpi', range: [0, 0.05], step: 0.0025 },
  { id: 'economy.fundReturn', range: [0, 0.08], step: 0.0025 },
  { id: 'account.notionalRate', range: [0, 0.08], step: 0.0025 },
] as const satisfies readonly { id: ParameterId; range: readonly [number, number]; step: number }[];
export type LeverId = (typeof levers)[number]['id'];

/** What the user asks of the engine: a scenario and what differs from it. */
export interface Question {
  readonly scenario: string;
  readonly fertility: Scenario['fertility'];
  readonly levers: Readonly<Partial<Record<LeverId, number>>>;
  /** Levers of the balance screen, each from a year of its own; they lie over the sliders. */
  readonly pulls: readonly Pull[];
}

/** A lever as it stands: its parameter, the value without the user's change, and the value asked for. */
export interface LeverState {
  readonly id: LeverId;
  readonly range: readonly [number, number];
  readonly step: number;
  readonly parameter: Parameter;
  readonly standard: number;
  readonly value: number;
}

export const questionOf = ({ id, fertility }: Scenario): Question => ({
  scenario: id,
  fertility,
  levers: {},
  pulls: [],
});

/** A change takes effect from the year after the valuation year, whose accounts are known. */
const changeFrom = (scenario: Scenario): number => scenario.firstYear + 1;

/** Where the scenario itself ends up; 0 stands for a parameter that is not in force that year. */
function standardOf(parameter: Parameter, { firstYear, years }: Scenario): number {
  const values = yearlyValues(parameter, firstYear + years - 1, 1);
  return values.ok ? (values.value[0] ?? 0) : 0;
}

export function leverStates(parameters: ParameterSet, scenario: Scenario, question: Question): LeverState[] {
  const set = applyReforms(parameters, scenario.reforms);
  return levers.flatMap(({ id, range, step }) => {
    const parameter = set.ok ? set.value.byId.get(id) : undefined;
    if (parameter === undefined) {
      return [];
    }
    const standard = standardOf(parameter, scenario);
    return [{ id, range, step, parameter, standard, value: question.levers[id] ?? standard }];
  });
}

/** Sets a lever; one put back to its standard is no change. */
export function withLever(question: Question, lever: LeverState, value: number): Question {
  const { [lever.id]: _, ...others } = question.levers;
  return { ...question, levers: value === lever.standard ? others : { ...others, [lever.id]: value } };
}

const why = {
  zh: '用户在推演界面设定的假设',
  en: 'Assumption set by the user on the projection screen',
};

/** The scenario with the sliders as one more reform, so that the engine sees nothing but scenarios. */
export function groundOf(question: Question, scenario: Scenario, parameters: ParameterSet): Scenario {
  const basis = { kind: 'assumed', why } as const;
  const changes = leverStates(parameters, scenario, question).flatMap(({ id, parameter, standard, value }) =>
    value === standard
      ? []
      : [
          {
            parameter: id,
            unit: parameter.unit,
            values: shiftedPath(parameter, changeFrom(scenario), value, basis),
          },
        ],
  );
  const reform: Reform = { id: 'sliders', title: { zh: '界面调整', en: 'Set on screen' }, changes };
  const { fertility } = question;
  return { ...scenario, fertility, reforms: changes.length > 0 ? [...scenario.reforms, reform] : scenario.reforms };
}

/** The scenario with all of the user's changes: sliders, and levers over them. */
export function scenarioOf(question: Question, scenario: Scenario, parameters: ParameterSet): Scenario {
  const ground = groundOf(question, scenario, parameters);
  const pulled = pull(parameters, ground, question.pulls);
  // Law that can't be read says so when it is run.
  return pulled.ok ? pulled.value : ground;
}

export const isChanged = ({ fertility, levers: moved, pulls }: Question, scenario: Scenario): boolean =>
  fertility !== scenario.fertility || Object.keys(moved).length > 0 || pulls.length > 0;

/** Questions with the same key ask the same, in whatever order their sliders were moved. */
export const keyOf = ({ scenario, fertility, levers: moved, pulls }: Question): string =>
  [scenario, fertility, ...levers.map(({ id }) => moved[id] ?? ''), JSON.stringify(pulls)].join(' ');
