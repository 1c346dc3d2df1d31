import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column } from './DataTable';
import classes from './DataTable.module.css';
import { useHeadStops } from './useHeadStops';

type Sort = 'asc' | 'desc' | false;

interface GridHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sortOf: (id: string) => Sort;
  /** Null where rows stay in the order they come in. */
  readonly onSort: ((id: string) => void) | null;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;
const arrow = { asc: <IconArrowUp size={12} />, desc: <IconArrowDown size={12} /> } as const;

export function GridHead<Row>({ columns, sortOf, onSort }: GridHeadProps<Row>) {
  const { stopAt } = useHeadStops(columns.length);
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.row}>
        {columns.map(({ id, header, width, isText }, at) => {
          const sort = sortOf(id);
          return (
            <th
              key={id}
              scope="col"
              aria-sort={sort === false ? 'none' : ariaSort[sort]}
              style={{ width }}
              className={`${classes.header} ${isText ? '' : classes.number}`}
            >
              <button type="button" disabled={onSort === null} onClick={() => onSort?.(id)} {...stopAt(at)}>
                {header}
                {sort !== false && arrow[sort]}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
