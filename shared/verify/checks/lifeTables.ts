import { z } from 'zod';
import { abridgedTable, grevilleSeparation, halfSeparation } from '../../mortality/abridgedTable';
import { commutation } from '../../mortality/commutation';
import { closings, type LifeTable, lifeTable, lifeTableFromDeathRates, survivorship } from '../../mortality/lifeTable';
import { wholeLifeColumns } from '../../mortality/wholeLife';
import { known, type Registry, unsupported } from '../known';
import { tableShape } from './mortalityInput';

const numbers = z.array(z.number());
const tableColumns = ['mx', 'qx', 'lx', 'dx', 'Lx', 'Tx', 'ex'] as const;
const commutationColumns = ['Dx', 'Nx', 'Cx', 'Mx', 'Rx'] as const;

/** Column names of the actuarial tables of the US Social Security Administration beside those of a life table. */
function columnOf(table: LifeTable, name: string, rate: number): Float64Array | null {
  const demographic = tableColumns.find((column) => column === name);
  if (demographic) return table[demographic];
  const discounted = commutationColumns.find((column) => column === name);
  if (discounted) return commutation([...table.lx, 0], rate)[discounted];
  if (name === 'Ax') return wholeLifeColumns(table, rate).insurance;
  if (name === 'ax') return wholeLifeColumns(table, rate).annuityDue;
  // 1 a month in advance: 12·(ä − 11/24).
  if (name === 'ax12') return wholeLifeColumns(table, rate).annuityDue.map((annuity) => 12 * annuity - 5.5);
  return null;
}

const columnShape = z.object({
  table: tableShape.extend({ qx: numbers }),
  column: z.string(),
  ages: z.tuple([z.number().int(), z.number().int()]),
  f0: z.number().optional(),
  i: z.number().default(0),
  closing: z.enum(closings).default('rising'),
});

const lifeTableColumn = known(columnShape, ({ table, column, ages: [first, last], f0, i, closing }) => {
  const unlived = f0 ?? table.f0;
  const built = lifeTable(table.qx, {
    firstAge: table.age0,
    closing,
    ...(unlived === undefined ? {} : { infantYears: 1 - unlived }),
  });
  const values = columnOf(built, column, i);
  if (values === null) return unsupported(column);
  return [...values.subarray(first - table.age0, last - table.age0 + 1)];
});

const lifeTableFromMxAx = known(z.object({ nMx: numbers, nAx: numbers }), ({ nMx, nAx }) => {
  const table = lifeTableFromDeathRates(nMx, nAx);
  const ratios = survivorship(table);
  return {
    nqx: [...table.qx],
    lx: [...table.lx],
    ex: [...table.ex],
    nLx: [...table.Lx],
    Sx: [...ratios],
  };
});

const abridgedShape = z.object({
  nMx: numbers,
  ages: numbers,
  a0: z.number(),
  a1_4: z.number(),
  /** Given where older groups follow Greville's rule. */
  a5: z.number().optional(),
});

const abridgedLifeTableEx = known(abridgedShape, ({ nMx, ages, a0, a1_4, a5 }) => {
  const young = { infants: a0, children: a1_4 };
  const separation = a5 === undefined ? halfSeparation(ages, young) : grevilleSeparation(ages, nMx, young);
  return [...abridgedTable(ages, nMx, separation).ex];
});

export const lifeTableChecks: Registry = { lifeTableColumn, lifeTableFromMxAx, abridgedLifeTableEx };
