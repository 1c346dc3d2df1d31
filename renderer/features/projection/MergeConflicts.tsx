import { useId } from 'react';
import { inLanguage } from '../../../shared/base/language';
import type { Choice, Choices } from '../../../shared/parameters/decideMerge';
import type { Merge, Setting } from '../../../shared/parameters/mergeScenarios';
import { type DatedValue, mortalityOf, type Parameter, type Scenario } from '../../../shared/parameters/parameter';
import { writeParameter } from '../../measures/parameterValue';
import { useNumbers } from '../../state/settings';
import { useStudy } from '../../state/study';
import { useText } from '../../text';
import classes from './ScenarioTree.module.css';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly sides: Readonly<Record<Choice, readonly string[]>>;
}

function useRows(merge: Merge, first: Scenario, second: Scenario): readonly Row[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const law = useStudy(({ workspace }) => workspace?.parameters);
  const dated = (values: readonly DatedValue[], parameter: Parameter) =>
    values.map(({ from, value }) =>
      t('projection.merge.dated', { day: from, value: writeParameter(value, parameter.unit, numbers, t) }),
    );
  const settingText = (scenario: Scenario, name: Setting): string => {
    const value = scenario[name];
    if (name === 'fertility') {
      return t(`projection.fertility.${scenario.fertility}`);
    }
    if (name === 'mortality') {
      return t(`mortality.path.${mortalityOf(scenario)}`);
    }
    if (name === 'cashChanges') {
      return t(value === undefined ? 'projection.merge.noCash' : 'projection.merge.ownCash');
    }
    return typeof value === 'number' ? String(value) : t('projection.merge.ownAccounts');
  };
  const parameters = merge.conflicts.flatMap(({ parameter: id, ...sides }): Row[] => {
    const parameter = law?.byId.get(id);
    return parameter === undefined
      ? []
      : [
          {
            id,
            name: inLanguage(parameter.label, language),
            sides: { first: dated(sides.first, parameter), second: dated(sides.second, parameter) },
          },
        ];
  });
  const settings = merge.settingConflicts.map((id) => ({
    id,
    name: t(`projection.merge.setting.${id}`),
    sides: { first: [settingText(first, id)], second: [settingText(second, id)] },
  }));
  return [...settings, ...parameters];
}

interface MergeConflictsProps {
  readonly merge: Merge;
  readonly first: Scenario;
  readonly second: Scenario;
  readonly choices: Choices;
  readonly onChoose: (id: string, choice: Choice) => void;
}

/** What both scenarios change, side by side; one of the two is taken for each. */
export function MergeConflicts({ merge, first, second, choices, onChoose }: MergeConflictsProps) {
  const { t, language } = useText();
  const group = useId();
  const rows = useRows(merge, first, second);
  const sides = [
    ['first', first],
    ['second', second],
  ] as const;
  return (
    <table className={classes.conflicts}>
      <caption>{t('projection.merge.conflicts', { count: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('projection.compare.assumption')}</th>
          {sides.map(([side, { title }]) => (
            <th key={side} scope="col">
              {inLanguage(title, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, sides: values }) => (
          <tr key={id} data-conflict={id}>
            <th scope="row">{name}</th>
            {sides.map(([side, { title }]) => (
              <td key={side} data-chosen={(choices[id] ?? 'first') === side || undefined}>
                <label>
                  <input
                    type="radio"
                    name={`${group}-${id}`}
                    aria-label={t('projection.merge.take', { name, scenario: inLanguage(title, language) })}
                    checked={(choices[id] ?? 'first') === side}
                    onChange={() => onChoose(id, side)}
                  />
                  <span>
                    {values[side].map((text) => (
                      <span key={text}>{text}</span>
                    ))}
                  </span>
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
