import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for the files of a test. */
export async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'value-milestones-'));
  return {
    folder,
    write: async (name: string, content: string | Uint8Array): Promise<string> => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
