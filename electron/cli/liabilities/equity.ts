import { type EquityEffect, equityEffect } from '../../../shared/investment/liabilities/equityTransfer';
import type { Translate } from '../../../shared/text/translator';
import { textTable } from '../textTable';
import { billions, chance, percent } from '../written';
import { isTabled, type Part } from './part';

function emptied({ exhaustion }: EquityEffect, translate: Translate): string {
  const inWords = ({ exhaustionYear, exhaustionMonth }: EquityEffect['exhaustion']['with']): string =>
    exhaustionYear === null
      ? translate('liabilities.equity.never')
      : `${exhaustionYear}-${String(exhaustionMonth).padStart(2, '0')}`;
  const { without, with: paid } = exhaustion;
  return translate('liabilities.equity.empty', { without: inWords(without), with: inWords(paid) });
}

function table({ dividends, empty }: EquityEffect, translate: Translate): string {
  const columns = ['dividends', 'emptyWithout', 'emptyWith'] as const;
  const head = [translate('cli.simulate.year'), ...columns.map((column) => translate(`liabilities.equity.${column}`))];
  const rows = empty.without.flatMap((without, t) => {
    const paid = empty.with[t];
    if (paid === undefined || !isTabled(without.year)) return [];
    return [[String(without.year), billions(dividends[t] ?? 0), chance(without), chance(paid)]];
  });
  return textTable(head, rows);
}

/** Dividends on state equity. */
export const equityPart: Part = ({ ground, flows, asked: { share, equity: question }, invocation: { translate } }) => {
  const effect = equityEffect(ground, flows, question);
  const { without, with: paid } = effect.balance;
  const points = (balance: number) => (100 * balance).toFixed(2);
  return {
    document: { share, ...question, ...effect, dividends: [...effect.dividends] },
    text: [
      translate('liabilities.equity.title', {
        share: percent(share),
        value: billions(question.value),
        from: question.from,
      }),
      [
        emptied(effect, translate),
        translate('liabilities.equity.balance', { without: points(without), with: points(paid) }),
      ].join('\n'),
      table(effect, translate),
      translate('liabilities.equity.meaning'),
    ].join('\n\n'),
  };
};
