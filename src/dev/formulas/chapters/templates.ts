import { type TemplateVersion, selectTemplate } from '../../../domain/index.ts';
import { templateDifference, undoableKeys } from '../../../domain/template-plan/template-difference.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { listed, plain, spoken } from '../figures.ts';
import { worksheet } from '../worksheet.ts';

/** Which template a company gets, and what a newer version offers. */
export const templatesChapter: Chapter = {
  title: 'Templates',
  introduction: 'A template says which milestones and benefits a customer of a kind starts with.',
  entries: () => [selection(), difference()],
};

const OWN = 'This product’s own rule.';

function selection(): FormulaEntry {
  const version = (
    industry: TemplateVersion['industry'],
    number: number,
    status: TemplateVersion['status'],
  ) => ({ segment: 'enterprise', industry, version: number, status }) as const;
  const versions = [
    version('any', 3, 'published'),
    version('retail', 1, 'published'),
    version('retail', 2, 'published'),
    version('retail', 3, 'draft'),
  ];
  const sheet = worksheet('Four versions, one of them still a draft.');
  sheet.told(
    'versions',
    listed(
      versions.map(({ industry, version: number, status }) => `${industry} ${plain(number)} (${status})`),
    ),
  );
  const chosen = (industry: 'retail' | 'finance', segment: 'enterprise' | null) => {
    const one = selectTemplate(versions, { segment, industry });
    return one === null ? 'none' : `${one.industry} ${plain(one.version)}`;
  };
  sheet.answer('enterprise, retail', chosen('retail', 'enterprise'));
  sheet.answer('enterprise, finance', chosen('finance', 'enterprise'));
  sheet.answer('segment unknown', chosen('retail', null));
  return {
    title: 'Choice of a template',
    answers: ['selectTemplate'],
    words: [
      'The published template for the company’s segment and industry, else the one for its segment and any industry. Of several published versions the highest counts; drafts and retired ones never do.',
    ],
    formula: ['template = highest published (segment, industry), else highest published (segment, any)'],
    units: 'Version numbers are whole and rise.',
    unknownWhen: 'the company has no segment, or nothing is published for it: there is then no template.',
    source: OWN,
    example: sheet.done(),
  };
}

function difference(): FormulaEntry {
  const item = (key: string, target: number) => ({ key, fields: { target } });
  const applied = [item('hours', 10), item('errors', 0.02), item('training', 1), item('audit', 1)];
  const offered = [item('hours', 8), item('errors', 0.01), item('training', 1), item('handover', 1)];
  const company = [
    { ...item('hours', 10), editedFields: [], hasLines: true },
    { ...item('errors', 0.03), editedFields: ['target'], hasLines: true },
    { ...item('audit', 1), editedFields: [], hasLines: false },
  ];
  const found = templateDifference({ offered, applied, company, removedKeys: ['training'] });
  const sheet = worksheet(
    'A newer version of the template of a company: one target is stricter, one was edited by people, one item was removed by a person, one is new, one is dropped.',
  );
  for (const { key, state } of found) sheet.answer(key, spoken(state));
  sheet.answer('undoing the template may archive', listed(undoableKeys(company)));
  return {
    title: 'Difference of a newer version',
    words: [
      'A newer version is offered item by item. What a person removed stays away, what people edited stays as it is, and what the new version no longer has stays until a person decides. Undoing a template archives only what nobody edited and nothing is logged about.',
    ],
    formula: [
      'offered = fields that differ from the company’s and from the version laid out before, less those that people edited',
    ],
    units: 'Fields of milestones and benefits, one by one.',
    unknownWhen:
      'never. Where the version laid out before is not known any more, only logged edits are taken for edits.',
    source: OWN,
    example: sheet.done(),
  };
}
