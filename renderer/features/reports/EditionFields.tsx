import { Checkbox, SegmentedControl } from '@mantine/core';
import { languages } from '../../../shared/base/language';
import { orderOf, useReportPlace } from '../../state/reportPlace';
import { languageNames, useText } from '../../text';
import { DayField } from '../../ui/DayField';
import classes from './Reports.module.css';

/** Language of the report, whether the other edition is wanted too, and the day printed on it. */
export function EditionFields() {
  const { t, language } = useText();
  const place = useReportPlace();
  const order = orderOf(place, language);
  return (
    <div className={classes.fields}>
      <SegmentedControl
        fullWidth
        aria-label={t('reportsScreen.order.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={order.language}
        onChange={(value) => useReportPlace.setState({ language: value, passage: null })}
      />
      <Checkbox
        size="xs"
        data-field="both"
        label={t('reportsScreen.order.both')}
        checked={place.isBoth}
        onChange={({ currentTarget }) => useReportPlace.setState({ isBoth: currentTarget.checked })}
      />
      <DayField
        name="report"
        label={t('reportsScreen.order.day')}
        value={order.day}
        onChange={(day) => useReportPlace.setState({ day })}
      />
    </div>
  );
}
