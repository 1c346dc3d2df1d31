import type { RegionOutlook, RegionYear } from '../../shared/balance/regions/regionOutlook';
import { inLanguage } from '../../shared/base/language';
import type { ProvinceMeasure, YearFigure } from '../../shared/data/regionFigures';
import { parameterInYear, writeParameter } from '../measures/parameterValue';
import { decidingYear, type RegionItem, regionMeanings } from '../measures/regionItems';
import { inspect } from '../state/inspection';
import { lastRegions, useRegions } from '../state/regions';
import { useNumbers } from '../state/settings';
import { useAskedScenario, useStudy } from '../state/study';
import { useText } from '../text';
import { StatusMark } from '../ui/StatusMark';
import classes from './Inspector.module.css';
import { LinkRow, Part, Rows, SubjectHead } from './parts';
import { RunInputs } from './RunInputs';

interface RegionSubjectProps {
  readonly item: RegionItem;
  readonly region: string;
  readonly year: number;
}

const ledgerItems = [
  'contributions',
  'subsidy',
  'interest',
  'otherIncome',
  'transfersIn',
  'poolingReceived',
  'benefits',
  'transfersOut',
  'poolingPaid',
  'closing',
] as const;

function Line({ name, value }: { name: string; value: string }) {
  return (
    <li className={classes.row}>
      <span>{name}</span>
      <span>{value}</span>
    </li>
  );
}

function Ledger({ year, opening }: { year: RegionYear; opening: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  return (
    <Part title={t('regions.inspector.ledger')}>
      <Rows>
        <Line name={t('regions.inspector.item.opening')} value={numbers.full(opening, 'money')} />
        {ledgerItems.map((item) => (
          <Line key={item} name={t(`regions.inspector.item.${item}`)} value={numbers.full(year[item], 'money')} />
        ))}
      </Rows>
    </Part>
  );
}

function Opening({ start }: RegionOutlook) {
  const { t } = useText();
  const numbers = useNumbers();
  const amounts = [
    ['contributors', 'persons'],
    ['pensioners', 'persons'],
    ['closing', 'money'],
    ['wage', 'times'],
    ['benefitBase', 'times'],
    ['pension', 'times'],
    ['collection', 'times'],
  ] as const;
  return (
    <Part title={t('regions.inspector.opening')}>
      <Rows>
        {amounts.map(([name, quantity]) => (
          <Line key={name} name={t(`regions.inspector.${name}`)} value={numbers.full(start[name], quantity)} />
        ))}
      </Rows>
    </Part>
  );
}

/** The last published figure of each measure that bears on the item, with its row. */
function Published({ region, measures }: { region: string; measures: readonly ProvinceMeasure[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const figures = useStudy(({ workspace }) => workspace?.regionFigures.find((one) => one.region === region));
  const known = measures.flatMap((measure): [ProvinceMeasure, YearFigure][] => {
    const last = figures?.published[measure]?.at(-1);
    return last === undefined ? [] : [[measure, last]];
  });
  return (
    <Part title={t('regions.inspector.published')}>
      {known.length === 0 ? <p>{t('regions.inspector.allotted')}</p> : null}
      <Rows>
        {known.map(([measure, { value, year, reference, status }]) => (
          <LinkRow
            key={measure}
            label={t('frame.inspector.publishedIn', { year })}
            value={
              <>
                {numbers.full(value, measure === 'contributors' || measure === 'pensioners' ? 'persons' : 'money')}{' '}
                <StatusMark status={status} />
              </>
            }
            onOpen={() => inspect({ kind: 'reference', id: reference })}
          />
        ))}
      </Rows>
    </Part>
  );
}

function Rules({ item, year }: { item: RegionItem; year: number }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const scenario = useAskedScenario();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const used = regionMeanings[item].parameters.flatMap((id) => {
    const found = parameters && scenario && parameterInYear(parameters, scenario, id, year);
    return found ? [found] : [];
  });
  return (
    <Part title={t('regions.inspector.parameters')}>
      <Rows>
        {used.map(({ parameter, value }) => (
          <LinkRow
            key={parameter.id}
            label={inLanguage(parameter.label, language)}
            value={writeParameter(value, parameter.unit, numbers, t)}
            onOpen={() => inspect({ kind: 'parameter', id: parameter.id })}
          />
        ))}
      </Rows>
    </Part>
  );
}

/** One figure of one province: formula, ledger, opening, what is published, rules. */
export function RegionSubject({ item, region, year }: RegionSubjectProps) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const outlook = useRegions(({ answer }) => lastRegions(answer)?.regions.find((one) => one.region === region));
  const [first] = outlook?.years ?? [];
  if (outlook === undefined || first === undefined) {
    return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
  }
  const { quantity, symbols, value, isOfLedger, published } = regionMeanings[item];
  const shown = decidingYear(item, outlook, year);
  const row = outlook.years[shown - first.year] ?? first;
  const figure = value(row, outlook);
  const opening = shown === first.year ? outlook.start.closing : (outlook.years[shown - first.year - 1]?.closing ?? 0);
  return (
    <>
      <SubjectHead
        name={t('regions.inspector.of', { name: inLanguage(outlook.name, language), year: shown })}
        figure={numbers.full(figure, quantity)}
        exact={t('frame.inspector.cell', { cell: `regions.${region}.${shown}.${item}`, value: figure ?? '–' })}
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{t(`regions.inspector.formula.${item}`)}</p>
        <code className={classes.symbols}>{symbols}</code>
      </Part>
      {isOfLedger && <Ledger year={row} opening={opening} />}
      <Opening {...outlook} />
      <Published region={region} measures={published} />
      <Rules item={item} year={shown} />
      <RunInputs />
    </>
  );
}
