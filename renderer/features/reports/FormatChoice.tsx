import { Checkbox } from '@mantine/core';
import { type ReportFormat, reportFormats } from '../../state/reportExport';
import { useText } from '../../text';
import classes from './Reports.module.css';

interface FormatChoiceProps {
  readonly formats: readonly ReportFormat[];
  readonly onChange: (formats: readonly ReportFormat[]) => void;
}

export function FormatChoice({ formats, onChange }: FormatChoiceProps) {
  const { t } = useText();
  return (
    <Checkbox.Group
      size="xs"
      label={t('reportsScreen.export.formats')}
      value={[...formats]}
      onChange={(chosen) => onChange(reportFormats.filter((format) => chosen.includes(format)))}
    >
      <div className={classes.formats}>
        {reportFormats.map((format) => (
          <Checkbox
            key={format}
            size="xs"
            value={format}
            data-format={format}
            label={t(`reportsScreen.export.format.${format}`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
