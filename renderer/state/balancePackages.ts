import { useMemo } from 'react';
import type { Pull } from '../../shared/balance/levers/pull';
import { type OwnPackages, packageOf, readOwnPackages } from '../../shared/balance/packages/ownPackages';
import { packagesText, type ReformPackage, readPackages } from '../../shared/balance/packages/reformPackage';
import { freeId } from '../../shared/base/freeId';
import type { Bilingual } from '../../shared/base/language';
import type { OwnPackage, WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { useRegister } from './balanceRegister';
import { saveFile } from './files';
import { report } from './notices';
import { record, useDocument } from './openWorkspace';
import { useStudy } from './study';

const none: readonly OwnPackage[] = [];

export interface Packages extends OwnPackages {
  readonly bundled: readonly ReformPackage[];
  /** The package whose pulls are those on screen; null for a mix of the user's own. */
  readonly shown: ReformPackage | null;
  readonly isShownOwn: boolean;
}

/** The packages there are, and which of them the pulls on screen make up. */
export function usePackages(pulls: readonly Pull[]): Packages {
  const kept = useDocument()?.packages ?? none;
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const { packages: bundled } = useRegister();
  const { own, unread } = useMemo(() => {
    if (parameters === undefined) return { own: [], unread: [] };
    const files = kept.map(({ id, yaml }) => ({ name: `${id}.yaml`, text: yaml }));
    return readOwnPackages(files, parameters);
  }, [kept, parameters]);
  const shownOwn = packageOf(pulls, own);
  const shown = shownOwn ?? packageOf(pulls, bundled) ?? null;
  const isShownOwn = shownOwn !== undefined;
  return useMemo(() => ({ own, unread, bundled, shown, isShownOwn }), [own, unread, bundled, shown, isShownOwn]);
}

type Change = 'saved' | 'deleted' | 'imported';

async function keep(title: string, change: Change, to: (own: readonly OwnPackage[]) => OwnPackage[]): Promise<boolean> {
  const deed = { what: 'decision', detail: { subject: 'package', package: title, change } } as const;
  const saved = await record(deed, (document: WorkspaceDocument) => ({ ...document, packages: to(document.packages) }));
  return saved.ok;
}

/** The packages with others beside them, each under an id that is still free. */
function withPackages(own: readonly OwnPackage[], added: readonly ReformPackage[]): OwnPackage[] {
  const all = [...own];
  for (const one of added) {
    const id = freeId(
      one.id,
      all.map((kept) => kept.id),
    );
    all.push({ id, yaml: packagesText([{ ...one, id }]) });
  }
  return all;
}

/** Keeps the levers as they stand under a title. */
export function savePackage(title: string, pulls: readonly Pull[], why: Bilingual): Promise<boolean> {
  const made: ReformPackage = { id: title, title: { zh: title, en: title }, basis: { kind: 'assumed', why }, pulls };
  return keep(title, 'saved', (own) => withPackages(own, [made]));
}

/** Takes packages of a file in; nothing of a file is taken that has a fault. */
export async function importPackages(file: File): Promise<readonly ReformPackage[]> {
  const { workspace } = useStudy.getState();
  if (workspace === null) return [];
  const read = readPackages({ name: file.name, text: await file.text() }, workspace.parameters);
  if (!read.ok) {
    report(read.failure);
    return [];
  }
  const titles = read.value.map(({ id }) => id).join(', ');
  const done = await keep(titles, 'imported', (own) => withPackages(own, read.value));
  return done ? read.value : [];
}

export const exportPackage = (one: ReformPackage): Promise<unknown> => saveFile(`${one.id}.yaml`, packagesText([one]));

export const deletePackage = ({ id }: ReformPackage): Promise<boolean> =>
  keep(id, 'deleted', (own) => own.filter((one) => one.id !== id));
