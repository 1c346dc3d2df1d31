import { inLanguage } from '../../../../shared/base/language';
import type { AllocationAnswer } from '../../../../shared/investment/allocation/answer';
import { useAllocated } from '../../../state/allocation';
import { useInvestment } from '../../../state/investment';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import classes from './Allocation.module.css';
import { Chosen } from './Chosen';
import { FrontierChart } from './FrontierChart';
import { ObjectiveBar } from './ObjectiveBar';

function NotFound({ returns }: { returns: readonly number[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  if (returns.length === 0) return null;
  const written = returns.map((value) => numbers.full(value, 'rate')).join(', ');
  return <p role="status">{t('allocation.notFound', { returns: written })}</p>;
}

function Found({ answer }: { answer: AllocationAnswer }) {
  const { t, language } = useText();
  const { frontier, limits } = answer;
  if (frontier === null) {
    const names = limits.map(({ title }) => inLanguage(title, language)).join('; ');
    return <p role="status">{t('allocation.none', { limits: names })}</p>;
  }
  return (
    <div className={classes.view}>
      <ObjectiveBar answer={answer} />
      <NotFound returns={frontier.notFound} />
      <div className={classes.charts}>
        <FrontierChart answer={answer} frontier={frontier} />
        <Chosen answer={answer} frontier={frontier} />
      </div>
    </div>
  );
}

/** Portfolios of the classes that are held, as good as the limits allow, and the best for an objective. */
export function AllocationPart() {
  const { t } = useText();
  const isOpen = useInvestment(({ portfolio }) => portfolio !== null);
  const { answer, failure, retry } = useAllocated();
  if (!isOpen) return <Empty title={t('investment.emptyTitle')} hint={t('investment.emptyHint')} />;
  if (failure !== null) return <FailureState failure={failure} onRetry={retry} />;
  return (
    <div className={classes.part} data-allocation={answer?.frontier?.points.length ?? ''}>
      {answer === null ? <Loading label={t('allocation.loading')} places={4} /> : <Found answer={answer} />}
    </div>
  );
}
