import { Button } from '@mantine/core';
import { sexes } from '../../../../shared/data/canonical/codes';
import { codeKey } from '../../../../shared/data/canonical/labels';
import { type Field, fields, levelName, missing } from '../../../../shared/data/people/comparison';
import type { Decision } from '../../../../shared/data/people/decide';
import type { MatchedPair } from '../../../../shared/data/people/matchPeople';
import { describeFailure } from '../../../../shared/text/describeFailure';
import { usePeople } from '../../../state/dataPeople';
import { useFolder } from '../../../state/openWorkspace';
import { decide } from '../../../state/peopleReview';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import classes from './People.module.css';
import { WeightChart } from './WeightChart';
import { useRecordText, useStepText } from './words';

/** The keys that decide a pair while the focus is in the pairs or their detail. */
export const decisionKeys: Readonly<Record<string, Decision>> = { '1': 'match', '2': 'noMatch', '3': 'unsure' };

function SideBySide({ pair }: { pair: MatchedPair }) {
  const { t } = useText();
  const words = useStepText();
  const recordText = useRecordText();
  const shown = usePeople(({ records }) => (records?.id === pair.id ? records.records : null));
  if (shown === null) return <p className={classes.dim}>{t('people.detail.loading')}</p>;
  if (!shown.ok) return <p role="alert">{describeFailure(shown.failure, t).detail}</p>;
  const { a, b } = shown.value;
  const level = (field: Field, at: number): string => words.level(levelName(field, pair.pattern[at] ?? missing));
  const said = (field: Field, value: string | null | undefined): string => {
    if (value === null || value === undefined) return '–';
    return field === 'sex' && sexes.some((code) => code === value) ? t(codeKey('sex', value)) : value;
  };
  return (
    <>
      <table className={classes.sides}>
        <thead>
          <tr>
            <th scope="col">{t('people.detail.field')}</th>
            <th scope="col">{recordText(pair.a)}</th>
            <th scope="col">{recordText(pair.b)}</th>
            <th scope="col">{t('people.detail.level')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field, at) => (
            <tr key={field} data-field={field}>
              <th scope="row">{words.step(field)}</th>
              <td>{said(field, a?.[field])}</td>
              <td>{said(field, b?.[field])}</td>
              <td>{level(field, at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.dim}>{t('people.detail.masked')}</p>
    </>
  );
}

function DecisionButtons({ pair }: { pair: MatchedPair }) {
  const { t } = useText();
  const opened = useFolder((store) => store.opened);
  const canWrite = opened.state === 'open' && opened.facts.readOnly === null;
  const same = (one: { record: string; list: string }, two: { record: string; list: string }): boolean =>
    one.record === two.record && one.list === two.list;
  const kept =
    opened.state === 'open'
      ? opened.document.people.find(
          ({ a, b }) => (same(a, pair.a) && same(b, pair.b)) || (same(a, pair.b) && same(b, pair.a)),
        )
      : undefined;
  return (
    <fieldset className={classes.decide}>
      <legend>{t('people.detail.decide')}</legend>
      {Object.entries(decisionKeys).map(([key, decision]) => (
        <Button
          key={key}
          size="xs"
          variant={pair.decision === decision ? 'filled' : 'default'}
          aria-pressed={pair.decision === decision}
          data-decision={decision}
          disabled={!canWrite}
          onClick={() => void decide(decision)}
        >
          {t('people.detail.key', { decision: t(`data.people.decisions.${decision}`), key })}
        </Button>
      ))}
      {!canWrite && <p className={classes.dim}>{t('people.detail.readOnly')}</p>}
      {kept !== undefined && (
        <p className={classes.dim}>
          {t('people.detail.decided', {
            decision: t(`data.people.decisions.${kept.decision}`),
            who: kept.decidedBy,
            at: kept.decidedAt.slice(0, 16).replace('T', ' '),
          })}
        </p>
      )}
    </fieldset>
  );
}

/** What speaks for and against a pair being one person, and the reviewer's word on it. */
export function PairDetail({ pair }: { pair: MatchedPair | null }) {
  const { t } = useText();
  const recordText = useRecordText();
  if (pair === null) return <p className={classes.choose}>{t('people.detail.choose')}</p>;
  const title = t('people.detail.title', { a: recordText(pair.a), b: recordText(pair.b) });
  return (
    <>
      <Panel title={title}>
        <DecisionButtons pair={pair} />
        <SideBySide pair={pair} />
      </Panel>
      <div className={classes.chart}>
        <WeightChart pair={pair} />
      </div>
    </>
  );
}
