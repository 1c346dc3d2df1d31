import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { CellAnswer } from '../../../shared/data/notebook/readOnlyQuery';
import { useText } from '../../text';
import classes from './Data.module.css';

export type CellChartKind = 'none' | 'line' | 'bar';

/** More points than these say nothing more. */
const mostPoints = 500;

interface CellChartProps {
  readonly kind: 'line' | 'bar';
  readonly answer: CellAnswer;
}

/** Every n-th row, so that the picture spans all of them. */
function thinned<T>(rows: readonly T[]): readonly T[] {
  const step = Math.ceil(rows.length / mostPoints);
  return rows.filter((_, at) => at % step === 0);
}

function Drawing({ kind, points, label }: { kind: 'line' | 'bar'; points: readonly object[]; label: string }) {
  const margin = { top: 8, right: 16, bottom: 4, left: 16 };
  const axes = (
    <>
      <CartesianGrid stroke="var(--grid)" vertical={false} />
      <XAxis dataKey="x" stroke="var(--ink-dim)" fontSize={11} />
      <YAxis stroke="var(--ink-dim)" fontSize={11} width={80} />
      <Tooltip contentStyle={{ background: 'var(--panel)', borderColor: 'var(--line-strong)' }} />
    </>
  );
  return (
    <ResponsiveContainer width="100%" height={240}>
      {kind === 'line' ? (
        <LineChart data={[...points]} margin={margin} title={label}>
          {axes}
          <Line dataKey="y" name={label} stroke="var(--blue)" dot={false} isAnimationActive={false} />
        </LineChart>
      ) : (
        <BarChart data={[...points]} margin={margin} title={label}>
          {axes}
          <Bar dataKey="y" name={label} fill="var(--blue)" isAnimationActive={false} />
        </BarChart>
      )}
    </ResponsiveContainer>
  );
}

/** Two columns of an answer as a picture. */
export function CellChart({ kind, answer: { columns, rows } }: CellChartProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<{ readonly x: string; readonly y: string }>({ x: '', y: '' });
  const x = columns.includes(chosen.x) ? chosen.x : (columns[0] ?? '');
  const y = columns.includes(chosen.y) ? chosen.y : (columns[1] ?? columns[0] ?? '');
  const points = thinned(rows).map((row) => ({ x: row[x], y: row[y] == null ? null : Number(row[y]) }));
  return (
    <div>
      <div className={classes.fields}>
        {(['x', 'y'] as const).map((axis) => (
          <NativeSelect
            key={axis}
            size="xs"
            label={t(`dataScreens.notebook.${axis}`)}
            data={[...columns]}
            value={axis === 'x' ? x : y}
            onChange={({ currentTarget: { value } }) => setChosen({ x, y, [axis]: value })}
          />
        ))}
      </div>
      <Drawing kind={kind} points={points} label={t('dataScreens.notebook.chartOf', { x, y })} />
    </div>
  );
}
