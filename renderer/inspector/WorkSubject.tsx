import { Button } from '@mantine/core';
import type { Pull } from '../../shared/balance/levers/pull';
import { inLanguage } from '../../shared/base/language';
import { basisText } from '../../shared/parameters/basisText';
import type { TextKey } from '../../shared/text/catalogues';
import { useFactorName } from '../measures/useFactorName';
import { useMeasureWords } from '../measures/useMeasureWords';
import { useMonthText } from '../measures/useMonthText';
import { useTargetText } from '../measures/useTargetText';
import { useValueText } from '../measures/useValueText';
import { lastYearOf } from '../state/balanceSensitivity';
import { applyPulls } from '../state/balanceSolver';
import { lastAnswered, useWork } from '../state/balanceWork';
import type { WorkPlace } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { Fact, Part, Rows, SubjectHead } from './parts';
import { RunInputs } from './RunInputs';

type PlaceOf<Work extends WorkPlace['work']> = Extract<WorkPlace, { readonly work: Work }>;

/** What the inspector says of a figure that came of many exact runs. */
interface Explained {
  readonly name: string;
  readonly figure: string;
  /** Its place in the document of the command line, and the number as it is. */
  readonly cell: { readonly at: string; readonly value: number };
  readonly formula: TextKey;
  readonly symbols: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What can be taken into the levers. */
  readonly pulls: readonly Pull[];
}

function ExplainedView({ explained }: { explained: Explained | null }) {
  const { t } = useText();
  if (explained === null) return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
  const { name, figure, cell, formula, symbols, facts, pulls } = explained;
  return (
    <>
      <SubjectHead
        name={name}
        figure={figure}
        exact={t('frame.inspector.cell', { cell: cell.at, value: cell.value })}
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{t(formula)}</p>
        <code className={classes.symbols}>{symbols}</code>
      </Part>
      <Part title={t('frame.inspector.inputs')}>
        <Rows>
          {facts.map(([label, value]) => (
            <Fact key={label} name={label}>
              {value}
            </Fact>
          ))}
        </Rows>
        {pulls.length > 0 && (
          <Button variant="default" mt={8} data-action="take-explained" onClick={() => applyPulls(pulls)}>
            {t('balanceWork.solver.apply')}
          </Button>
        )}
      </Part>
      <RunInputs />
    </>
  );
}

function SolveSubject() {
  const { t } = useText();
  const nameOf = useFactorName();
  const write = useValueText();
  const { sentence, gap } = useTargetText();
  const answered = lastAnswered(useWork('solve'));
  if (answered === null || answered.value.solution.outcome !== 'solved') return <ExplainedView explained={null} />;
  const { solution } = answered.value;
  const { lever, target, from, ramp } = answered.question.question;
  const { id } = lever.parameter;
  const { value, stepped, standard, low, high, iterations, residual } = solution;
  return (
    <ExplainedView
      explained={{
        ...{ name: nameOf(id), figure: write(id, value), cell: { at: 'value', value } },
        ...{ formula: 'balanceWork.inspector.solve', symbols: 'margin(v) = 0,  v ∈ [low, high]' },
        facts: [
          [t('balanceWork.target.label'), sentence(target)],
          [t('balanceWork.inspector.between'), `${write(id, low.value)} – ${write(id, high.value)}`],
          [t('balanceWork.solver.standing'), write(id, standard.value)],
          [t('balanceWork.inspector.step'), stepped === null ? '–' : write(id, stepped.value)],
          [t('balanceWork.solver.from'), String(from)],
          [t('balanceWork.solver.ramp'), String(ramp)],
          [t('balanceWork.inspector.residual'), gap(target, residual)],
          [t('balanceWork.inspector.runs'), String(iterations)],
        ],
        pulls: [{ parameter: id, value: stepped?.value ?? value, from, ramp }],
      }}
    />
  );
}

