import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { templates } from '../../../reports/templates';
import { exportEditions, type ReportFormat } from '../../../state/reportExport';
import { languagesNow, orderNow, useReportPlace } from '../../../state/reportPlace';
import { languageNames, useText } from '../../../text';
import { Dialog } from '../../../ui/Dialog';
import { FormatChoice } from '../FormatChoice';
import reports from '../Reports.module.css';
import classes from './Compose.module.css';
import { type PassageMark, usePassageName, type Words } from './useReportWords';

const worthSaying = [
  ['toWrite', 'toWrite'],
  ['unfit', 'unfit'],
  ['draft', 'drafts'],
] as const satisfies readonly (readonly [PassageMark, string])[];

/** What the user should know before the report leaves the program; nothing where all is in order. */
function useWarnings({ passages, gone }: Words): readonly string[] {
  const { t } = useText();
  const nameOf = usePassageName();
  const isBoth = useReportPlace((place) => place.isBoth);
  const named = (mark: PassageMark): readonly string[] =>
    passages.filter((passage) => passage.mark === mark).map(nameOf);
  const said = worthSaying.flatMap(([mark, key]) => {
    const names = mark === 'unfit' ? [...named(mark), ...gone.map(([id]) => id)] : named(mark);
    if (names.length === 0) return [];
    return [t(`reportsScreen.export.${key}`, { passages: names.join(t('reportsScreen.export.separator')) })];
  });
  const hasOwnWords = passages.some(({ mark }) => mark === 'edited');
  return isBoth && hasOwnWords ? [...said, t('reportsScreen.export.otherWords')] : said;
}

function exportNow(formats: readonly ReportFormat[]): void {
  const make = templates[useReportPlace.getState().kind];
  const editions = languagesNow().map((language) => ({
    ...{ name: languageNames[language], make, formats },
    order: { ...orderNow(), language },
  }));
  void exportEditions(editions);
}

/** Formats of the report that is shown, and the button that writes them. */
export function ExportBox({ words }: { words: Words }) {
  const { t } = useText();
  const isBoth = useReportPlace((place) => place.isBoth);
  const [formats, setFormats] = useState<readonly ReportFormat[]>(['pdf']);
  const [isAsking, setAsking] = useState(false);
  const warnings = useWarnings(words);
  const files = formats.length * (isBoth ? 2 : 1);
  const go = (): void => {
    setAsking(false);
    exportNow(formats);
  };
  return (
    <div className={reports.fields}>
      <FormatChoice formats={formats} onChange={setFormats} />
      <Button
        data-action="export-report"
        disabled={files === 0}
        leftSection={<IconFileExport size={16} />}
        onClick={() => (warnings.length > 0 ? setAsking(true) : go())}
      >
        {files > 1 ? t('reportsScreen.export.files', { files }) : t('reportsScreen.export.run')}
      </Button>
      {isAsking && (
        <Dialog title={t('reportsScreen.export.warnTitle')} onClose={() => setAsking(false)}>
          <ul className={classes.warnings}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <div className={classes.buttons}>
            <Button data-action="export-anyway" onClick={go}>
              {t('reportsScreen.export.anyway')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('reportsScreen.export.back')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
