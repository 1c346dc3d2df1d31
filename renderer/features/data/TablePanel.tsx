import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { canonicalTables } from '../../../shared/data/canonical/canonicalTables';
import { columnKey, tableLabel } from '../../../shared/data/canonical/labels';
import type { DateOrder, MatchProposal, MoneyUnit } from '../../../shared/data/matching/mapping';
import type { MappingChange } from '../../../shared/data/matching/mappingDiff';
import { changeMapping, chooseTable, setAgency } from '../../state/dataImport';
import { readMappings, saveMapping } from '../../state/mappingFiles';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import classes from './Data.module.css';
import type { PartProps } from './ImportDetail';

const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
const moneyUnits: readonly MoneyUnit[] = ['yuan', 'tenThousand', 'hundredMillion'];

function useTableChoices(proposals: readonly MatchProposal[]) {
  const { t } = useText();
  const numbers = useNumbers();
  const proposed = proposals.map(({ table, score }) => {
    const fits = t('dataScreens.table.score', { score: numbers.full(score, 'share') });
    return { value: table, label: `${tableLabel(table, t)} (${fits})` };
  });
  const others = canonicalTables
    .filter(({ name }) => !proposals.some(({ table }) => table === name))
    .map(({ name }) => ({ value: name, label: tableLabel(name, t) }));
  return [...proposed, ...others];
}

function Change({ change }: { change: MappingChange }) {
  const { t } = useText();
  const shape = (name: string) => t(`data.matching.shapes.${name as 'text'}`);
  const columns = 'columns' in change ? change.columns.map((name) => t(columnKey(name))).join(', ') : '';
  switch (change.kind) {
    case 'new':
      return <li>{t('data.matching.changes.new', { heading: change.heading, shape: shape(change.shape) })}</li>;
    case 'gone':
      return <li>{t('data.matching.changes.gone', { heading: change.heading, columns: columns || '–' })}</li>;
    case 'renamed':
      return <li>{t('data.matching.changes.renamed', { before: change.before, heading: change.heading })}</li>;
    case 'retyped': {
      const shapes = { before: shape(change.before), shape: shape(change.shape) };
      return <li>{t('data.matching.changes.retyped', { heading: change.heading, ...shapes })}</li>;
    }
  }
}

function RecalledNote({ table: { recalled } }: Pick<PartProps, 'table'>) {
  const { t } = useText();
  if (recalled === null) return null;
  const isSame = recalled.changes.length === 0;
  return (
    <div className={classes.note} data-recalled>
      {t(isSame ? 'dataScreens.table.same' : 'dataScreens.table.changed', { date: recalled.savedOn })}
      {!isSame && (
        <ul className={classes.issues}>
          {recalled.changes.map((change) => (
            <Change key={`${change.kind} ${change.heading}`} change={change} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Which table it is, and what dates and amounts in it mean. */
export function TablePanel({ file, table }: PartProps) {
  const { t } = useText();
  const choices = useTableChoices(table.proposals);
  const { key, chosen } = table;
  const change = (part: { dateOrder: DateOrder } | { moneyUnit: MoneyUnit }): void =>
    void changeMapping(key, (mapping) => ({ ...mapping, ...part }));
  return (
    <>
      <RecalledNote table={table} />
      {chosen === null && <p className={classes.warn}>{t('dataScreens.table.none')}</p>}
      <div className={classes.fields}>
        <NativeSelect
          size="xs"
          label={t('dataScreens.table.into')}
          data-field="table"
          data={chosen === null ? [{ value: '', label: '–' }, ...choices] : choices}
          value={chosen?.mapping.table ?? ''}
          onChange={({ currentTarget }) => void chooseTable(key, currentTarget.value)}
        />
        <TextInput
          label={t('dataScreens.table.agency')}
          defaultValue={file.agency}
          onBlur={({ currentTarget: { value } }) => value !== file.agency && void setAgency(file.id, value)}
        />
        {chosen !== null && (
          <>
            <NativeSelect
              size="xs"
              label={t('dataScreens.table.dateOrder')}
              data={dateOrders.map((value) => ({ value, label: t(`data.matching.dateOrders.${value}`) }))}
              value={chosen.mapping.dateOrder}
              onChange={({ currentTarget: { value } }) =>
                change({ dateOrder: dateOrders.find((one) => one === value) ?? 'ymd' })
              }
            />
            <NativeSelect
              size="xs"
              label={t('dataScreens.table.moneyUnit')}
              data={moneyUnits.map((value) => ({ value, label: t(`data.matching.moneyUnits.${value}`) }))}
              value={chosen.mapping.moneyUnit}
              onChange={({ currentTarget: { value } }) =>
                change({ moneyUnit: moneyUnits.find((one) => one === value) ?? 'yuan' })
              }
            />
          </>
        )}
      </div>
      <div className={classes.tools}>
        <Button variant="default" disabled={chosen === null} onClick={() => void saveMapping(key)}>
          {t('dataScreens.table.export')}
        </Button>
        <FileButton accept=".json,application/json" onChange={(given) => given && void readMappings(key, given)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('dataScreens.table.import')}
            </Button>
          )}
        </FileButton>
      </div>
    </>
  );
}
