import { type IncreaseOfAge, monthlyMean, partsOfIncrease } from '../../../shared/pension/increaseOfAll';
import type { WorkedFigure, WorkedRow } from '../../measures/workedFigure';

export const increaseLines = ['total', ...partsOfIncrease] as const;
export type IncreaseLine = (typeof increaseLines)[number];

const meanRow = (part: IncreaseLine | 'pension', yuan: number, age: IncreaseOfAge): WorkedRow => ({
  name: { key: `calculator.ofAll.part.${part}` },
  ...{ value: monthlyMean(yuan, age), quantity: 'moneyExact' },
});

/** The mean increase of an age, or a part of it, with what it is made of. */
export const increaseFigure = (line: IncreaseLine, one: IncreaseOfAge): WorkedFigure => ({
  cell: `increase.${one.age}.${line}`,
  name: { key: 'calculator.ofAll.atAge', facts: { age: one.age } },
  ...{ value: monthlyMean(one[line], one), quantity: 'moneyExact' },
  formula: { key: 'calculator.ofAll.formula' },
  symbols: 'Σ n_g · (f + c(Y_g) + p · P_g + a(x)) / Σ n_g',
  parts: [
    {
      title: { key: 'frame.inspector.inputs' },
      rows: [
        { name: { key: 'calculator.ofAll.part.persons' }, value: one.persons, quantity: 'count' },
        meanRow('pension', one.pensions, one),
        ...partsOfIncrease.map((part) => meanRow(part, one[part], one)),
        meanRow('total', one.total, one),
      ],
    },
  ],
});
