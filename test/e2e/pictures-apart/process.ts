// Compares pictures in a process of its own: inside of Jest each of millions of pixels takes ten times as long.
import { changeOf, type Folders } from './compare.ts';

export interface PictureQuestion {
  readonly name: string;
  readonly screenshot: Uint8Array;
  readonly folders: Folders;
}

export interface PictureAnswer {
  readonly name: string;
  readonly change: string | null;
}

process.on('message', ({ name, screenshot, folders }: PictureQuestion) => {
  const answer: PictureAnswer = { name, change: changeOf(name, Buffer.from(screenshot), folders) };
  process.send?.(answer);
});
