import { readRules } from '../../shared/audit/readRule';
import type { Rule } from '../../shared/audit/rule';
import type { Failure } from '../../shared/base/failure';
import { type Result, success } from '../../shared/base/result';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { readFolder } from '../engine/datasets';

/** Rules in use, and what is wrong with those of the workspace that can't be used. */
export interface ReadRules {
  readonly rules: readonly Rule[];
  readonly broken: readonly { readonly id: string; readonly failure: Failure }[];
}

/** The rules that come with the program and those of the workspace; one of its own that is broken stops no other. */
export async function readAllRules(own: WorkspaceDocument['rules']): Promise<Result<ReadRules>> {
  const files = await readFolder('rules');
  const bundled = files.ok ? readRules(files.value) : files;
  if (!bundled.ok) return bundled;
  const rules: Rule[] = [...bundled.value];
  const broken: { id: string; failure: Failure }[] = [];
  for (const { id, yaml } of own) {
    const read = readRules([{ name: `${id}.yaml`, text: yaml }]);
    if (!read.ok) broken.push({ id, failure: read.failure });
    else for (const rule of read.value) rules.push({ ...rule, group: 'own', file: null });
  }
  return success({ rules, broken });
}