function GridSubject({ row, column }: PlaceOf<'grid'>) {
  const { t } = useText();
  const nameOf = useFactorName();
  const write = useValueText();
  const answered = lastAnswered(useWork('grid'));
  const measure = answered?.value.measure ?? { kind: 'actuarialBalance' };
  const words = useMeasureWords(measure, answered === null ? 0 : lastYearOf(answered.question.scenario));
  const [down, across] = [answered?.value.rows, answered?.value.columns];
  const [a, b, value] = [down?.values[row], across?.values[column], answered?.value.results[row]?.[column]];
  if (answered === null || !down || !across || a === undefined || b === undefined || value === undefined) {
    return <ExplainedView explained={null} />;
  }
  const from = answered.question.scenario.firstYear + 1;
  return (
    <ExplainedView
      explained={{
        ...{ name: words.name, figure: words.value(value), cell: { at: `results.${row}.${column}`, value } },
        ...{ formula: 'balanceWork.inspector.grid', symbols: 'measure(run(scenario, a, b))' },
        facts: [
          [nameOf(down.parameter), write(down.parameter, a)],
          [nameOf(across.parameter), write(across.parameter, b)],
          [t('balanceWork.solver.from'), String(from)],
        ],
        pulls: [
          { parameter: down.parameter, value: a, from, ramp: 0 },
          { parameter: across.parameter, value: b, from, ramp: 0 },
        ],
      }}
    />
  );
}

function PairSubject({ first, second }: PlaceOf<'pairs'>) {
  const { t } = useText();
  const nameOf = useFactorName();
  const write = useValueText();
  const answered = lastAnswered(useWork('pairs'));
  const measure = answered?.value.measure ?? { kind: 'actuarialBalance' };
  const words = useMeasureWords(measure, answered === null ? 0 : lastYearOf(answered.question.scenario));
  const pair = answered?.value.pairs.find((one) => one.first === first && one.second === second);
  if (answered === null || pair === undefined) return <ExplainedView explained={null} />;
  const { alone, base } = answered.value;
  const { interaction, together } = pair;
  const pulls = answered.question.pulls.filter(({ parameter }) => parameter === first || parameter === second);
  const effect = (lever: string): string => words.change(alone[lever] ?? Number.NaN);
  return (
    <ExplainedView
      explained={{
        name: t('balanceWork.inspector.pairOf', { first: nameOf(first), second: nameOf(second) }),
        ...{ figure: words.change(interaction), cell: { at: `${first} × ${second}`, value: interaction } },
        ...{ formula: 'balanceWork.inspector.pairs', symbols: 'Δ(a, b) − Δ(a) − Δ(b)' },
        facts: [
          [t('balanceWork.sensitivity.asItStands'), words.value(base)],
          ...pulls.map(({ parameter, value }) => [nameOf(parameter), write(parameter, value)] as const),
          [t('balanceWork.sensitivity.aloneFirst'), effect(first)],
          [t('balanceWork.sensitivity.aloneSecond'), effect(second)],
          [t('balanceWork.sensitivity.together'), words.change(together)],
        ],
        pulls,
      }}
    />
  );
}

function StressSubject({ stress: id }: PlaceOf<'stresses'>) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const nameOf = useFactorName();
  const month = useMonthText();
  const answered = lastAnswered(useWork('stresses'));
  const row = answered?.value.rows.find(({ stress }) => stress.id === id);
  if (answered === null || row === undefined) return <ExplainedView explained={null} />;
  const { stress, headline } = row;
  const { base } = answered.value;
  const { actuarialBalance: value, firstDeficitYear, exhaustionYear, exhaustionMonth } = headline;
  const never = t('projection.summary.never');
  return (
    <ExplainedView
      explained={{
        ...{ name: inLanguage(stress.title, language), figure: numbers.full(value, 'rate') },
        ...{ cell: { at: `${id}.actuarialBalance`, value }, formula: 'balanceWork.inspector.stress' },
        symbols: 'balance(run(scenario + moves))',
        facts: [
          [t('balanceWork.sensitivity.asItStands'), numbers.full(base.actuarialBalance, 'rate')],
          [t('balanceWork.sensitivity.firstDeficit'), firstDeficitYear === null ? never : String(firstDeficitYear)],
          [
            t('balanceWork.sensitivity.exhaustion'),
            exhaustionYear === null ? never : month(exhaustionYear, exhaustionMonth),
          ],
          [t('balanceWork.sensitivity.stressFrom'), String(answered.question.blow.from)],
          [
            t('balanceWork.inspector.moved'),
            stress.moves.map(({ parameter }) => nameOf(parameter)).join(t('projection.compare.and')),
          ],
          [t('balanceWork.sensitivity.source'), basisText(stress.basis, language)],
        ],
        pulls: [],
      }}
    />
  );
}

/** A figure of a long question of the balance screen. */
export function WorkSubject({ place }: { place: WorkPlace }) {
  switch (place.work) {
    case 'solve':
      return <SolveSubject />;
    case 'grid':
      return <GridSubject {...place} />;
    case 'pairs':
      return <PairSubject {...place} />;
    case 'stresses':
      return <StressSubject {...place} />;
  }
}
