import type { ReportDocument } from '../../shared/report/document';
import { translator } from '../../shared/text/translator';
import { SectionView } from './SectionView';

interface ReportProps {
  readonly report: ReportDocument;
  /** False while the page is only measured: chart places stay empty. */
  readonly charts: boolean;
}

/** The whole report, one sheet a page. */
export function Report({ report, charts }: ReportProps) {
  const write = translator(report.language);
  return report.parts.map(({ sections }, index) => (
    <article className={`sheet sheet-${index + 1}`} key={sections.map(({ id }) => id).join('|')}>
      {index === 0 ? <Opening report={report} /> : <RunningHead report={report} />}
      {sections.map((section) => (
        <SectionView key={section.id} section={section} charts={charts} />
      ))}
      <footer className="foot">
        <span>{identityLine(report)}</span>
        <span>{write('report.pageOf', { page: index + 1, pages: report.parts.length })}</span>
      </footer>
    </article>
  ));
}

function Opening({ report }: { readonly report: ReportDocument }) {
  return (
    <header className="opening">
      <p className="over">
        <span>{report.subtitle}</span>
        <span className="mark">Fundscope</span>
      </p>
      <h1>{report.title}</h1>
      <dl className="identity">
        {report.identity.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="headline">{report.headline.text}</p>
    </header>
  );
}

function RunningHead({ report }: { readonly report: ReportDocument }) {
  return (
    <header className="running">
      <span>{report.title}</span>
      <span>{report.identity[0]?.value}</span>
    </header>
  );
}

function identityLine({ provenance, day }: ReportDocument): string {
  return `Fundscope ${provenance.engineVersion} · SHA-256 ${provenance.inputsHash.slice(0, 12)} · ${day}`;
}
