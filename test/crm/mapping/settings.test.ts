import fc from 'fast-check';
import { settingsProperties, toSettings } from '../../../src/crm/mapping/settings.ts';
import { templateProperties, toTemplate } from '../../../src/crm/mapping/template.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { shippedTemplates } from '../../../src/templates/library.ts';
import { anySettings } from './any-settings.ts';
import { asStored } from './arbitraries.ts';

const storing = (content: unknown) => ({ id: '1', properties: { body_1: JSON.stringify(content) } });
const refusalOf = (content: unknown) => {
  try {
    return toSettings(storing(content), 'USD');
  } catch (error) {
    return error;
  }
};

describe('settings', () => {
  it('are the defaults in the currency of the account while nobody has stored any', () => {
    expect(toSettings(undefined, 'MYR')).toEqual({ ...DEFAULT_SETTINGS, accountCurrency: 'MYR' });
    expect(toSettings({ id: '1', properties: {} }, null)).toEqual(DEFAULT_SETTINGS);
  });

  it('read back as they were stored', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      exchangeRates: { EUR: 1.09 },
      access: { writers: ['41'], admins: [] },
      cost: { ...DEFAULT_SETTINGS.cost, stages: ['won'], termMonthsProperty: 'term' },
      assumptions: [{ input: 'hourlyRate', value: 60, from: '2026-01-01' }],
    };
    expect(toSettings({ id: '1', properties: asStored(settingsProperties(settings)) }, 'USD')).toEqual(
      settings,
    );
  });

  it('read back as they were stored whatever an administrator changed', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const record = { id: '1', properties: asStored(settingsProperties(settings)) };
        expect(toSettings(record, 'USD')).toEqual(settings);
      }),
    );
  });

  it('of an older version get the defaults of what it did not know, level by level', () => {
    const stored = { cost: { amountMeaning: 'monthly' }, runway: { smb: [] } };
    const settings = toSettings(storing(stored), 'USD');
    expect(settings.cost).toEqual({ ...DEFAULT_SETTINGS.cost, amountMeaning: 'monthly' });
    expect(settings.runway).toEqual({ ...DEFAULT_SETTINGS.runway, smb: [] });
    expect(settings.value).toEqual(DEFAULT_SETTINGS.value);
  });

  it('of a newer version lose what this one does not know', () => {
    expect(toSettings(storing({ moonPhase: 'full' }), 'USD')).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    [{ cost: { defaultTermMonths: '12' } }, 'settings.cost.defaultTermMonths', 'number', 'text'],
    [{ cost: { defaultTermMonths: null } }, 'settings.cost.defaultTermMonths', 'number', 'null'],
    [{ cost: 5 }, 'settings.cost', 'group', 'number'],
    [{ cost: { termMonthsProperty: 5 } }, 'settings.cost.termMonthsProperty', 'text', 'number'],
    [{ access: { writers: [41] } }, 'settings.access.writers[0]', 'text', 'number'],
    [{ access: { writers: 'everybody' } }, 'settings.access.writers', 'list', 'text'],
    [{ runway: { smb: [null] } }, 'settings.runway.smb[0]', 'group', 'null'],
    [{ exchangeRates: [1] }, 'settings.exchangeRates', 'group', 'list'],
    [{ storeResultsOnView: 'no' }, 'settings.storeResultsOnView', 'boolean', 'text'],
  ])('that are of the wrong kind are refused by name: %j', (stored, subject, wanted, found) => {
    expect(refusalOf(stored)).toMatchObject({
      code: 'invalid',
      subjects: [subject],
      message: `${subject} has to be a ${wanted}, but a ${found} is stored.`,
    });
  });

  it('name what an entry of a list leaves out, instead of taking it from another entry', () => {
    expect(refusalOf({ assumptions: [{ value: 60 }] })).toMatchObject({
      code: 'invalid',
      subjects: ['settings.assumptions[0].input'],
    });
  });

  it('that are no longer JSON are refused with the name of the record', () => {
    const record = { id: '1', properties: { body_1: '{"cost":' } };
    expect(() => toSettings(record, 'USD')).toThrow('"settings/account/all/1" was changed by hand');
  });
});

describe('templates', () => {
  it.each(shippedTemplates().map((template) => [template.name, template] as const))(
    'read back as they were stored: %s',
    (_, template) => {
      const properties = asStored(templateProperties(template, 'published', '2026-01-01T00:00:00.000Z'));
      expect(toTemplate({ id: '1', properties })).toEqual(template);
    },
  );

  it('read back as they were stored whatever words they use', () => {
    const [template] = shippedTemplates();
    if (template === undefined) throw new Error('no template is shipped');
    const wordy = fc
      .tuple(fc.string({ unit: 'binary', minLength: 3, maxLength: 60 }), fc.nat(9))
      .map(([name, index]) => ({
        ...template,
        milestones: template.milestones.map((milestone, position) =>
          position === index ? { ...milestone, name } : milestone,
        ),
      }));
    fc.assert(
      fc.property(wordy, (wanted) => {
        const properties = asStored(templateProperties(wanted, 'draft', '2026-01-01T00:00:00.000Z'));
        expect(toTemplate({ id: '1', properties })).toEqual(wanted);
      }),
    );
  });

  it('of which a part was emptied by hand are refused with the name of that part', () => {
    const record = { id: '1', properties: { template_key: 'template/smb/any/1', body_1: null, body_2: '}' } };
    expect(() => toTemplate(record)).toThrow('body_1 is empty, but content follows after it');
  });

  it.each([
    ['{', 'its content is not JSON'],
    ['{"segment":"smb"}', 'industry'],
  ])('that were changed by hand are refused with the reason: %s', (body, reason) => {
    const record = { id: '1', properties: { template_key: 'template/smb/any/1', body_1: body } };
    expect(() => toTemplate(record)).toThrow('The template "template/smb/any/1" cannot be read');
    expect(() => toTemplate(record)).toThrow(reason);
  });
});
