import type { ManagersAnswer } from '../../../../shared/investment/answers/attributionAnswer';
import type { RankedManager } from '../../../../shared/investment/attribution/managerRanking';
import { type Figure, figureOf } from '../../../../shared/investment/figure';
import { managersAnswers, usePerformance } from '../../../state/investmentPerformance';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import type { Quantity } from '../../../ui/numbers';
import type { Column } from '../../../ui/table/DataTable';
import { Answered } from '../Answered';
import { figureColumn } from '../figureColumn';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';

const kinds = ['excess', 'ratio', 'chance', 'holm', 'benjaminiHochberg'] as const;
type Kind = (typeof kinds)[number];

const symbols: Readonly<Record<Kind, string>> = {
  excess: 'mean(r − b)',
  ratio: '(R − B)/tracking error',
  chance: '2·P(T > |mean(r − b)|/s·√n),  n − 1 degrees of freedom',
  holm: 'max over j ≤ k of min(1, (m − j + 1)·pⱼ)',
  benjaminiHochberg: 'min over j ≥ k of min(1, m/j·pⱼ)',
};

const quantityOf = (kind: Kind): Quantity => (kind === 'excess' ? 'fineRate' : 'ratio');

function figureOfKind(manager: RankedManager, kind: Kind): Figure {
  if (kind === 'excess') return figureOf(manager.excess, 'too-few-observations');
  if (kind === 'ratio') return manager.informationRatio;
  const corrected = kind === 'chance' ? null : manager[kind];
  return corrected === null ? manager.chance : { value: corrected };
}

function Ranking({ answer }: { answer: ManagersAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const columns: Column<RankedManager>[] = [
    {
      ...{ id: 'manager', header: t('investmentResults.attribution.manager'), width: 180, isText: true },
      value: ({ manager }) => manager,
    },
    { id: 'periods', header: t('investmentResults.attribution.periods'), width: 90, value: ({ periods }) => periods },
    ...kinds.map((kind) =>
      figureColumn({
        ...{ id: kind, header: t(`investmentResults.attribution.${kind}`), width: 168 },
        figureOf: (manager: RankedManager) => figureOfKind(manager, kind),
        write: (value) => numbers.full(value, quantityOf(kind)),
        reason: (why) => t(`investment.undefined.${why}`),
      }),
    ),
  ];
  return (
    <TableBlock
      title={t('investmentResults.attribution.managers')}
      note={t('investmentResults.attribution.managersNote')}
      fileName="managers"
      columns={columns}
      rows={answer.managers}
      rowKey={({ manager }) => manager}
      onCell={(manager, column) => {
        const kind = kinds.find((one) => one === column);
        if (kind === undefined) return;
        explain({
          cell: `managers.${manager.manager}.${kind}`,
          name: manager.manager,
          figure: figureOfKind(manager, kind),
          quantity: quantityOf(kind),
          formula: { key: `investmentResults.attribution.managersFormula.${kind}` },
          symbols: symbols[kind],
          basis: { from: manager.from, to: manager.to, count: manager.periods },
          forms: answer.isFromFile ? ['managers'] : ['holdings', 'indices', 'weights'],
        });
      }}
    />
  );
}

/** Managers ranked against the benchmark, with the number of them in mind. */
export function ManagersTable() {
  const rebalancing = usePerformance((choices) => choices.rebalancing);
  const answer = managersAnswers.useAsked(rebalancing);
  return (
    <Answered answer={answer} places={2}>
      {(value) => <Ranking answer={value} />}
    </Answered>
  );
}
