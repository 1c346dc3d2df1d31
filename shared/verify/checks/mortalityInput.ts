import { z } from 'zod';
import { makeham } from '../../mortality/laws';
import { type Mortality, survivors, tabular } from '../../mortality/status';

const numbers = z.array(z.number());

/** Shared figures of a file, as a case that names them sees them. */
export const tableShape = z.object({
  qx: numbers.optional(),
  lx: numbers.optional(),
  age0: z.number().default(0),
  i: z.number().optional(),
  f0: z.number().optional(),
});

/** l_x = 100-10x, the one form in words that is read: a straight line down to nobody. */
const straightLine = /l_x\s*=\s*(\d+)\s*-\s*(\d+)x/;

/** The ways a case can say which mortality it means; the first that is given counts. */
export const mortalityShape = z
  .object({
    table: tableShape.optional(),
    lx: z.union([numbers, z.string().regex(straightLine)]).optional(),
    qx: numbers.optional(),
    law: z.string().optional(),
    A: z.number().default(0),
    B: z.number().optional(),
    c: z.number().optional(),
    a: z.number().optional(),
    b: z.number().optional(),
    i: z.number().optional(),
  })
  .transform((given, context) => {
    const mortality = mortalityOf(given);
    if (mortality === null) {
      context.addIssue({ code: 'custom', message: 'table, lx, qx or law' });
      return z.NEVER;
    }
    return { mortality, rate: given.i ?? given.table?.i ?? Number.NaN };
  });

interface Given {
  readonly table?: z.output<typeof tableShape> | undefined;
  readonly lx?: readonly number[] | string | undefined;
  readonly qx?: readonly number[] | undefined;
  readonly law?: string | undefined;
  readonly A: number;
  readonly B?: number | undefined;
  readonly c?: number | undefined;
  readonly a?: number | undefined;
  readonly b?: number | undefined;
}

function mortalityOf({ table, lx, qx, law, A, B, c, a, b }: Given): Mortality | null {
  if (table?.lx) return tabular(table.lx, table.age0);
  if (table?.qx) return tabular(survivors(table.qx), table.age0);
  if (typeof lx === 'string') return tabular(lineDown(lx));
  if (lx) return tabular(lx);
  if (qx) return tabular(survivors(qx));
  if ((law === 'makeham' || law === 'gompertz') && B !== undefined && c !== undefined) return makeham({ A, B, c });
  // μ(x) = a·exp(b·x) is Gompertz with B = a and c = e^b.
  if (law?.includes('exp') && a !== undefined && b !== undefined) return makeham({ A: 0, B: a, c: Math.exp(b) });
  return null;
}

function lineDown(words: string): number[] {
  const [start, step] = (straightLine.exec(words) ?? []).slice(1).map(Number);
  return Array.from({ length: Math.floor(start / step) + 1 }, (_, x) => start - step * x);
}
