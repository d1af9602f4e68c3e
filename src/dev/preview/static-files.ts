import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HttpError } from './http-answer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.css': 'text/css; charset=utf-8',
};

/**
 * Reads a file that a URL names, from `root` and nowhere else: a name that leads out of it, a kind of file
 * that is not served, and a missing file are all answered as "not found".
 */
export const readStaticFile = async (
  root: string,
  name: string,
): Promise<{ type: string; content: Buffer }> => {
  const notFound = () => new HttpError(404, 'There is no such file.');
  const file = path.resolve(root, name);
  const type = TYPES[path.extname(file)];
  if (!file.startsWith(path.resolve(root) + path.sep) || name.includes('\0') || type === undefined) {
    throw notFound();
  }
  const content = await readFile(file).catch(() => {
    throw notFound();
  });
  return { type, content };
};
