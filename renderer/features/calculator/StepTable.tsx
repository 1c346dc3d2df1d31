import { type Bilingual, inLanguage } from '../../../shared/base/language';
import type { SheetInput, SheetUnit } from '../../../shared/pension/awardSheetLine';
import { StepInputs } from '../../measures/StepInputs';
import { useSheetText } from '../../measures/useSheetText';
import { useText } from '../../text';
import { Panel } from '../../ui/Page';
import classes from './Calculator.module.css';

export interface TableStep {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly inputs: readonly SheetInput[];
  readonly value: number;
  readonly unit: SheetUnit;
  readonly law: Bilingual;
}

function Line({ step }: { step: TableStep }) {
  const { language } = useText();
  const { figure } = useSheetText();
  const { id, name, formula, inputs, value, unit, law } = step;
  return (
    <tr data-line={id}>
      <th scope="row">{name}</th>
      <td className={classes.formula}>{formula}</td>
      <td>
        <StepInputs inputs={inputs} />
      </td>
      <td className={classes.number}>{figure(value, unit)}</td>
      <td className={classes.law}>{inLanguage(law, language)}</td>
    </tr>
  );
}

/** A calculation step by step: each with its formula, what goes in and from where, and its law. */
export function StepTable({ title, steps }: { title: string; steps: readonly TableStep[] }) {
  const { t } = useText();
  const columns = ['step', 'formula', 'inputs', 'value', 'law'] as const;
  return (
    <Panel title={title} padded={false}>
      <table className={`${classes.table} ${classes.steps}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`calculator.sheet.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Line key={step.name} step={step} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
