import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discoverApp } from '../../../src/dev/preview/discover.ts';

const fixture = path.join(import.meta.dirname, 'fixtures/app');
const emptyDirectory = () => mkdtemp(path.join(tmpdir(), 'preview-'));

describe('discoverApp', () => {
  it('finds the cards of a record with their entry files', async () => {
    const app = await discoverApp(fixture);
    expect(app.name).toBe('Value Milestones');
    expect(app.cards).toEqual([
      {
        uid: 'design-card',
        title: 'Value Milestones',
        location: 'crm.record.tab',
        entry: path.join(fixture, 'cards/design-card.tsx'),
      },
      {
        uid: 'glance-card',
        title: 'Value at a glance',
        location: 'crm.record.sidebar',
        entry: path.join(fixture, 'cards/glance-card.tsx'),
      },
    ]);
  });

  it('finds the functions by uid', async () => {
    const { functions } = await discoverApp(fixture);
    expect(functions).toContainEqual({
      uid: 'echo',
      file: path.join(fixture, 'functions/echo.js'),
      secretKeys: [],
    });
  });

  it('says that the app has to be built when there is none', async () => {
    await expect(discoverApp(await emptyDirectory())).rejects.toThrow('Run "npm run build" first');
  });

  it('names the file that is damaged', async () => {
    const directory = await emptyDirectory();
    await writeFile(path.join(directory, 'app-hsmeta.json'), '{ not json');
    await expect(discoverApp(directory)).rejects.toThrow('app-hsmeta.json is not valid JSON');
  });

  it('names the file that lacks its uid', async () => {
    const directory = await emptyDirectory();
    await writeFile(path.join(directory, 'app-hsmeta.json'), '{"config":{}}');
    await expect(discoverApp(directory)).rejects.toThrow('has no "uid"');
  });
});
