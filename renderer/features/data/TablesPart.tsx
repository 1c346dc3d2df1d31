import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { tableLabel } from '../../../shared/data/canonical/labels';
import { describeReason } from '../../../shared/data/loading/describeReject';
import type { Reject } from '../../../shared/data/loading/importFile';
import { dataParagraph, formulaText, type Speech } from '../../../shared/data/quality/dataParagraph';
import type { QualityReport } from '../../../shared/data/quality/quality';
import { today } from '../../state/dataImport';
import { showPart, showTable, useDataPlace } from '../../state/dataPlace';
import { readTables, useTables } from '../../state/dataTables';
import { useOpenedFolder } from '../../state/openWorkspace';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Empty } from '../../ui/Empty';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { Panel } from '../../ui/Page';
import classes from './Data.module.css';
import { TablePage } from './TablePage';

function useSpeech(): Speech {
  const { t, language } = useText();
  return {
    language,
    translate: t,
    // The codes of kept rows are those that the checks gave them.
    reason: (code) => describeReason(code as Reject['reason'], t),
  };
}

function Paragraph({ report }: { report: QualityReport }) {
  const { t } = useText();
  const speech = useSpeech();
  const sentences = dataParagraph(report, speech);
  return (
    <Panel title={t('dataScreens.tables.paragraph')}>
      <p className={classes.paragraph} data-paragraph>
        {sentences.join(speech.language === 'zh-CN' ? '' : ' ')}
      </p>
      <div className={classes.tools}>
        <Button variant="default" onClick={() => void navigator.clipboard.writeText(sentences.join('\n'))}>
          {t('dataScreens.tables.copy')}
        </Button>
      </div>
      <details className={classes.details}>
        <summary>{t('dataScreens.tables.formula')}</summary>
        <p>{formulaText(speech)}</p>
        <p>{t('data.quality.overall')}</p>
      </details>
    </Panel>
  );
}

function TableList({ report }: { report: QualityReport }) {
  const { t } = useText();
  const numbers = useNumbers();
  const kept = useTables((store) => store.kept);
  const imports = kept.state === 'read' ? kept.imports : [];
  return (
    <Panel title={t('dataScreens.tables.list')}>
      <table className={classes.matching}>
        <thead>
          <tr>
            {(['table', 'rows', 'last', 'score'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`dataScreens.tables.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.tables.map(({ table, rows, score }) => (
            <tr key={table}>
              <th scope="row">
                <button type="button" className={classes.link} data-table={table} onClick={() => showTable(table)}>
                  {tableLabel(table, t)}
                </button>
              </th>
              <td>{numbers.number(rows, 'count')}</td>
              <td>{imports.find((one) => one.table_name === table)?.imported_on ?? '–'}</td>
              <td>
                <meter min={0} max={100} value={score} aria-label={t('dataScreens.tables.score')} />{' '}
                {numbers.number(score, 'count')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function NoTables() {
  const { t } = useText();
  return (
    <Empty title={t('dataScreens.tables.empty')} hint={t('dataScreens.tables.emptyHint')}>
      <Button onClick={() => showPart('import')}>{t('dataScreens.tables.goImport')}</Button>
    </Empty>
  );
}

/** The tables that hold rows, how good they are, and a page for each. */
export function TablesPart() {
  const { t } = useText();
  const { judged, edition } = useTables();
  const table = useDataPlace((place) => place.table);
  const folder = useOpenedFolder();
  useEffect(() => {
    if (folder !== null) void readTables(today(), edition);
  }, [edition, folder]);
  if (judged.state === 'failed') return <FailureState failure={judged.failure} />;
  if (judged.state === 'none') return <Loading label={t('dataScreens.job.count')} places={2} />;
  if (judged.report.tables.length === 0) return <NoTables />;
  const quality = judged.report.tables.find((one) => one.table === table);
  if (quality !== undefined) return <TablePage key={quality.table} quality={quality} />;
  return (
    <div className={classes.page}>
      <TableList report={judged.report} />
      <Paragraph report={judged.report} />
    </div>
  );
}
