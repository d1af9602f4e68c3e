import type { StateWords } from '../../../ui/State.tsx';

/** One tile of the head: verdict, number, reason, footnote. */
export interface Tile {
  readonly tag: StateWords;
  readonly heading: string;
  readonly text: string | null;
  readonly note: string | null;
}

/** The tile of the renewal: with a score it has a ring. */
export interface RenewalTile extends Tile {
  readonly score: number | null;
}

export interface Head {
  readonly value: Tile;
  readonly plan: Tile;
  readonly renewal: RenewalTile;
}
