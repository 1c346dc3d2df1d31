import type { TableBlock } from '../document';
import { plainTable } from '../plainTable';
import type { PaperContext } from './paperContext';

const signers = ['prepared', 'reviewed', 'lead'] as const;

/** Lines to be signed by hand. */
export function signatures({ write }: PaperContext, roles: readonly (typeof signers)[number][] = signers): TableBlock {
  return {
    ...plainTable,
    caption: write('auditReport.sign.caption'),
    header: (['role', 'name', 'date'] as const).map((head) => write(`auditReport.sign.${head}`)),
    rows: roles.map((role) => [write(`auditReport.sign.${role}`), '', '']),
  };
}
