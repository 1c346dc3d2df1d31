import { type Result, success } from '../base/result';
import type { ReadFile } from '../data/loadDatasets';
import {
  readMortalityRows,
  type StandardTable,
  type SurvivorshipTable,
  standardTables,
  survivorshipTables,
} from '../data/standardTable';
import { continuedComplement } from './closedAges';

/** The last age of a table made from survivorship; nearly nobody is left there. */
const lastTableAge = 110;

/**
 * a₀ = intercept + slope·m₀ at the infant mortality of today, which the United Nations use. Source: E. M. Andreev and
 * W. W. Kingkade, Average age at death in infancy and infant mortality level, Demographic Research 33 (2015), table 3.
 */
const infants = {
  male: { intercept: 0.14929, slope: -1.99545 },
  female: { intercept: 0.14903, slope: -2.05527 },
} as const;

const rounds = 20;

/** q(0) from 1 − L(0)/l(0) = (1 − a₀)·q(0) with a₀ by m(0) = q(0)/(1 − (1 − a₀)·q(0)). */
function infantChance(lost: number, sex: StandardTable['sex']): number {
  const { intercept, slope } = infants[sex];
  let q = lost;
  for (let round = 0; round < rounds; round++) q = lost / (1 - intercept - slope * (q / (1 - lost)));
  return q;
}

/** p(x) = √(S(x)·S(x + 1)): half of the year around either birthday. Exact where the force is level around both. */
function chancesFrom({ complement, sex }: SurvivorshipTable): Result<Float64Array> {
  const longer = continuedComplement(complement, lastTableAge + 1);
  if (!longer.ok) return longer;
  const dying = longer.value;
  const qx = Float64Array.from(
    { length: lastTableAge + 1 },
    (_, x) => 1 - Math.sqrt((1 - dying[x]) * (1 - dying[x + 1])),
  );
  qx[0] = infantChance(dying[0], sex);
  return success(qx);
}

/**
 * All bundled life tables by id: those published as chances to die, and those of the United Nations for China made from
 * survivorship, such as `wpp2024-2026-male`.
 */
export async function readLifeTables(readFile: ReadFile): Promise<Result<readonly StandardTable[]>> {
  const rows = await readMortalityRows(readFile);
  if (!rows.ok) return rows;
  const tables = [...standardTables(rows.value)];
  for (const table of survivorshipTables(rows.value)) {
    const qx = chancesFrom(table);
    if (!qx.ok) return qx;
    const { complement: _, ...facts } = table;
    tables.push({ ...facts, id: `${table.id}-${table.year}-${table.sex}`, qx: qx.value });
  }
  return success(tables);
}
