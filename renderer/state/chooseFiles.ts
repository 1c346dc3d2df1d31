/** Opens the system's dialog for files or for a folder. */
export function chooseFiles(what: 'files' | 'folder', take: (files: readonly File[]) => unknown): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = what === 'folder';
  input.onchange = () => void take([...(input.files ?? [])].filter(({ name }) => !name.startsWith('.')));
  input.click();
}

async function filesOfFolder(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // A folder hands out its entries in portions, the last one empty.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) break;
    entries.push(...portion);
  }
  const sorted = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(sorted.map(filesOf))).flat();
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFolder(entry)) return filesOfFolder(entry);
  if (!isFile(entry)) return [];
  return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
}

/** Files of a drop, those in folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // The entries are gone once the event is over, so that they are all taken before anything is awaited.
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry === null ? [] : [entry];
  });
  return entries.length === 0 ? [...transfer.files] : (await Promise.all(entries.map(filesOf))).flat();
}
