import { type OwnRule, type ReadRules, withOwnRules } from '../../shared/audit/own/ownRules';
import { readRules } from '../../shared/audit/readRule';
import { type Result, success } from '../../shared/base/result';
import { readFolder } from '../engine/datasets';

/** The rules that come with the program and those of the workspace; one of its own that is broken stops no other. */
export async function readAllRules(own: readonly OwnRule[]): Promise<Result<ReadRules>> {
  const files = await readFolder('rules');
  const bundled = files.ok ? readRules(files.value) : files;
  return bundled.ok ? success(withOwnRules(bundled.value, own)) : bundled;
}
