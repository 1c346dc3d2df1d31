import type { Result } from '../base/result';
import { applyReforms } from './applyReforms';
import type { Act, IsoDate, Parameter, ParameterSet } from './parameter';

/** Acts as they came: by the day of publication, those of one day by name. */
const inOrder = (acts: readonly Act[]): Act[] =>
  acts.toSorted((a, b) => a.published.localeCompare(b.published) || a.id.localeCompare(b.id));

/**
 * The law that a list of acts makes; a parameter that none of them sets is there without a value. Each act takes the
 * place of what was to be in force from its dates on. The list may stand in any order: the days of publication decide.
 * Source: model.md §13.
 */
export function lawFrom(acts: readonly Act[], { byId, files }: ParameterSet): Result<ParameterSet> {
  const empty = [...byId].map(([id, parameter]): [string, Parameter] => [id, { ...parameter, values: [] }]);
  return applyReforms({ byId: new Map(empty), files }, inOrder(acts));
}

/** The acts that were published when the day ended. */
export const publishedBy = (acts: readonly Act[], day: IsoDate): Act[] =>
  inOrder(acts).filter(({ published }) => published <= day);
