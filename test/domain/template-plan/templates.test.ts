import { readLedger } from '../../../src/domain/active-ledger.ts';
import { editedFieldsOf, removedItemKeys } from '../../../src/domain/template-plan/ledger-of-template.ts';
import { sameValue } from '../../../src/domain/template-plan/same-value.ts';
import { selectTemplate, type TemplateVersion } from '../../../src/domain/template-plan/select-template.ts';
import {
  templateDifference,
  undoableKeys,
  type CompanyItem,
  type DifferenceQuestion,
} from '../../../src/domain/template-plan/template-difference.ts';
import { anEntry } from '../../builders/index.ts';

const version = (overrides: Partial<TemplateVersion> = {}): TemplateVersion => ({
  segment: 'enterprise',
  industry: 'any',
  version: 1,
  status: 'published',
  ...overrides,
});

describe('the template of a company', () => {
  const any = version({ version: 3 });
  const retail = version({ industry: 'retail' });
  const choose = (
    versions: readonly TemplateVersion[],
    industry: TemplateVersion['industry'] | null = 'retail',
  ) => selectTemplate(versions, { segment: 'enterprise', industry });

  it('is the one for its segment and industry, else the one for any industry', () => {
    expect(choose([any, retail])).toBe(retail);
    expect(choose([any, retail], 'finance')).toBe(any);
    expect(choose([any, retail], null)).toBe(any);
    expect(choose([retail], 'finance')).toBeNull();
  });

  it('is the highest published version: drafts and retired ones do not count', () => {
    const second = version({ version: 2 });
    const draft = version({ version: 9, status: 'draft' });
    const retired = version({ version: 8, status: 'retired' });
    expect(choose([version(), retired, second, draft])).toBe(second);
    expect(choose([second, version()])).toBe(second);
    expect(choose([draft, retired])).toBeNull();
  });

  it('is never that of another segment, and none without a segment', () => {
    expect(choose([version({ segment: 'smb' })])).toBeNull();
    expect(selectTemplate([any], { segment: null, industry: 'retail' })).toBeNull();
  });
});

const item = (key: string, fields: CompanyItem['fields'] = { name: 'Go live', target: 10 }) => ({
  key,
  fields,
});
const own = (
  key: string,
  fields: CompanyItem['fields'] = { name: 'Go live', target: 10 },
  more: Partial<CompanyItem> = {},
): CompanyItem => ({ ...item(key, fields), editedFields: [], hasLines: false, ...more });

const difference = (question: Partial<DifferenceQuestion>) =>
  templateDifference({ offered: [], applied: null, company: [], removedKeys: [], ...question });

