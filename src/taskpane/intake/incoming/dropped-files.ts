// Owns getting files out of what was dropped or pasted: folders are opened, however deep.

/** More than a year's mails of a county office. */
export const MOST_FILES = 500;

function filesOfEntry(entry: FileSystemEntry): Promise<readonly File[]> {
  return new Promise((resolve) => {
    // What cannot be opened is left out; the others come all the same.
    if (entry.isFile) {
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      );
    } else {
      const reader = (entry as FileSystemDirectoryEntry).createReader();
      entriesOf(reader, []).then(
        async (entries) => resolve((await Promise.all(entries.map(filesOfEntry))).flat()),
        () => resolve([]),
      );
    }
  });
}

/** A reader gives a folder a hundred entries at a time. */
function entriesOf(
  reader: FileSystemDirectoryReader,
  before: readonly FileSystemEntry[],
): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => {
    reader.readEntries((entries) => {
      const all = [...before, ...entries];
      const ended = entries.length === 0 || all.length > MOST_FILES;
      resolve(ended ? all : entriesOf(reader, all));
    }, reject);
  });
}

/** To be called while the event lasts: what is dropped is forgotten after it. */
export function filesOf(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.() ?? null);
  const folders = entries.filter((entry) => entry !== null);
  const plain = Array.from(transfer.files);
  if (!folders.some((entry) => entry.isDirectory)) return Promise.resolve(plain);
  return Promise.all(folders.map(filesOfEntry)).then((files) => files.flat());
}

export function holdsFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer !== null && transfer.types.includes("Files");
}
