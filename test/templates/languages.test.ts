import { LANGUAGES } from '../../src/domain/vocabulary.ts';
import { LIBRARY_WORDS } from '../../src/templates/library/words.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { loadForeignTemplate, loadTemplate } from '../../src/templates/load-template.ts';
import { TRANSLATED } from '../../src/templates/template.ts';
import { inLanguage, textsOf } from '../../src/templates/template-texts.ts';

const LONGEST_NAME = 60;
const templates = shippedTemplates();
const ofAny = templates.filter(({ industry }) => industry === 'any');
const spoken = templates.flatMap((template) =>
  LANGUAGES.filter((language) => language === 'en' || template.translations[language] !== undefined).map(
    (language) => [template.name, language, template] as const,
  ),
);

it('every template for any industry speaks all four languages', () => {
  for (const { name, translations } of ofAny) {
    expect({ name, languages: Object.keys(translations).sort() }).toEqual({
      name,
      languages: [...TRANSLATED].sort(),
    });
  }
});

it.each(spoken)(
  '%s in %s is a template in its own right, with every text in that language',
  (_name, language, template) => {
    const told = inLanguage(template, language);
    expect(loadTemplate(told)).toEqual({ ok: true, template: told });
    const english = textsOf(template);
    for (const [place, text] of textsOf(told)) {
      if (place.endsWith('.name')) expect(text.length).toBeLessThanOrEqual(LONGEST_NAME);
      if (language !== 'en') expect({ place, text }).not.toEqual({ place, text: english.get(place) });
    }
  },
);

it.each(TRANSLATED)('no text in %s is left over from an English one that is no longer said', (language) => {
  const said = new Set(templates.flatMap((template) => [...textsOf(template).values()]));
  expect(Object.keys(LIBRARY_WORDS[language]).filter((english) => !said.has(english))).toEqual([]);
});

describe('a template in another language', () => {
  const [template] = ofAny;
  if (template === undefined) throw new Error('no template is shipped');

  it('keeps everything that is no text', () => {
    const told = inLanguage(template, 'ja');
    const numbers = ({ milestones }: typeof told) =>
      milestones.map(({ key, target, unit, targetOffset, dependsOn }) => [
        key,
        target,
        unit === 'percent' || unit === 'money' ? unit : null,
        targetOffset,
        dependsOn,
      ]);
    expect(numbers(told)).toEqual(numbers(template));
  });

  it('stays English where a text has no translation', () => {
    const partly = { ...template, translations: { ja: { name: 'エンタープライズ' } } };
    const told = inLanguage(partly, 'ja');
    expect(told.name).toBe('エンタープライズ');
    expect(told.milestones).toEqual(template.milestones);
    expect(inLanguage(partly, 'ms')).toBe(partly);
  });

  it('is refused as a file when it translates a text that is not there', () => {
    const translations = { ja: { 'milestones.nowhere.name': '存在しない' } };
    expect(loadForeignTemplate({ ...template, translations })).toEqual({
      ok: false,
      problems: ['translations.ja["milestones.nowhere.name"]: the template has no such text'],
    });
  });
});
