import { NativeSelect, NumberInput } from '@mantine/core';
import { type Dialect, encodings, type ReadingIssue } from '../../../shared/data/reading/source';
import { readAgain } from '../../state/dataImport';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import classes from './Data.module.css';
import type { PartProps } from './ImportDetail';

const delimiters = [',', ';', '\t', '|'] as const;
const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const quotes = ['"', "'", ''] as const;
const issuesShown = 20;

function DialectFields({ file, dialect }: { file: PartProps['file']; dialect: Dialect }) {
  const { t } = useText();
  const change = (part: Partial<Dialect>): void =>
    void readAgain(file.id, { ...file.choice, dialect: { ...file.choice.dialect, ...part } });
  const known = delimiters.find((one) => one === dialect.delimiter);
  const other = { value: dialect.delimiter, label: t('dataScreens.reading.other', { value: dialect.delimiter }) };
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('dataScreens.reading.delimiter')}
        data={[
          ...delimiters.map((value) => ({ value, label: t(`dataScreens.reading.${delimiterNames[value]}`) })),
          ...(known === undefined ? [other] : []),
        ]}
        value={dialect.delimiter}
        onChange={({ currentTarget }) => change({ delimiter: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t('dataScreens.reading.quote')}
        data={quotes.map((value) => ({ value, label: value === '' ? t('dataScreens.reading.none') : value }))}
        value={dialect.quote}
        onChange={({ currentTarget: { value } }) => change({ quote: value, escape: value })}
      />
      <NumberInput
        size="xs"
        label={t('dataScreens.reading.headerLine')}
        min={0}
        max={200}
        allowDecimal={false}
        value={dialect.headerLine}
        onChange={(value) => typeof value === 'number' && change({ headerLine: value })}
      />
    </>
  );
}

function Issues({ issues }: { issues: readonly ReadingIssue[] }) {
  const { t } = useText();
  if (issues.length === 0) return <p className={classes.dim}>{t('dataScreens.reading.noIssues')}</p>;
  return (
    <ul className={classes.issues} aria-label={t('dataScreens.reading.issues')}>
      {issues.slice(0, issuesShown).map(({ code, line, column, value }) => (
        <li key={`${code} ${line} ${column} ${value}`}>
          {line !== null && <span className={classes.dim}>{t('dataScreens.reading.issueAt', { line })} </span>}
          {t(`reading.issue.${code}`, { value: value ?? '' })}
        </li>
      ))}
    </ul>
  );
}

/** Format, encoding and how the text is cut, as they were recognised; each can be changed. */
export function ReadingPanel({ file, table: { source } }: PartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const { format, encoding, dialect, part, issues } = source;
  return (
    <>
      <div className={classes.fields}>
        <dl className={classes.facts}>
          <dt>{t('dataScreens.reading.format')}</dt>
          <dd>{format.toUpperCase()}</dd>
          <dt>{t('dataScreens.reading.size')}</dt>
          <dd>{numbers.number(Math.ceil(file.size / 1024), 'count')} KiB</dd>
          {part !== null && (
            <>
              <dt>{t('dataScreens.reading.sheet')}</dt>
              <dd>{part}</dd>
            </>
          )}
        </dl>
        {encoding !== null && (
          <NativeSelect
            size="xs"
            label={t('dataScreens.reading.encoding')}
            data={[...encodings]}
            value={encoding}
            onChange={({ currentTarget }) => {
              const chosen = encodings.find((one) => one === currentTarget.value);
              if (chosen !== undefined) void readAgain(file.id, { ...file.choice, encoding: chosen });
            }}
          />
        )}
        {dialect !== null && <DialectFields file={file} dialect={dialect} />}
      </div>
      <Issues issues={issues} />
    </>
  );
}
