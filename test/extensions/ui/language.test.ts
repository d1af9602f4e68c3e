import { languageOf, normaliseLocale } from '../../../extensions/ui/language.ts';

it('turns the ways in which HubSpot writes a locale into one', () => {
  expect(normaliseLocale('pt-br')).toBe('pt-BR');
  expect(normaliseLocale('en_US')).toBe('en-US');
  expect(normaliseLocale('ja')).toBe('ja');
});

it('takes what is no locale as English', () => {
  expect(normaliseLocale('')).toBe('en');
  expect(normaliseLocale(null)).toBe('en');
  expect(normaliseLocale('not a locale')).toBe('en');
});

it('finds the language of a locale, else English', () => {
  expect(languageOf('pt-BR')).toBe('pt-BR');
  expect(languageOf('pt-PT')).toBe('pt-BR');
  expect(languageOf('ms-MY')).toBe('ms');
  expect(languageOf('de-DE')).toBe('en');
});
