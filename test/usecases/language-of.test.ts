import { DEFAULT_LANGUAGE_SETTINGS } from '../../src/domain/settings/language-settings.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import { languageOf } from '../../src/usecases/language-of.ts';

describe('the language that the settings choose', () => {
  it('is none as long as nobody has set one', () => {
    expect(languageOf(DEFAULT_LANGUAGE_SETTINGS, '7001')).toBeNull();
  });

  it('is the one for everybody, also for whom HubSpot does not name', () => {
    expect(languageOf({ everyone: 'ms', users: {} }, '7001')).toBe('ms');
    expect(languageOf({ everyone: 'ms', users: {} }, null)).toBe('ms');
  });

  it('is a person’s own before the one for everybody', () => {
    const settings = { everyone: 'ms', users: { 7001: 'ja' } } as const;
    expect(languageOf(settings, '7001')).toBe('ja');
    expect(languageOf(settings, '7002')).toBe('ms');
  });

  it('is none where what is stored is no language of the app', () => {
    const settings = { everyone: 'klingon' as Language, users: { 7001: 'malay' as Language } };
    expect(languageOf(settings, '7001')).toBeNull();
    expect(languageOf({ ...settings, everyone: 'ms' }, '7001')).toBe('ms');
    expect(languageOf({ everyone: null, users: {} }, 'toString')).toBeNull();
  });
});
