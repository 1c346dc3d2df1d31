import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { languages } from '../../shared/base/language';
import { exportReport } from '../state/report';
import { reportFormats } from '../state/reportExport';
import { useReportPlace } from '../state/reportPlace';
import { useStudy } from '../state/study';
import { languageNames, useText } from '../text';
import { actionNamed, shortcutText } from './actions';
import classes from './Frame.module.css';

/** The committee report in one click, or another format or language. */
export function ExportMenu() {
  const { t, language } = useText();
  const isReady = useStudy(({ answer }) => answer.state === 'done');
  const chosen = useReportPlace((place) => place.language) ?? language;
  return (
    <Button.Group>
      <Button
        leftSection={<IconFileExport size={16} />}
        disabled={!isReady}
        data-action="report.pdf"
        onClick={() => void exportReport('pdf')}
      >
        {t('frame.export.button')}
      </Button>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button px={6} disabled={!isReady} aria-label={t('frame.export.more')} className={classes.exportMore}>
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('frame.export.language')}</Menu.Label>
          <SegmentedControl
            fullWidth
            aria-label={t('frame.export.language')}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={chosen}
            onChange={(value) => useReportPlace.setState({ language: value })}
          />
          <Menu.Label>{t('frame.export.format')}</Menu.Label>
          {reportFormats.map((format) => (
            <Menu.Item
              key={format}
              rightSection={shortcutText(actionNamed(`report.${format}`)?.shortcut ?? '')}
              onClick={() => void exportReport(format)}
            >
              {t(`frame.export.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
