import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Timeline as PersonYears, TimelineEvent } from '../../../../shared/audit/evidence/timeline';
import type { OpenLedger } from '../../../engine/ledger';
import { openFinding } from '../../../state/auditPerson';
import { useAudit } from '../../../state/auditRun';
import { useNumbers } from '../../../state/settings';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import screen from '../Audit.module.css';
import classes from './Person.module.css';
import { TimelineDrawing } from './TimelineDrawing';
import { usePersonWords } from './usePersonWords';

const monthsIn = (events: readonly TimelineEvent[], lane: TimelineEvent['lane']): number =>
  events.reduce((sum, event) => sum + (event.lane === lane ? (event.months ?? 0) : 0), 0);

function useSentence({ memberIds, events }: PersonYears): string {
  const { t } = useText();
  const facts = {
    paid: monthsIn(events, 'contributions'),
    drawn: monthsIn(events, 'benefits'),
    findings: events.filter(({ lane }) => lane === 'finding').length,
  };
  return memberIds.length > 1
    ? t('auditEditor.person.sentence.files', { ...facts, count: memberIds.length })
    : t('auditEditor.person.sentence.one', facts);
}

function useColumns(): Column<TimelineEvent>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const words = usePersonWords();
  const text = (id: 'member' | 'from' | 'to', width: number, value: (event: TimelineEvent) => string | null) => ({
    ...{ id, header: t(`auditEditor.person.column.${id}`), width, isText: true, value },
  });
  const number = (
    id: 'months' | 'amount' | 'least' | 'most' | 'unpaid',
    quantity: 'count' | 'moneyExact',
  ): Column<TimelineEvent> => ({
    ...{ id, header: t(`auditEditor.person.column.${id}`), width: 100, value: (event) => event[id] },
    write: (value) => numbers.number(typeof value === 'number' ? value : null, quantity),
  });
  const said = (id: 'lane' | 'what' | 'scheme' | 'place', value: (event: TimelineEvent) => string) => ({
    ...{ id, header: t(`auditEditor.person.column.${id}`), width: id === 'place' ? 260 : 150, isText: true, value },
  });
  return [
    said('lane', ({ lane }) => t(`auditEditor.person.lane.${lane}`)),
    ...[said('what', words.what), said('scheme', words.scheme)],
    ...[text('from', 96, ({ from }) => from), text('to', 96, ({ to }) => to)],
    ...[number('months', 'count'), number('amount', 'moneyExact')],
    ...[number('least', 'moneyExact'), number('most', 'moneyExact'), number('unpaid', 'count')],
    text('member', 130, ({ memberId }) => memberId),
    said('place', words.place),
  ];
}

function Chosen({ event }: { event: TimelineEvent | null }) {
  const { t } = useText();
  const columns = useColumns();
  if (event === null) return <p className={classes.detail}>{t('auditEditor.person.nothing')}</p>;
  const { finding } = event;
  return (
    <section className={classes.detail} aria-label={t('auditEditor.person.chosen')} data-chosen-event={event.lane}>
      <dl className={classes.facts}>
        {columns.map((column) => {
          const value = column.value(event);
          return value === null || value === '' ? null : (
            <div key={column.id}>
              <dt>{column.header}</dt>
              <dd>{column.write?.(value) ?? value}</dd>
            </div>
          );
        })}
      </dl>
      {finding !== null && (
        <Button
          size="compact-xs"
          variant="default"
          data-action="open-finding"
          onClick={() => void openFinding(finding)}
        >
          {t('auditEditor.person.open')}
        </Button>
      )}
    </section>
  );
}

function Drawn({ timeline }: { timeline: PersonYears }) {
  const { t } = useText();
  const [chosen, setChosen] = useState<TimelineEvent | null>(null);
  const columns = useColumns();
  const title = useSentence(timeline);
  const { events, memberIds } = timeline;
  const figures = () => [
    columns.map(({ header }) => header),
    ...events.map((event) => columns.map((column) => column.value(event))),
  ];
  const table = (
    <DataTable
      label={t('auditEditor.person.title')}
      columns={columns}
      rows={events}
      rowKey={(event) => events.indexOf(event).toString()}
    />
  );
  return (
    <div className={classes.drawn} data-timeline={events.length}>
      <ChartFrame
        title={title}
        note={t('auditEditor.person.note', { members: memberIds.join(', ') })}
        fileName={`timeline-${memberIds[0] ?? ''}`}
        figures={figures}
        table={table}
      >
        <TimelineDrawing events={events} chosen={chosen} label={title} onChoose={setChosen} />
      </ChartFrame>
      <Chosen event={chosen} />
    </div>
  );
}

/** One person's years over all tables, with the findings in them. */
export function Timeline({ member }: { member: string }) {
  const { t } = useText();
  const edition = useAudit((store) => store.edition);
  const timeline = useAnswer(
    useCallback((ledger: OpenLedger) => ledger.ask('timeline', { memberIds: [member] }), [member]),
    edition,
  );
  if (timeline.state === 'asked') return <Loading label={t('auditEditor.person.title')} places={1} />;
  if (timeline.state === 'failed') return <FailureState failure={timeline.failure} />;
  if (timeline.value.events.length === 0) {
    return (
      <div className={screen.grid}>
        <Empty title={t('auditEditor.person.unknown', { member })} hint={t('auditEditor.person.unknownHint')} />
      </div>
    );
  }
  return <Drawn timeline={timeline.value} />;
}
