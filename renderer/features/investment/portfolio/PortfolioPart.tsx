import { useInvestment } from '../../../state/investment';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import classes from '../Investment.module.css';
import { FileList } from './FileList';

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
      <FileList files={files} />
    </div>
  );
}
