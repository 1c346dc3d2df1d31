import { ActionIcon, Slider, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { memo, useEffect, useState } from 'react';
import type { Run } from '../../../shared/balance/outlook';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { ChartFrame } from '../../ui/chart/ChartFrame';
import { MirrorDrawing } from '../../ui/chart/MirrorDrawing';
import { DataTable } from '../../ui/table/DataTable';
import classes from './Projection.module.css';
import { type AgeRow, ageText, pyramidRows } from './pyramidRows';

const frameMilliseconds = 110;

/** Moves the year on while it plays, and stops at the end. */
function usePlayedYear(first: number, last: number) {
  const [year, setYear] = useState(first);
  const [isPlaying, setIsPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) {
      return;
    }
    const timer = setInterval(() => setYear((now) => Math.min(now + 1, last)), frameMilliseconds);
    return () => clearInterval(timer);
  }, [isPlaying, last]);
  const isAtEnd = year >= last;
  useEffect(() => {
    if (isAtEnd) {
      setIsPlaying(false);
    }
  }, [isAtEnd]);
  const toggle = (): void => {
    if (!isPlaying && isAtEnd) {
      setYear(first);
    }
    setIsPlaying(!isPlaying);
  };
  return { year: Math.min(Math.max(year, first), last), setYear, isPlaying, toggle };
}

function AgeTable({ rows, label }: { rows: readonly AgeRow[]; label: string }) {
  const { t } = useText();
  const numbers = useNumbers();
  const persons = (value: string | number | null) => numbers.number(Number(value), 'persons');
  const last = rows.length - 1;
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ age }) => String(age)}
      columns={[
        {
          id: 'age',
          header: t('projection.age'),
          width: 80,
          value: ({ age }) => age,
          write: (age) => ageText(Number(age), last),
        },
        { id: 'male', header: t('projection.male'), width: 130, value: ({ male }) => male, write: persons },
        { id: 'female', header: t('projection.female'), width: 130, value: ({ female }) => female, write: persons },
      ]}
    />
  );
}

interface YearControlsProps {
  readonly played: ReturnType<typeof usePlayedYear>;
  readonly first: number;
  readonly last: number;
}

function YearControls({ played, first, last }: YearControlsProps) {
  const { t } = useText();
  const label = t(played.isPlaying ? 'projection.pause' : 'projection.play');
  return (
    <div className={classes.pyramidControls}>
      <Tooltip label={label}>
        <ActionIcon size={24} aria-label={label} onClick={played.toggle}>
          {played.isPlaying ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
        </ActionIcon>
      </Tooltip>
      <Slider
        min={first}
        max={last}
        value={played.year}
        onChange={played.setYear}
        label={null}
        thumbLabel={t('projection.year')}
      />
      <output className={classes.pyramidYear}>{played.year}</output>
    </div>
  );
}

/** Persons by sex and age in a year that can be moved or played; the first year stays as an outline. */
export const PopulationPyramid = memo(function PopulationPyramid({ run }: { run: Run }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { population } = run.projection;
  const first = population.firstYear;
  const last = first + population.years - 1;
  const played = usePlayedYear(first, last);
  const rows = pyramidRows(population, played.year);
  const outlook = run.outlook.years.find(({ year }) => year === played.year);
  const title = t('projection.chart.pyramid', {
    year: played.year,
    total: numbers.full(outlook?.population ?? null, 'persons'),
    dependency: numbers.number(outlook?.dependency ?? null, 'share'),
  });
  return (
    <ChartFrame
      title={title}
      note={t('projection.chart.pyramidNote', { unit: numbers.unit('persons'), year: first })}
      fileName={`population-${played.year}`}
      figures={() => [
        [t('projection.age'), t('projection.male'), t('projection.female')],
        ...rows.map(({ age, male, female }) => [ageText(age, rows.length - 1), male, female]),
      ]}
      table={<AgeTable rows={rows} label={title} />}
    >
      <div className={classes.pyramid}>
        <MirrorDrawing
          rows={rows.map(({ age, male, female, maleFirst, femaleFirst }) => ({
            at: age,
            left: male,
            right: female,
            leftOutline: maleFirst,
            rightOutline: femaleFirst,
          }))}
          leftName={t('projection.male')}
          rightName={t('projection.female')}
          atName={t('projection.age')}
          writeAt={(age) => ageText(age, rows.length - 1)}
          write={(value) => numbers.full(value, 'persons')}
          tick={(value) => numbers.tick(value, 'persons')}
          description={t('frame.chart.description', { title })}
        />
      </div>
      <YearControls played={played} first={first} last={last} />
    </ChartFrame>
  );
});
