import { inLanguage } from '../../../../shared/base/language';
import type { Concentration, DebtorShare } from '../../../../shared/investment/safety/concentration';
import { inspect } from '../../../state/inspection';
import { changeSafety } from '../../../state/safety';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { BarDrawing } from '../../../ui/chart/BarDrawing';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { PlacementTable } from './PlacementTable';
import classes from './Safety.module.css';
import type { SafetyViewProps } from './SafetyPart';
import { debtorFigure } from './safetyFigures';

/** Debtors that are drawn; the table has all. */
const mostDrawn = 15;

function useColumns(): Column<DebtorShare>[] {
  const { t } = useText();
  const numbers = useNumbers();
  return [
    { id: 'debtor', header: t('safety.debtors.debtor'), width: 180, isText: true, value: ({ debtor }) => debtor },
    {
      ...{ id: 'amount', header: t('safety.debtors.amount'), width: 160, value: ({ amount }: DebtorShare) => amount },
      write: (value) => numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
    },
    {
      ...{ id: 'share', header: t('safety.debtors.share'), width: 90, value: ({ share }: DebtorShare) => share },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'rate'),
    },
  ];
}

function Debtors({ kind, found }: { kind: 'banks' | 'issuers'; found: Concentration | null }) {
  const { t } = useText();
  const numbers = useNumbers();
  const columns = useColumns();
  const name = t(`safety.debtors.${kind}`);
  const [first] = found?.debtors ?? [];
  if (found === null || first === undefined) return <p>{t('safety.debtors.none', { kind: name })}</p>;
  const { debtors, herfindahl } = found;
  const open = (debtor: DebtorShare | undefined): void => {
    if (debtor === undefined) return;
    changeSafety({ scope: { kind: 'debtor', debtor: debtor.debtor } });
    inspect({ kind: 'worked', figure: debtorFigure(found, debtor) });
  };
  const share = (value: number | null): string => numbers.full(value, 'share');
  const title = t('safety.debtors.title', { debtor: first.debtor, share: share(first.share), kind: name });
  return (
    <div className={classes.half} data-debtors={kind}>
      <ChartFrame
        title={title}
        note={t('safety.debtors.note', { value: numbers.number(herfindahl, 'times') })}
        fileName={kind}
        figures={() => [
          columns.map(({ header }) => header),
          ...debtors.map((row) => columns.map(({ value }) => value(row))),
        ]}
        table={
          <DataTable label={title} columns={columns} rows={debtors} rowKey={({ debtor }) => debtor} onCell={open} />
        }
      >
        <BarDrawing
          rows={debtors.slice(0, mostDrawn).map((row) => ({ name: row.debtor, values: { share: row.share } }))}
          series={[{ key: 'share', name: t('safety.debtors.share'), colour: 'blue', look: { stack: 'share' } }]}
          description={t('frame.chart.description', { title })}
          tick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
          write={share}
          onRow={(at) => open(debtors[at])}
        />
      </ChartFrame>
    </div>
  );
}

/** How much lies with each bank and issuer, and the limits on that. */
export function DebtorsView(props: SafetyViewProps) {
  const { banks, issuers, debtorLimits } = props.answer.report;
  const { t, language } = useText();
  const numbers = useNumbers();
  return (
    <>
      <div className={classes.halves}>
        <Debtors kind="banks" found={banks} />
        <Debtors kind="issuers" found={issuers} />
      </div>
      <div className={classes.notes}>
        {debtorLimits.map(({ limit, debtor, share, breach }) => (
          <p key={limit.id} data-debtor-limit={limit.id} data-breach={breach}>
            {t(`safety.debtors.${breach ? 'limitBroken' : 'limitKept'}`, {
              ...{ title: inLanguage(limit.title, language), debtor, share: numbers.full(share, 'rate') },
              limit: numbers.full(limit.limit, 'share'),
            })}
          </p>
        ))}
      </div>
      <PlacementTable {...props} />
    </>
  );
}
