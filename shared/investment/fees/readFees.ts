import { z } from 'zod';
import { combine } from '../../base/combine';
import { nearest } from '../../base/nearest';
import { type Result, success } from '../../base/result';
import type { ParameterFile } from '../../parameters/readParameters';
import { csvRecords, dateCell, numberCell, wrongCell } from '../csvRows';
import { readRuleRecords, ruleBound, ruleHead } from '../ruleRecords';
import { type FeeCap, type FeeCharge, feeBases, feeKinds } from './feeCap';

const record = z.strictObject({ ...ruleHead, fee: z.enum(feeKinds), base: z.enum(feeBases), ...ruleBound });

/** Reads rules on fees; each id stands once. */
export const readFeeCaps = (files: readonly ParameterFile[]): Result<readonly FeeCap[]> =>
  readRuleRecords(files, record);

export const feeColumns = ['portfolio', 'manager', 'kind', 'from', 'to', 'amount'] as const;

/** Reads the fees of portfolios from a CSV file. */
export const readFeeCharges = (file: string, text: string): Result<readonly FeeCharge[]> =>
  csvRecords(file, text, feeColumns, (row) => {
    const kind = feeKinds.find((each) => each === row.cell('kind'));
    if (kind === undefined) return wrongCell(row, 'kind', nearest(row.cell('kind'), feeKinds));
    const read = combine({ from: dateCell(row, 'from'), to: dateCell(row, 'to'), amount: numberCell(row, 'amount') });
    if (!read.ok) return read;
    if (read.value.to < read.value.from) return wrongCell(row, 'to', `≥ ${read.value.from}`);
    return success({ portfolio: row.cell('portfolio'), manager: row.cell('manager'), kind, ...read.value });
  });