describe('the difference of a template version', () => {
  it('adds what is new', () => {
    expect(difference({ offered: [item('a')] })).toEqual([{ key: 'a', state: 'added' }]);
  });

  it('keeps away what a person removed, in the app or by hand', () => {
    expect(difference({ offered: [item('a')], removedKeys: ['a'] })).toEqual([
      { key: 'a', state: 'removed_by_person' },
    ]);
    expect(difference({ offered: [item('a')], applied: [item('a')] })).toEqual([
      { key: 'a', state: 'removed_by_person' },
    ]);
  });

  it('keeps what is the same', () => {
    expect(difference({ offered: [item('a')], applied: [item('a')], company: [own('a')] })).toEqual([
      { key: 'a', state: 'kept' },
    ]);
  });

  it('offers what changed in the template, field by field', () => {
    const offered = [item('a', { name: 'Go live', target: 8 })];
    const changed = {
      key: 'a',
      state: 'changed',
      changes: [{ field: 'target', from: 10, to: 8 }],
      kept: [],
    };
    expect(difference({ offered, applied: [item('a')], company: [own('a')] })).toEqual([changed]);
    expect(difference({ offered, company: [own('a')] })).toEqual([changed]);
    expect(difference({ offered: [item('a', { phase: 'growth' })], company: [own('a')] })).toMatchObject([
      { changes: [{ field: 'phase', from: null, to: 'growth' }] },
    ]);
  });

  it('touches nothing that people edited, in the app or by hand', () => {
    const offered = [item('a', { name: 'Go live', target: 8 })];
    const kept = [{ field: 'target', from: 5, to: 8 }];
    const byHand = own('a', { name: 'Go live', target: 5 });
    expect(difference({ offered, applied: [item('a')], company: [byHand] })).toEqual([
      { key: 'a', state: 'edited_by_people', kept },
    ]);
    const inApp = { ...byHand, editedFields: ['target'] };
    expect(difference({ offered, company: [inApp] })).toEqual([
      { key: 'a', state: 'edited_by_people', kept },
    ]);
  });

  it('offers the rest of an item beside what people edited', () => {
    const offered = [item('a', { name: 'Live', target: 8 })];
    const company = [own('a', { name: 'Go live', target: 5 })];
    expect(difference({ offered, applied: [item('a')], company })).toEqual([
      {
        key: 'a',
        state: 'changed',
        changes: [{ field: 'name', from: 'Go live', to: 'Live' }],
        kept: [{ field: 'target', from: 5, to: 8 }],
      },
    ]);
  });

  it('does not offer again what a person has changed away from the same version', () => {
    const company = [own('a', { name: 'Go live', target: 5 })];
    expect(difference({ offered: [item('a')], applied: [item('a')], company })).toEqual([
      { key: 'a', state: 'kept' },
    ]);
  });

  it('tells a field that the old version did not have from one that a person filled in', () => {
    const offered = [item('a', { name: 'Go live', target: 10, phase: 'growth' })];
    const applied = [item('a')];
    const filledIn = own('a', { name: 'Go live', target: 10, phase: 'maturity' });
    expect(difference({ offered, applied, company: [own('a')] })).toEqual([
      {
        key: 'a',
        state: 'changed',
        changes: [{ field: 'phase', from: null, to: 'growth' }],
        kept: [],
      },
    ]);
    expect(difference({ offered, applied, company: [filledIn] })).toEqual([
      {
        key: 'a',
        state: 'edited_by_people',
        kept: [{ field: 'phase', from: 'maturity', to: 'growth' }],
      },
    ]);
  });

  it('takes a field that a version leaves empty as one it does not have', () => {
    const offered = [item('a', { name: 'Go live', target: 10, phase: null })];
    const filledIn = own('a', { name: 'Go live', target: 10, phase: 'maturity' });
    expect(difference({ offered, applied: [item('a')], company: [filledIn] })).toEqual([
      { key: 'a', state: 'kept' },
    ]);
  });

  it('lists what the template has dropped, and whether it may go', () => {
    const company = [own('a'), own('b', {}, { hasLines: true })];
    expect(difference({ company })).toEqual([
      { key: 'a', state: 'dropped_by_template', canBeUndone: true },
      { key: 'b', state: 'dropped_by_template', canBeUndone: false },
    ]);
  });
});

describe('undoing a template', () => {
  it('takes only what nobody edited or logged on', () => {
    const company = [own('a'), own('b', {}, { hasLines: true }), own('c', {}, { editedFields: ['name'] })];
    expect(undoableKeys(company)).toEqual(['a']);
  });
});

describe('what the ledger knows of a template', () => {
  it('is what was removed, each once, and which fields people edited', () => {
    const removed = anEntry('template_item_removed', { templateKey: 't', itemKey: 'a' });
    const again = anEntry('template_item_removed', { templateKey: 't', itemKey: 'a' });
    const edit = (record: string, revision: number, field: string) =>
      anEntry('edit', {
        record,
        revision,
        requestKey: null,
        changes: { [field]: { before: '1', after: '2' } },
      });
    const entries = [removed, again, edit('a', 1, 'target'), edit('a', 2, 'name'), edit('b', 1, 'phase')];
    const ledger = readLedger(entries, '2026-06-01');
    expect(removedItemKeys(ledger)).toEqual(['a']);
    expect(editedFieldsOf(ledger, 'a')).toEqual(['target', 'name']);
  });
});

describe('two values', () => {
  it('are the same whatever the order of their names', () => {
    expect(sameValue({ a: 1, b: [{ c: null, d: 'x' }] }, { b: [{ d: 'x', c: null }], a: 1 })).toBe(true);
    expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue(1, '1')).toBe(false);
  });
});
