import { deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const MOST_COLOURS = 256;
const BYTES_PER_PIXEL = 4;

/** Between two shades that are kept: fewer of them take less room, and nobody sees it. */
const SHADE = 8;
const WHITE = 255;
const SHADES = Uint8Array.from({ length: WHITE + 1 }, (_unused, shade) =>
  Math.min(WHITE, Math.round(shade / SHADE) * SHADE),
);

const colourAt = (data: Uint8Array, index: number): number =>
  ((SHADES[data[index] ?? 0] ?? 0) << 16) |
  ((SHADES[data[index + 1] ?? 0] ?? 0) << 8) |
  (SHADES[data[index + 2] ?? 0] ?? 0);

const partsOf = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) & WHITE,
  colour & WHITE,
];

const distance = (one: number, other: number): number => {
  const [red, green, blue] = partsOf(one);
  const [otherRed, otherGreen, otherBlue] = partsOf(other);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
};

const nearest = (colour: number, palette: readonly number[]): number =>
  palette.reduce((best, candidate) =>
    distance(colour, candidate) < distance(colour, best) ? candidate : best,
  );

/** The colours used most, and for every colour which of them stands for it. */
function paletteOf({ data }: PNG) {
  const uses = new Map<number, number>();
  for (let index = 0; index < data.length; index += BYTES_PER_PIXEL) {
    const colour = colourAt(data, index);
    uses.set(colour, (uses.get(colour) ?? 0) + 1);
  }
  const byUse = [...uses].sort(([one, often], [other, lessOften]) => lessOften - often || one - other);
  const palette = byUse.slice(0, MOST_COLOURS).map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const [colour] of byUse.slice(MOST_COLOURS)) {
    places.set(colour, places.get(nearest(colour, palette)) ?? 0);
  }
  return { palette, places };
}

const CRC = Uint32Array.from({ length: 256 }, (_unused, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xed_b8_83_20 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

const crcOf = (bytes: Buffer): number => {
  let rest = 0xff_ff_ff_ff;
  for (const byte of bytes) rest = (CRC[(rest ^ byte) & WHITE] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xff_ff_ff_ff) >>> 0;
};

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  return Buffer.concat([word(content.length), named, word(crcOf(named))]);
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits that name a colour of the palette, no filters, not interlaced. */
const FORMAT = Buffer.from([8, 3, 0, 0, 0]);

/**
 * A picture with a palette of 256 colours: half as large as with all of them, and screens have few. The library reads
 * this kind of PNG but does not write it.
 */
export function toPalettePng(picture: PNG): Buffer {
  const { width, height, data } = picture;
  const { palette, places } = paletteOf(picture);
  // Every row begins with the number of its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width);
    rows[pixel + row + 1] = places.get(colourAt(data, pixel * BYTES_PER_PIXEL)) ?? 0;
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([word(width), word(height), FORMAT])),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
