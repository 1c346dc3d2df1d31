import type { ReportDocument } from '../../shared/report/document';
import { SentenceText } from './FigureText';

/** What stands at the top of the first page. */
export function Opening({ report }: { readonly report: ReportDocument }) {
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
      <p className="headline" data-paragraph="headline">
        <SentenceText sentence={report.headline} />
      </p>
    </header>
  );
}
