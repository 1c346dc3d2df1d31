import { type Bilingual, inLanguage } from '../../../shared/base/language';
import type { InputSource, SheetInput, SheetUnit } from '../../../shared/pension/awardSheetLine';
import { inspect } from '../../state/inspection';
import { useText } from '../../text';
import { Panel } from '../../ui/Page';
import { StatusMark } from '../../ui/StatusMark';
import classes from './Calculator.module.css';
import { useSheetText } from './useSheetText';

function Source({ source }: { source: InputSource }) {
  const { t } = useText();
  switch (source.kind) {
    case 'person':
    case 'line':
      return (
        <span className={classes.dim}>{t(`calculator.sheet.${source.kind === 'person' ? 'own' : 'fromLine'}`)}</span>
      );
    case 'parameter':
      return <StatusMark status={source.dated.basis.kind === 'assumed' ? 'assumed' : source.dated.basis.status} />;
    case 'table':
      return <StatusMark status={source.row.status} />;
    case 'ledger':
      return <span className={classes.dim}>{t('calculator.sheet.ledger')}</span>;
    case 'projected':
      return <span className={classes.dim}>{t('calculator.sheet.projected', { year: source.from })}</span>;
  }
}

function open(source: InputSource): (() => void) | null {
  switch (source.kind) {
    case 'parameter':
      return () => inspect({ kind: 'parameter', id: source.id });
    case 'table':
    case 'projected':
      return () => inspect({ kind: 'reference', id: source.row.reference });
    default:
      return null;
  }
}

function Input({ input }: { input: SheetInput }) {
  const { figure } = useSheetText();
  const onOpen = open(input.source);
  const content = (
    <>
      <var>{input.symbol}</var> = {figure(input.value, input.unit)} <Source source={input.source} />
    </>
  );
  return (
    <li>
      {onOpen === null ? (
        content
      ) : (
        <button type="button" className={classes.link} onClick={onOpen}>
          {content}
        </button>
      )}
    </li>
  );
}

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
        <ul className={classes.inputs}>
          {inputs.map((input) => (
            <Input key={`${input.symbol} ${input.value}`} input={input} />
          ))}
        </ul>
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
