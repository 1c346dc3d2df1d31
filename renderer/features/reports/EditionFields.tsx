import { Checkbox, SegmentedControl } from '@mantine/core';
import { type Language, languages } from '../../../shared/base/language';
import { localDay } from '../../../shared/base/localDay';
import { useReportPlace } from '../../state/reportPlace';
import { useText } from '../../text';
import { DayField } from '../../ui/DayField';
import classes from './Reports.module.css';

export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** Language of the report, whether the other edition is wanted too, and the day printed on it. */
export function EditionFields() {
  const { t, language } = useText();
  const place = useReportPlace();
  return (
    <div className={classes.fields}>
      <SegmentedControl
        fullWidth
        aria-label={t('reportsScreen.order.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={place.language ?? language}
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
        value={place.day ?? localDay(new Date())}
        onChange={(day) => useReportPlace.setState({ day })}
      />
    </div>
  );
}
