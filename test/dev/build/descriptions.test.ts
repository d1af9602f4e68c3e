import { readFileSync } from 'node:fs';
import path from 'node:path';
import { descriptionFaults } from '../../../src/dev/build/checks/check-descriptions.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, 'fixtures/descriptions', `${name}.json`), 'utf8'));

describe('the schema of a description', () => {
  it('accepts a private app with static authentication', () => {
    expect(descriptionFaults(fixture('app.valid'))).toEqual([]);
  });

  it('refuses an app that could not have functions', () => {
    expect(descriptionFaults(fixture('app.invalid'))).toEqual([
      'config.distribution must be equal to constant: "private"',
      expect.stringMatching(/^config\.auth\.requiredScopes\.0 must match pattern/),
      expect.stringMatching(/^config\.permittedUrls\.fetch\.0 must match pattern/),
    ]);
  });

  it('accepts a card on companies and on a custom object by its name', () => {
    expect(descriptionFaults(fixture('card.valid'))).toEqual([]);
  });

  it('refuses a card at an unknown place, by a numeric type and with a relative entry', () => {
    expect(descriptionFaults(fixture('card.invalid'))).toEqual([
      'config has the unknown key "colour"',
      expect.stringMatching(
        /^config\.location must be equal to one of the allowed values: \["crm\.record\.tab"/,
      ),
      expect.stringMatching(/^config\.entrypoint must match pattern/),
      expect.stringMatching(/^config\.objectTypes\.0 must match pattern/),
    ]);
  });

  it('accepts a page', () => {
    expect(descriptionFaults(fixture('page.valid'))).toEqual([]);
  });

  it('refuses a page with a title or an entry in another folder', () => {
    expect(descriptionFaults(fixture('page.invalid'))).toEqual([
      'config has the unknown key "title"',
      expect.stringMatching(/^config\.entrypoint must match pattern/),
    ]);
  });

  it('accepts a settings page', () => {
    expect(descriptionFaults(fixture('settings.valid'))).toEqual([]);
  });

  it('refuses a settings page without an entry or with a blank in its uid', () => {
    expect(descriptionFaults(fixture('settings.invalid'))).toEqual([
      expect.stringMatching(/^uid must match pattern/),
      "config must have required property 'entrypoint'",
    ]);
  });

  it('accepts a function', () => {
    expect(descriptionFaults(fixture('app-function.valid'))).toEqual([]);
  });

  it('refuses a function in TypeScript, with a reserved secret or a timeout', () => {
    expect(descriptionFaults(fixture('app-function.invalid'))).toEqual([
      'config has the unknown key "timeout"',
      expect.stringMatching(/^config\.entrypoint must match pattern/),
      expect.stringMatching(/^config\.secretKeys\.0 must match pattern/),
    ]);
  });

  it('refuses a type that the project does not use', () => {
    expect(descriptionFaults({ uid: 'hooks', type: 'webhooks', config: {} })).toEqual([
      'type is "webhooks"; this project knows app, card, page, pages, settings, app-function',
    ]);
  });
});
