import { readCsv } from '../../src/cli/csv.ts';
import { temporaryFolder } from './temporary-files.ts';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  files = await temporaryFolder();
});
afterAll(() => files.remove());

const UTF_8 = { separator: ',', encoding: 'utf-8' } as const;
const read = async (content: string | Uint8Array, format: Partial<Parameters<typeof readCsv>[1]> = {}) =>
  readCsv(await files.write('table.csv', content), { ...UTF_8, ...format });

it('reads columns and rows with their line numbers', async () => {
  expect(await read('a,b\n1,x\n2,y\n')).toEqual({
    columns: ['a', 'b'],
    rows: [
      { line: 2, cells: { a: '1', b: 'x' }, problem: null },
      { line: 3, cells: { a: '2', b: 'y' }, problem: null },
    ],
  });
});

it.each([
  ['of one kind', '\n'],
  ['of the other kind', '\r\n'],
  ['of old times', '\r'],
])(
  'counts lines as an editor does, with empty lines and cells of several lines, with line ends %s',
  async (_, end) => {
    const lines = ['"a', 'column",b', '', '1,"x', 'y"', '', '', '2,"z', '', 'w"', '3,v'];
    const { rows, columns } = await read(lines.join(end));
    expect(columns).toEqual(['a\ncolumn', 'b']);
    expect(rows.map(({ line, cells }) => [line, cells['b']])).toEqual([
      [4, 'x\ny'],
      [8, 'z\n\nw'],
      [11, 'v'],
    ]);
  },
);

it('reads what spreadsheets of other countries save', async () => {
  const { rows, columns } = await read('\ufeffcliente;valor\nAção;1.234,56\n', { separator: ';' });
  expect(columns).toEqual(['cliente', 'valor']);
  expect(rows[0]?.cells).toEqual({ cliente: 'Ação', valor: '1.234,56' });
  const old = await read(Buffer.from('cliente;valor\nA\u00e7\u00e3o;1\n', 'latin1'), {
    separator: ';',
    encoding: 'windows-1252',
  });
  expect(old.rows[0]?.cells).toEqual({ cliente: 'Ação', valor: '1' });
  const unicode = await read(Buffer.from('\ufeffa\tb\n1\t2\n', 'utf16le'), {
    separator: '\t',
    encoding: 'utf-16le',
  });
  expect(unicode.rows[0]?.cells).toEqual({ a: '1', b: '2' });
});

it('marks a row that does not fit the columns, and reads the others', async () => {
  const { rows } = await read('a,b\n1\n2,x,y\n3,z\n');
  expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'it has more or fewer cells than there are columns'],
    [3, 'it has more or fewer cells than there are columns'],
    [4, null],
  ]);
});

it('leaves out columns without a name and blanks around names', async () => {
  expect(await read(' a ,,b\n1,x,2\n')).toEqual({
    columns: ['a', 'b'],
    rows: [{ line: 2, cells: { a: '1', b: '2' }, problem: null }],
  });
});

it.each<[string, string | Uint8Array, RegExp]>([
  ['is empty', '', /is empty: its first line has to name the columns/],
  ['names a column twice', 'a,b,a\n1,2,3\n', /two columns named "a"/],
  ['leaves a quote open', 'a,b\n1,"x\n', /not a CSV file with the separator ",".*line 2/],
  ['is in another encoding', Buffer.from('a\n\u00e7\n', 'latin1'), /not text in utf-8.*windows-1252/s],
  ['is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff]), /not text in utf-8/],
])('refuses a file that %s', async (_, content, message) => {
  await expect(read(content)).rejects.toMatchObject({ name: 'UsageError' });
  await expect(read(content)).rejects.toThrow(message);
});

it('says which file it cannot read', async () => {
  await expect(readCsv('/nowhere/table.csv', UTF_8)).rejects.toThrow(
    'The file /nowhere/table.csv cannot be read.',
  );
});
