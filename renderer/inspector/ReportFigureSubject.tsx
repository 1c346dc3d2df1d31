import { derivedCell } from '../../shared/report/cells';
import type { Figure, ReportDocument } from '../../shared/report/document';
import { inWords } from '../../shared/report/origins';
import { partsOfFigure, subjectOfFigure } from '../measures/reportCell';
import { inspect } from '../state/inspection';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { Fact, LinkRow, Part, Rows, SubjectHead } from './parts';

interface ReportFigureProps {
  readonly figure: Figure;
  readonly report: ReportDocument;
}

function Formula({ figure, report }: ReportFigureProps) {
  const { t } = useText();
  const parts = partsOfFigure(figure, report);
  return (
    <Part title={t('frame.inspector.formula')}>
      {derivedCell(figure.cell) === null ? (
        <p>{t('reportsScreen.inspector.read')}</p>
      ) : (
        <code className={classes.symbols}>{inWords(figure.cell, t)}</code>
      )}
      <Rows>
        {parts.map((part) => (
          <LinkRow
            key={part.cell}
            label={part.cell}
            value={part.text}
            onOpen={() => inspect(subjectOfFigure(part, report))}
          />
        ))}
      </Rows>
    </Part>
  );
}

/** A figure of a report: its exact value, its cell or formula, and the run that it comes from with its inputs. */
export function ReportFigureSubject({ figure, report }: ReportFigureProps) {
  const { t } = useText();
  const { subject, engineVersion, seed, inputs, inputsHash } = report.provenance;
  const value = Number.isNaN(figure.value) ? '–' : figure.value;
  return (
    <>
      <SubjectHead
        name={t('reportsScreen.inspector.name')}
        figure={figure.text || '–'}
        exact={t('frame.inspector.cell', { cell: figure.cell, value })}
      />
      <Formula figure={figure} report={report} />
      <Part title={t('reportPages.run.heading')}>
        <Rows>
          <Fact name={t('reportPages.run.subject')}>{subject}</Fact>
          <Fact name={t('reportPages.run.engine')}>{engineVersion}</Fact>
          <Fact name={t('reportPages.run.seed')}>{seed ?? t('reportPages.run.noSeed')}</Fact>
        </Rows>
        <p>{t('reportPages.run.inputs')}</p>
        <code className={classes.hash}>{inputsHash}</code>
      </Part>
      <Part title={t('frame.inspector.files', { version: engineVersion })}>
        <Rows>
          {Object.entries(inputs).map(([name, hash]) => (
            <Fact key={name} name={name}>
              <span className={classes.hash} title={hash}>
                {hash.slice(0, 8)}
              </span>
            </Fact>
          ))}
        </Rows>
      </Part>
    </>
  );
}
