import { NativeSelect, NumberInput } from '@mantine/core';
import { useMemo } from 'react';
import type { PathTraits } from '../../../../shared/stochastic/pathTraits';
import type { PathYear } from '../../../../shared/stochastic/pathYears';
import { pathMeasures } from '../../../../shared/stochastic/simulatePaths';
import { useMeasureText } from '../../../measures/useMeasureText';
import { bandNames, bandOfKey, keyOfBand } from '../../../outlook/fanLines';
import { type PathsRun, usePaths } from '../../../state/paths';
import { chooseBand, choosePath, type BandPaths as Found, usePathsBehind } from '../../../state/pathsBehind';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import type { Quantity } from '../../../ui/numbers';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import frame from '../Part.module.css';

type PathRow = Found['rows'][number];

const traits = [
  { id: 'mortality', quantity: 'index' },
  { id: 'fertility', quantity: 'share' },
  { id: 'wageGrowth', quantity: 'rate' },
  { id: 'cpi', quantity: 'rate' },
  { id: 'fundReturn', quantity: 'rate' },
] as const satisfies readonly { id: keyof PathTraits; quantity: Quantity | 'index' }[];
type Trait = (typeof traits)[number];

function usePathColumns({ band: { measure, year } }: Found): Column<PathRow>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const { label, full } = useMeasureText();
  return useMemo(() => {
    const write = (value: number | null, quantity: Trait['quantity']): string =>
      quantity === 'index' ? numbers.number(value, 'times') : numbers.full(value, quantity);
    return [
      { id: 'path', header: t('uncertainty.behind.path'), width: 80, value: ({ path }) => path, write: String },
      {
        id: 'value',
        header: t('frame.inspector.inYear', { name: label(measure), year }),
        width: 170,
        value: ({ value }) => value,
        write: (value) => full(measure, typeof value === 'number' ? value : null),
      },
      ...traits.map(
        ({ id, quantity }): Column<PathRow> => ({
          id,
          header: t(`uncertainty.behind.trait.${id}`, { year }),
          width: 170,
          value: (row) => row[id],
          write: (value) => write(typeof value === 'number' ? value : null, quantity),
        }),
      ),
    ];
  }, [t, numbers, label, full, measure, year]);
}

function useYearColumns(): Column<PathYear>[] {
  const { t } = useText();
  const { label, unit, number } = useMeasureText();
  return useMemo(
    () => [
      { id: 'year', header: t('projection.year'), width: 64, value: ({ year }) => year, write: String },
      ...pathMeasures.map(
        (measure): Column<PathYear> => ({
          id: measure,
          header:
            unit(measure) === ''
              ? label(measure)
              : t('projection.withUnit', { name: label(measure), unit: unit(measure) }),
          width: 118,
          value: (row) => row[measure],
          write: (value) => number(measure, typeof value === 'number' ? value : null),
        }),
      ),
    ],
    [t, label, unit, number],
  );
}

/** One path, all that is kept of it. */
function PathTable({ path, years }: { path: number; years: readonly PathYear[] }) {
  const { t } = useText();
  const columns = useYearColumns();
  const title = t('uncertainty.behind.years', { path });
  return (
    <section className={frame.table} aria-label={title} data-path={path}>
      <TableBar columns={columns} rows={years} fileName={`path-${path}`}>
        <strong className={frame.grow}>{title}</strong>
      </TableBar>
      <DataTable label={title} columns={columns} rows={years} rowKey={({ year }) => String(year)} />
    </section>
  );
}

function FoundPaths({ found }: { found: Found }) {
  const { t } = useText();
  const { label, full } = useMeasureText();
  const numbers = useNumbers();
  const chosen = usePathsBehind((store) => store.chosen);
  const columns = usePathColumns(found);
  const { band, low, high, count, rows, drawn } = found;
  const title = t('uncertainty.behind.title', {
    ...{ count: numbers.number(count, 'count'), name: label(band.measure), year: band.year },
    ...{ low: full(band.measure, low), high: full(band.measure, high) },
  });
  const shown = drawn.find(({ path }) => path === chosen);
  return (
    <>
      <section className={frame.table} aria-label={title} data-behind={count}>
        <TableBar columns={columns} rows={rows} fileName="paths-in-band">
          <span className={frame.grow}>{title}</span>
        </TableBar>
        <DataTable
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ path }) => String(path)}
          onCell={({ path }) => void choosePath(path)}
        />
      </section>
      {shown !== undefined && <PathTable {...shown} />}
    </>
  );
}

/** The year and the band that are looked into, for those who do not point at the chart. */
function BandFields({ run }: { run: PathsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const measure = usePaths((store) => store.measure);
  const band = usePathsBehind((store) => store.band);
  const { firstYear, years } = run.scenario;
  const lastYear = firstYear + years - 1;
  const year = band?.year ?? Math.min(firstYear + 25, lastYear);
  const shown = band === null ? '' : keyOfBand(band);
  const share = (chance: number): string => numbers.tick(chance, 'share') + numbers.unit('share');
  const choose = (key: string, inYear: number): void => {
    const found = bandOfKey(key);
    if (found !== undefined) void chooseBand({ measure, year: inYear, ...found });
  };
  return (
    <div className={frame.bar}>
      <NativeSelect
        size="xs"
        label={t('uncertainty.behind.band')}
        data-option="band"
        data={[
          { value: '', label: t('uncertainty.behind.none') },
          ...bandNames.map((one) => ({
            value: keyOfBand(one),
            label: t('uncertainty.behind.between', { low: share(one.from), high: share(one.to) }),
          })),
        ]}
        value={shown}
        onChange={({ currentTarget }) => choose(currentTarget.value, year)}
      />
      <NumberInput
        size="xs"
        w={90}
        label={t('projection.year')}
        data-option="band-year"
        disabled={band === null}
        value={year}
        min={firstYear}
        max={lastYear}
        allowDecimal={false}
        clampBehavior="blur"
        onChange={(next) => typeof next === 'number' && next >= firstYear && next <= lastYear && choose(shown, next)}
      />
      <p className={frame.hint}>{t('uncertainty.behind.hint')}</p>
    </div>
  );
}

/** Paths that lie in a band of the fan in one year: what sets them apart, and each year by year. */
export function BandPaths({ run }: { run: PathsRun }) {
  const { found, failure } = usePathsBehind();
  return (
    <>
      <BandFields run={run} />
      {failure !== null && <FailureState failure={failure} />}
      {found !== null && <FoundPaths found={found} />}
    </>
  );
}
