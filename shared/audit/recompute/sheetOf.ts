import { failed, type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import type { AuditContext, AuditEvents, Preparation } from '../preparation';
import { contributionRates } from '../prepared/contributionRates';
import { pensionLevels } from '../prepared/pensionLevels';
import { fillAccountRates } from '../prepared/recomputedAccounts';
import { recomputedAwards } from '../prepared/recomputedAwards';
import { recomputedContributions } from '../prepared/recomputedContributions';
import { recomputeGaps } from '../prepared/recomputeGaps';
import type { Rule } from '../rule';
import { prepare } from '../run/prepareTables';
import { checkStatements } from './accountStatements';
import { awardStatements, pensionStarts } from './awardStatements';
import { inOrder } from './batches';
import type { FindingSheet, SheetKind } from './findingSheet';
import { type Narrowing, narrowed, withStandIns } from './narrowed';
import { type PlaceFigures, readPlaceFigures } from './placeFigures';
import { accountOfFinding } from './sheets/accountOfFinding';
import { awardOfFinding } from './sheets/awardOfFinding';
import { centralOfFinding } from './sheets/centralOfFinding';
import { contributionsOfFinding } from './sheets/contributionsOfFinding';
import { increasesOfFinding } from './sheets/increasesOfFinding';
import { transferOfFinding } from './sheets/transferOfFinding';
import { transferCases, transferYears } from './transferDue';

const kindOfTable: Readonly<Record<string, SheetKind>> = {
  recomputed_awards: 'award',
  recomputed_adjustments: 'adjustment',
  recomputed_accounts: 'account',
  recomputed_contributions: 'contribution',
  recomputed_transfers: 'transfer',
  recomputed_central_adjustment: 'centralAdjustment',
};

/** What a rule's findings can be worked out by; null for a rule that recomputes nothing. */
export const sheetKindOf = ({ prepared }: Pick<Rule, 'prepared'>): SheetKind | null =>
  prepared.map((name) => kindOfTable[name]).find((kind) => kind !== undefined) ?? null;

export interface SheetQuestion {
  readonly kind: SheetKind;
  /** Keys of the finding. */
  readonly keys: Readonly<Record<string, string>>;
}

interface Desk {
  readonly session: Session;
  readonly context: AuditContext;
}

const quietly: AuditEvents = { onProgress: () => undefined, cancelled: () => false };

async function made({ session, context }: Desk, preparations: readonly Preparation[]): Promise<Result<void>> {
  for (const preparation of preparations) {
    const failure = await prepare(session, preparation, context, quietly);
    if (failure !== null) return failed(failure);
  }
  return success(undefined);
}

const ofMember = (member: string, tables: readonly string[]): readonly Narrowing[] =>
  tables.map((table) => ({ table, column: 'member_id', value: member }));

function narrowingsOf({ kind, keys }: SheetQuestion): readonly Narrowing[] {
  const member = keys.member_id ?? '';
  switch (kind) {
    case 'award':
    case 'adjustment':
      return ofMember(member, ['benefits', 'contributions', 'accounts', 'members']);
    case 'account':
      return ofMember(member, ['accounts', 'contributions', 'members', 'deaths']);
    case 'contribution':
      return ofMember(member, ['contributions', 'members']);
    case 'transfer':
      return [
        { table: 'transfers', column: 'transfer_id', value: keys.transfer_id ?? '' },
        ...(member === '' ? [] : ofMember(member, ['contributions'])),
      ];
    case 'centralAdjustment':
      return ['contributions', 'benefits'].map((table) => ({ table, column: 'period', value: keys.period ?? '' }));
  }
}

/** What the sheet of a kind is read from, made of the rows of one case. */
function readied(desk: Desk, kind: SheetKind, figures: PlaceFigures): Promise<Result<void>> {
  switch (kind) {
    case 'award':
      return inOrder(desk.session, awardStatements);
    case 'adjustment':
      return made(desk, [pensionLevels, recomputedAwards]);
    case 'account':
      return accountReadied(desk, figures);
    case 'contribution':
      return made(desk, [contributionRates, recomputedContributions]);
    case 'transfer':
      return inOrder(desk.session, [transferCases, transferYears]);
    case 'centralAdjustment':
      return Promise.resolve(success(undefined));
  }
}

async function accountReadied(desk: Desk, figures: PlaceFigures): Promise<Result<void>> {
  const rated = await made(desk, [contributionRates]);
  if (!rated.ok) return rated;
  const filled = await fillAccountRates(desk.session, figures);
  return filled.ok ? inOrder(desk.session, checkStatements) : filled;
}

function sheetIn({ session, context }: Desk, { kind, keys }: SheetQuestion, figures: PlaceFigures) {
  switch (kind) {
    case 'award':
      return awardOfFinding(session, context, figures);
    case 'adjustment':
      return increasesOfFinding(session, figures);
    case 'account':
      return accountOfFinding(session, figures);
    case 'contribution':
      return contributionsOfFinding(session, context);
    case 'transfer':
      return transferOfFinding(session, context, figures);
    case 'centralAdjustment':
      return centralOfFinding(session, context, figures, keys);
  }
}

/**
 * The calculation sheet of one finding: the statements and functions of the mass recomputation over the rows of this case
 * alone, so that the two can't disagree. The session is of no use for anything else afterwards.
 */
export async function sheetOf(
  session: Session,
  question: SheetQuestion,
  context: AuditContext,
): Promise<Result<FindingSheet>> {
  const desk = { session, context };
  const stood = await withStandIns(session);
  if (!stood.ok) return stood;
  const figures = await readPlaceFigures(session, context);
  if (!figures.ok) return figures;
  // The first month of a region's pensions is that of all its members.
  const started = await inOrder(session, question.kind === 'award' ? [pensionStarts] : []);
  if (!started.ok) return started;
  const narrow = await narrowed(session, narrowingsOf(question));
  if (!narrow.ok) return narrow;
  const gaps = await made(desk, [recomputeGaps]);
  if (!gaps.ok) return gaps;
  const ready = await readied(desk, question.kind, figures.value);
  return ready.ok ? sheetIn(desk, question, figures.value) : ready;
}
