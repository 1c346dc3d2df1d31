import { useAskedScenario } from '../../../state/study';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';

/** What many paths of the drivers make of the fund. */
export function UncertaintyPart() {
  const { t } = useText();
  const scenario = useAskedScenario();
  return (
    <Empty title={t('uncertainty.empty.title')} hint={t(`uncertainty.empty.${scenario ? 'hint' : 'noScenario'}`)} />
  );
}
