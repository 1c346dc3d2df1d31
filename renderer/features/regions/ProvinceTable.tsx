import { useMemo, useState } from 'react';
import type { RegionOutlook, RegionsOutlook } from '../../../shared/balance/regions/regionOutlook';
import { inLanguage } from '../../../shared/base/language';
import { type RegionItem, regionMeanings } from '../../measures/regionItems';
import { inspect } from '../../state/inspection';
import { toggleDrawn, useRegions } from '../../state/regions';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import classes from './Regions.module.css';
import { lastYearOf, shownYears } from './shownYears';

/** A column of the table: an item in a year. */
interface Place {
  readonly id: string;
  readonly item: RegionItem;
  readonly year: number;
  readonly width: number;
}

function placesOf(run: RegionsOutlook): Place[] {
  const { firstYear } = run;
  const place = (item: RegionItem, year: number, width: number): Place => ({
    id: `${item}-${year}`,
    item,
    year,
    width,
  });
  return [
    place('firstDeficit', firstYear, 96),
    place('exhaustion', firstYear, 96),
    ...shownYears(run).map((year) => place('reserveMonths', year, 108)),
    place('contributors', firstYear, 112),
    place('pensioners', firstYear, 124),
    ...shownYears(run)
      .slice(0, 2)
      .map((year) => place('dependency', year, 120)),
    place('systemDependency', firstYear, 120),
    place('pooling', firstYear, 124),
    place('moves', firstYear, 124),
  ];
}

const valueAt = (region: RegionOutlook, { item, year }: Place): number | null => {
  const row = region.years[year - (region.years[0]?.year ?? year)];
  return row === undefined ? null : regionMeanings[item].value(row, region);
};

function useColumns(run: RegionsOutlook): Column<RegionOutlook>[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const drawn = useRegions((store) => store.drawn);
  return useMemo(() => {
    const never = t('regions.never', { year: lastYearOf(run) });
    const columnOf = (place: Place): Column<RegionOutlook> => {
      const { quantity } = regionMeanings[place.item];
      const name = t(`regions.column.${place.item as Exclude<RegionItem, 'closing'>}`, { year: place.year });
      const unit = numbers.unit(quantity);
      const isYear = quantity === 'year';
      return {
        id: place.id,
        header: unit === '' ? name : t('projection.withUnit', { name, unit }),
        width: place.width,
        value: (region) => valueAt(region, place),
        write: (value) =>
          value === null && isYear ? never : numbers.number(value === null ? null : Number(value), quantity),
      };
    };
    return [
      {
        id: 'name',
        header: t('regions.column.name'),
        width: 128,
        isText: true,
        value: ({ name }) => inLanguage(name, language),
        render: ({ name, region }) => (
          <span className={classes.name} data-drawn={drawn.includes(region) ? 'yes' : undefined}>
            {inLanguage(name, language)}
          </span>
        ),
      },
      ...placesOf(run).map(columnOf),
    ];
  }, [t, language, numbers, drawn, run]);
}

/** All provinces with their landmarks; a name is drawn, a figure explained. */
export function ProvinceTable({ run }: { run: RegionsOutlook }) {
  const { t } = useText();
  const all = useColumns(run);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const columns = useMemo(() => all.filter(({ id }) => !hidden.includes(id)), [all, hidden]);
  const places = useMemo(() => placesOf(run), [run]);
  return (
    <section className={classes.table} aria-label={t('regions.table')}>
      <TableBar
        columns={columns}
        rows={run.regions}
        fileName={`provinces-${run.regime}`}
        choice={{ all: all.slice(1), hidden, onChange: setHidden }}
      >
        <span className={classes.hint}>{t('regions.choose')}</span>
      </TableBar>
      <DataTable
        label={t('regions.table')}
        columns={columns}
        rows={run.regions}
        rowKey={({ region }) => region}
        onCell={({ region }, column) => {
          const place = places.find(({ id }) => id === column);
          if (place === undefined) {
            toggleDrawn(region);
          } else {
            inspect({ kind: 'region', item: place.item, region, year: place.year });
          }
        }}
      />
    </section>
  );
}
