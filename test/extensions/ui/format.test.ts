import { createFormat } from '../../../extensions/ui/format.ts';

const dollars = createFormat('en-US', 'USD');
const TODAY = '2026-10-12';

it('writes money in whole units, with U+2212 in front of the symbol', () => {
  expect(dollars.money(34_410_000)).toBe('$344,100');
  expect(dollars.money(-480_050)).toBe('−$4,801');
  expect(dollars.money(0)).toBe('$0');
});

it('writes compact money with three digits from 10,000 up', () => {
  expect(dollars.moneyCompact(34_410_000)).toBe('$344K');
  expect(dollars.moneyCompact(143_000_000)).toBe('$1.43M');
  expect(dollars.moneyCompact(1_000_000)).toBe('$10K');
  expect(dollars.moneyCompact(999_900)).toBe('$9,999');
  expect(dollars.moneyCompact(-34_410_000)).toBe('−$344K');
});

it('knows currencies without a hundredth', () => {
  const yen = createFormat('en-US', 'JPY');
  expect(yen.money(344_100)).toBe('¥344,100');
  expect(yen.toMinor(1_500)).toBe(1_500);
  expect(createFormat('en-US', 'KWD').toMinor(1.5)).toBe(1_500);
});

it('leaves the symbol out while the currency is not known', () => {
  expect(createFormat('en-US', null).moneyCompact(34_410_000)).toBe('344K');
});

it('shows cents of an input only where there are any', () => {
  expect(dollars.moneyMajor(75)).toBe('$75');
  expect(dollars.moneyMajor(0.5)).toBe('$0.50');
  expect(dollars.moneyMajor(75, 'EUR')).toBe('€75');
});

it('writes whole percent, with a sign where it is a change', () => {
  expect(dollars.percent(0.4667)).toBe('47%');
  expect(dollars.percentSigned(0.43375)).toBe('+43%');
  expect(dollars.percentSigned(-0.0408)).toBe('−4%');
  expect(dollars.percentSigned(0)).toBe('0%');
  expect(dollars.percent(-0.001)).not.toContain('−0');
});

it('writes measured percentages with the decimals they have', () => {
  expect(dollars.percentExact(0.042)).toBe('4.2%');
  expect(dollars.percentExact(0.35)).toBe('35%');
  expect(dollars.percentExact(0.02, { least: 1, most: 1 })).toBe('2.0%');
});

it('writes percentage points without what binary fractions add', () => {
  expect(dollars.points(0.56 - 0.35)).toBe('+21');
  expect(dollars.points(0.62 - 0.56)).toBe('+6');
  expect(dollars.points(-0.022)).toBe('−2.2');
});

it('writes points with one decimal at most and multiples with two', () => {
  expect(dollars.tenths(17.92)).toBe('17.9');
  expect(dollars.tenths(10)).toBe('10');
  expect(dollars.multiple(1.43375)).toBe('1.43');
});

it('writes dates day first in English, and leaves the year out within twelve months', () => {
  expect(dollars.date('2027-01-18')).toBe('18 Jan 2027');
  expect(dollars.date('2026-09-20')).toBe('20 Sep 2026');
  expect(dollars.dateNear('2026-09-20', TODAY)).toBe('20 Sep');
  expect(dollars.dateNear('2027-10-12', TODAY)).toBe('12 Oct 2027');
  expect(dollars.dateNear('2025-10-01', TODAY)).toBe('1 Oct 2025');
});

it('writes a time of day in the time zone of the account', () => {
  expect(dollars.time('2026-10-12T07:42:00.000Z', 'Europe/Oslo')).toBe('09:42');
  expect(dollars.time('2026-10-12T00:05:00.000Z', 'UTC')).toBe('00:05');
});

it('follows the reader’s locale', () => {
  const brazilian = createFormat('pt-BR', 'BRL');
  expect(brazilian.money(123_456_700).replaceAll('\u00a0', ' ')).toBe('R$ 1.234.567');
  expect(brazilian.percentExact(0.042)).toBe('4,2%');
  expect(brazilian.date('2027-01-18')).toBe('18 jan 2027');
  expect(brazilian.dateNear('2026-09-20', '2026-11-22')).toBe('20 set');
  expect(createFormat('ja-JP', 'JPY').date('2027-01-18')).toBe('2027年1月18日');
});

it('joins texts with the signs of the reader’s language', () => {
  const japanese = createFormat('ja-JP', 'JPY');
  expect(dollars.join(['5 achieved', null, '3 running'], 'list')).toBe('5 achieved, 3 running');
  expect(dollars.join(['It is late', 'it is blocked'], 'clauses')).toBe('It is late; it is blocked');
  expect(dollars.join(['It was due.', 'It is worth it.'], 'sentences')).toBe('It was due. It is worth it.');
  expect(japanese.join(['達成5件', '進行中3件'], 'list')).toBe('達成5件、進行中3件');
  expect(japanese.join(['期限超過', '停滞'], 'clauses')).toBe('期限超過、停滞');
  expect(japanese.join(['期限です。', 'スコア+6点。'], 'sentences')).toBe('期限です。スコア+6点。');
});
