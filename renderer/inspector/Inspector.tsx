import { closeInspector, inspectBack, type Subject, useInspection } from '../state/inspection';
import { useText } from '../text';
import { DockedPanel } from '../ui/DockedPanel';
import { FileSubject } from './FileSubject';
import { GenerationSubject } from './GenerationSubject';
import { IndicatorSubject } from './IndicatorSubject';
import classes from './Inspector.module.css';
import { ParameterSubject } from './ParameterSubject';
import { ChanceSubject, QuantileSubject } from './PathsSubject';
import { PriceSubject, PriceYearSubject } from './PriceSubject';
import { ReferenceSubject } from './ReferenceSubject';
import { RegionSubject } from './RegionSubject';
import { ReportFigureSubject } from './ReportFigureSubject';
import { RequiredRateSubject } from './RequiredRateSubject';
import { RowSubject } from './RowSubject';
import { SummarySubject } from './SummarySubject';
import { WorkedSubject } from './WorkedSubject';
import { WorkSubject } from './WorkSubject';
import { YearSubject } from './YearSubject';

function SubjectView({ subject }: { subject: Subject }) {
  switch (subject.kind) {
    case 'year':
      return <YearSubject measure={subject.measure} year={subject.year} />;
    case 'summary':
      return <SummarySubject item={subject.item} />;
    case 'requiredRate':
      return <RequiredRateSubject />;
    case 'region':
      return <RegionSubject item={subject.item} region={subject.region} year={subject.year} />;
    case 'price':
      return <PriceSubject step={subject.step} rule={subject.rule} />;
    case 'priceYear':
      return <PriceYearSubject year={subject.year} />;
    case 'quantile':
      return <QuantileSubject measure={subject.measure} year={subject.year} chance={subject.chance} />;
    case 'chance':
      return <ChanceSubject event={subject.event} year={subject.year} />;
    case 'indicator':
      return <IndicatorSubject id={subject.id} horizon={subject.horizon} />;
    case 'work':
      return <WorkSubject place={subject.place} />;
    case 'generation':
      return <GenerationSubject {...subject} />;
    case 'parameter':
      return <ParameterSubject id={subject.id} />;
    case 'reference':
      return <ReferenceSubject id={subject.id} />;
    case 'worked':
      return <WorkedSubject figure={subject.figure} />;
    case 'reportFigure':
      return <ReportFigureSubject figure={subject.figure} report={subject.report} />;
    case 'file':
      return <FileSubject name={subject.name} />;
    case 'row':
      return <RowSubject table={subject.table} source={subject.source} line={subject.line} />;
  }
}

/** Where a number comes from: formula, inputs, law, source rows, file hash. */
export function Inspector() {
  const { t } = useText();
  const { isOpen, subject, trail } = useInspection();
  if (!isOpen) {
    return null;
  }
  return (
    <DockedPanel
      title={t('frame.inspector.title')}
      back={{ label: t('frame.inspector.back'), isPossible: trail.length > 0, run: inspectBack }}
      close={{ label: t('frame.inspector.close'), run: closeInspector }}
    >
      {subject === null ? (
        <p className={classes.hint}>{t('frame.inspector.hint')}</p>
      ) : (
        <SubjectView subject={subject} />
      )}
    </DockedPanel>
  );
}
