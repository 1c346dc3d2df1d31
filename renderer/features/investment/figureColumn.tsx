import type { Figure, ReasonUndefined } from '../../../shared/investment/figure';
import type { Column } from '../../ui/table/DataTable';
import classes from './Investment.module.css';

interface FigureColumn<Row> extends Pick<Column<Row>, 'id' | 'header' | 'width'> {
  readonly figureOf: (row: Row) => Figure;
  readonly write: (value: number, row: Row) => string;
  readonly reason: (why: ReasonUndefined) => string;
}

/** A column of figures, each a number or the reason why there is none. */
export function figureColumn<Row>({ figureOf, write, reason, ...column }: FigureColumn<Row>): Column<Row> {
  return {
    ...column,
    value: (row) => {
      const figure = figureOf(row);
      return figure.value ?? reason(figure.why);
    },
    render: (row) => {
      const figure = figureOf(row);
      if (figure.value !== null) return write(figure.value, row);
      return (
        <span className={classes.hint} title={reason(figure.why)}>
          {reason(figure.why)}
        </span>
      );
    },
  };
}
