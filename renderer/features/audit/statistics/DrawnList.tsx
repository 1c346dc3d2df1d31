import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { auditedAmount, pastedAmounts } from '../../../../shared/audit/sampling/auditedText';
import type { DrawnItem } from '../../../../shared/audit/sampling/drawSample';
import {
  evaluateNow,
  openAsBooked,
  saveDrawn,
  setAllAudited,
  setAudited,
  useSampling,
} from '../../../state/auditSampling';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import { Scroll } from '../../../ui/Scroll';
import screen from '../Audit.module.css';
import classes from './Statistics.module.css';
import { useColumnWords } from './useColumnWords';

/** More lines than these are filled in a spreadsheet and pasted. */
const mostTyped = 300;
const shownColumns = 4;
const place = new Set(['source_id', 'source_row']);

interface AuditedFieldProps {
  readonly at: number;
  readonly value: number | null;
}

function AuditedField({ at, value }: AuditedFieldProps) {
  const { t } = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const amount = draft === null ? value : auditedAmount(draft);
  const take = (): void => {
    if (draft === null || amount === undefined) return;
    setDraft(null);
    setAudited(at, amount);
  };
  return (
    <TextInput
      size="xs"
      w={130}
      data-audited={at}
      aria-label={t('auditMore.statistics.sample.auditedOf', { line: at + 1 })}
      value={draft ?? value?.toFixed(2) ?? ''}
      error={amount === undefined ? t('auditMore.statistics.sample.noAmount') : null}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}

function Source({ item, table }: { item: DrawnItem; table: string }) {
  const { t } = useText();
  const { source_id: source, source_row: line } = item.columns;
  if (source == null || line == null) return null;
  return (
    <button type="button" className={screen.link} onClick={() => inspect({ kind: 'row', table, source, line })}>
      {t('auditScreens.evidence.line', { line })}
    </button>
  );
}

function Lines() {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useColumnWords();
  const { drawn, audited } = useSampling();
  if (drawn === null) return null;
  const { items } = drawn.sample;
  const names = Object.keys(items[0]?.columns ?? {})
    .filter((name) => !place.has(name) && name !== drawn.rows.amount)
    .slice(0, shownColumns);
  return (
    <Scroll label={t('auditMore.statistics.sample.list')} className={classes.list}>
      <table className={screen.plain}>
        <thead>
          <tr>
            <th scope="col">#</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {words.columnLabel(name)}
              </th>
            ))}
            <th scope="col">{t('auditScreens.evidence.source')}</th>
            <th scope="col" className={screen.number}>
              {t('auditMore.statistics.sample.book')}
            </th>
            <th scope="col">{t('auditMore.statistics.sample.audited')}</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, mostTyped).map((item, at) => (
            <tr key={`${item.columns.source_id ?? ''} ${item.columns.source_row ?? ''} ${item.stratum}`}>
              <th scope="row">{at + 1}</th>
              {names.map((name) => (
                <td key={name}>{item.columns[name] == null ? '–' : words.valueText(name, item.columns[name])}</td>
              ))}
              <td>
                <Source item={item} table={drawn.rows.table} />
              </td>
              <td className={screen.number}>{numbers.number(item.book, 'moneyExact')}</td>
              <td>
                <AuditedField at={at} value={audited[at] ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > mostTyped && (
        <p className={screen.dim}>{t('auditMore.statistics.sample.more', { shown: mostTyped })}</p>
      )}
    </Scroll>
  );
}

/** A column copied out of a spreadsheet: one amount a line, in the order of the list. */
function Paste({ count }: { count: number }) {
  const { t } = useText();
  const [text, setText] = useState('');
  const pasted = text === '' ? null : pastedAmounts(text, count);
  const wrong =
    pasted?.state === 'uneven'
      ? t('auditMore.statistics.sample.uneven', { lines: pasted.lines, count })
      : pasted?.state === 'refused'
        ? t('auditMore.statistics.sample.refused', { line: pasted.line, text: pasted.text })
        : null;
  const take = (): void => {
    if (pasted?.state !== 'read') return;
    setAllAudited(pasted.amounts);
    setText('');
  };
  return (
    <Panel title={t('auditMore.statistics.sample.paste')}>
      <Textarea
        size="xs"
        rows={3}
        label={t('auditMore.statistics.sample.pasteHint', { count })}
        value={text}
        error={wrong}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button mt={8} size="xs" variant="default" disabled={pasted?.state !== 'read'} onClick={take}>
        {t('auditMore.statistics.sample.take')}
      </Button>
    </Panel>
  );
}

/** The drawn rows to work through: type what is right, paste it, or take what is open as booked. */
export function DrawnList() {
  const { t } = useText();
  const numbers = useNumbers();
  const { drawn, audited } = useSampling();
  if (drawn === null) return null;
  const { items, interval, start, question } = drawn.sample;
  const open = audited.filter((amount) => amount === null).length;
  const money = (value: number): string => numbers.number(value, 'moneyExact');
  return (
    <>
      <p role="status" data-drawn={items.length}>
        {t('auditStatistics.drawn', { items: items.length, seed: question.seed })}
        {interval !== null && start !== null && (
          <> · {t('auditStatistics.interval', { interval: money(interval), start: money(start) })}</>
        )}
      </p>
      <Lines />
      <div className={classes.bar}>
        <Button size="xs" variant="default" data-action="save-sample" onClick={() => void saveDrawn()}>
          {t('auditMore.statistics.sample.save')}
        </Button>
        <Button size="xs" variant="default" data-action="as-booked" disabled={open === 0} onClick={openAsBooked}>
          {t('auditMore.statistics.sample.asBooked')}
        </Button>
        <Button size="xs" data-action="evaluate-sample" onClick={evaluateNow}>
          {t('auditMore.statistics.sample.evaluate')}
        </Button>
        <span className={screen.dim}>{t('auditMore.statistics.sample.open', { open })}</span>
      </div>
      <Paste count={items.length} />
    </>
  );
}
