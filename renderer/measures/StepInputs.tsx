import type { InputSource, SheetInput } from '../../shared/pension/awardSheetLine';
import type { TextKey } from '../../shared/text/catalogues';
import { inspect } from '../state/inspection';
import { useText } from '../text';
import { StatusMark } from '../ui/StatusMark';
import classes from './StepInputs.module.css';
import { useSheetText } from './useSheetText';

function Source({ source, own }: { source: InputSource; own: TextKey }) {
  const { t } = useText();
  switch (source.kind) {
    case 'person':
      return <span className={classes.dim}>{t(own)}</span>;
    case 'line':
      return <span className={classes.dim}>{t('calculator.sheet.fromLine')}</span>;
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
    case 'ledger': {
      const { table, sourceId, sourceRow } = source;
      if (sourceId === null || sourceRow === null) return null;
      return () => inspect({ kind: 'row', table, source: sourceId, line: String(sourceRow) });
    }
    default:
      return null;
  }
}

function Input({ input, own }: { input: SheetInput; own: TextKey }) {
  const { figure } = useSheetText();
  const onOpen = open(input.source);
  const content = (
    <>
      <var>{input.symbol}</var> = {figure(input.value, input.unit)} <Source source={input.source} own={own} />
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

interface StepInputsProps {
  readonly inputs: readonly SheetInput[];
  /** What the person's own figures are called. */
  readonly own?: TextKey;
}

/** What goes into a step of a calculation, each with where it comes from; a click shows that. */
export function StepInputs({ inputs, own = 'calculator.sheet.own' }: StepInputsProps) {
  return (
    <ul className={classes.inputs}>
      {inputs.map((input) => (
        <Input key={`${input.symbol} ${input.value}`} input={input} own={own} />
      ))}
    </ul>
  );
}
