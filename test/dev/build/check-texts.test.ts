import path from 'node:path';
import { CATALOGUES } from '../../../extensions/ui/messages/catalogues.ts';
import { checkTexts, readCodeOfExtensions } from '../../../src/dev/build/checks/check-texts.ts';

const en = {
  'tab.value': 'Value',
  'due.on': 'Due {date}',
  'count.days': '{n, plural, one {# day} other {# days}}',
};
const code = "t('tab.value'); t('due.on', { date }); t(`count.${unit}`, { n })";
const wordsOf = (catalogues: object) =>
  checkTexts({ catalogues: { en, ...catalogues }, code }).map(({ where, what }) => `${where}: ${what}`);

describe('the check of the texts', () => {
  it('finds nothing in those that we ship', async () => {
    const shipped = await readCodeOfExtensions(path.join(__dirname, '../../..'));
    expect(checkTexts({ catalogues: CATALOGUES, code: shipped })).toEqual([]);
  });

  it('finds nothing where each language says what English says', () => {
    const ms = {
      'tab.value': 'Nilai',
      'due.on': 'Tarikh akhir {date}',
      'count.days': '{n, plural, other {# hari}}',
    };
    expect(wordsOf({ ms })).toEqual([]);
  });

  it('names a text that a language lacks, with what English says, and one that it has too many', () => {
    const ms = { 'tab.value': 'Nilai', 'due.on': 'Tarikh akhir {date}', 'tab.nilai': 'Nilai' };
    expect(wordsOf({ ms })).toEqual([
      'texts in ms: count.days is missing; English says “{n, plural, one {# day} other {# days}}”',
      'texts in ms: tab.nilai is no text of the app; remove it',
    ]);
  });

  it('names a text that nobody says', () => {
    const problems = checkTexts({ catalogues: { en: { ...en, 'tab.old': 'Old' } }, code });
    expect(problems).toEqual([{ where: 'texts in en', what: 'tab.old is said nowhere; remove it' }]);
  });

  it('names a text that is not well-formed once, with its key', () => {
    const problems = wordsOf({ ms: { ...en, 'due.on': 'Tarikh {date' } });
    expect(problems).toEqual([expect.stringContaining('texts in ms: due.on is not a well-formed message')]);
  });

  it('names a text that asks for something else than English, in any of its forms', () => {
    const ms = { ...en, 'due.on': 'Tarikh {tarikh}', 'count.days': '{n, plural, other {# hari, {unit}}}' };
    expect(wordsOf({ ms })).toEqual([
      'texts in ms: due.on takes tarikh where English takes date',
      'texts in ms: count.days takes n, unit where English takes n',
    ]);
  });
});
