import { useText } from '../../text';
import { Empty } from '../../ui/Empty';

/** What to do first where a part needs a portfolio. */
export function NoneOpen() {
  const { t } = useText();
  return <Empty title={t('investment.emptyTitle')} hint={t('investment.emptyHint')} />;
}
