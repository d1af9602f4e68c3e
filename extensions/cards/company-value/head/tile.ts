import type { StateWords } from '../../../ui/State.tsx';

/** One tile of the head: verdict, number, reason, footnote. */
export interface Tile {
  readonly tag: StateWords;
  readonly heading: string;
  readonly text: string | null;
  readonly note: string | null;
}

export interface Head {
  readonly value: Tile;
  readonly plan: Tile;
  readonly renewal: Tile & { readonly score: number | null };
}
