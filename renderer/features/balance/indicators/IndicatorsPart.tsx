import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';

/** All indicators of a run over the chosen horizons. */
export function IndicatorsPart() {
  const { t } = useText();
  return <Empty title={t('indicators.empty.title')} hint={t('indicators.empty.hint')} />;
}
