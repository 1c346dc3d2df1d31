import type { PortfolioView } from '../../../../shared/investment/opening/portfolioView';
import { useInvestment } from '../../../state/investment';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { Scroll } from '../../../ui/Scroll';
import classes from '../Investment.module.css';
import type { Basis } from '../useExplain';
import { FileList } from './FileList';
import { Worth } from './Worth';

function basisOf({ valuations }: PortfolioView): Basis {
  return { from: valuations[0]?.date ?? '', to: valuations.at(-1)?.date ?? '', count: valuations.length };
}

function Headline({ portfolio }: { portfolio: PortfolioView }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { valuations, name, gain } = portfolio;
  const [first, last] = [valuations[0], valuations.at(-1)];
  if (first === undefined || last === undefined || gain === null) {
    return (
      <Empty
        title={t('investmentResults.portfolioPart.noValues')}
        hint={t('investmentResults.portfolioPart.noValuesHint')}
      />
    );
  }
  return (
    <p className={classes.headline} role="status" data-headline="portfolio">
      {t('investmentResults.portfolioPart.title', {
        name: name === '' ? t('investmentResults.portfolioPart.unnamed') : name,
        value: numbers.full(last.value, 'moneyFine'),
        change: numbers.full(gain.change, 'moneyFine'),
        flow: numbers.full(gain.netFlow, 'moneyFine'),
        ...{ from: first.date, to: last.date },
      })}
    </p>
  );
}

/** What is open: its worth and flows over time, by class and manager, and the files that it was read from. */
export function PortfolioPart() {
  const { t } = useText();
  const { portfolio, files, isOpening, failure } = useInvestment();
  if (failure !== null) return <FailureState failure={failure} />;
  if (portfolio === null && isOpening) return <Loading label={t('investment.open.loading')} places={4} />;
  if (portfolio === null && files.length === 0) {
    return <Empty title={t('investment.emptyTitle')} hint={t('investment.emptyHint')} />;
  }
  return (
    <div className={classes.part}>
      {files.every(({ failure: refusal }) => refusal !== null) && <p role="alert">{t('investment.open.none')}</p>}
      <Scroll label={t('investment.parts.portfolio')} className={classes.work}>
        {portfolio !== null && <Headline portfolio={portfolio} />}
        {portfolio !== null && portfolio.valuations.length > 0 && (
          <Worth portfolio={portfolio} basis={basisOf(portfolio)} />
        )}
        <FileList files={files} />
      </Scroll>
    </div>
  );
}
