import { Figure } from '../../../outlook/Figure';
import { inspect } from '../../../state/inspection';
import { changeSafety, type SafetyAnswer } from '../../../state/safety';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import classes from './Safety.module.css';
import type { SafetyViewProps } from './SafetyPart';
import { cashFigure, debtorFigure, idleFigure, owedFigure } from './safetyFigures';

/** The bank or the issuer with the larger share of its kind. */
function largestOf({ report: { banks, issuers } }: SafetyAnswer) {
  const firsts = [banks, issuers].flatMap((found) => {
    const first = found?.debtors[0];
    return found === null || first === undefined ? [] : [{ found, first }];
  });
  return firsts.toSorted((a, b) => b.first.share - a.first.share)[0] ?? null;
}

/** What is most to be known, each figure with its way to the inspector. */
export function Headline({ answer }: SafetyViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const { ladder, stale, jumps } = answer.report;
  const largest = largestOf(answer);
  const gap = ladder.months.find(({ month }) => month === ladder.firstGap);
  const shown = gap ?? ladder.months.at(-1);
  const [idle, owed] = [idleFigure(answer), owedFigure(answer)];
  const money = (value: number | null): string =>
    value === null ? t('safety.figure.unknown') : numbers.full(value, 'moneyExact');
  return (
    <div className={classes.figures}>
      <Figure
        item="firstGap"
        name={t('safety.figure.firstGap')}
        value={ladder.months.length === 0 ? t('safety.figure.unknown') : (ladder.firstGap ?? t('safety.figure.noGap'))}
        before={null}
        onOpen={() => shown !== undefined && inspect({ kind: 'worked', figure: cashFigure(answer, shown) })}
      />
      <Figure
        item="largestDebtor"
        name={t('safety.figure.largest')}
        value={largest === null ? '–' : `${largest.first.debtor} ${numbers.full(largest.first.share, 'share')}`}
        before={null}
        onOpen={() =>
          largest !== null && inspect({ kind: 'worked', figure: debtorFigure(largest.found, largest.first) })
        }
      />
      <Figure
        item="idleCost"
        name={t('safety.figure.idle')}
        value={money(idle.value)}
        before={null}
        onOpen={() => inspect({ kind: 'worked', figure: idle })}
      />
      <Figure
        item="owedInterest"
        name={t('safety.figure.owed')}
        value={money(owed.value)}
        before={null}
        onOpen={() => inspect({ kind: 'worked', figure: owed })}
      />
      <Figure
        item="prices"
        name={t('safety.figure.prices')}
        value={`${stale.length} + ${jumps.length}`}
        before={null}
        onOpen={() => changeSafety({ view: 'prices' })}
      />
    </div>
  );
}
