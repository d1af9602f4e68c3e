import type { Instant } from '../../domain/calendar.ts';
import { loadTemplate } from '../../templates/load-template.ts';
import { templateKeyOf } from '../../templates/template.ts';
import type { Template } from '../../templates/template.ts';
import type { TemplateStatus } from '../objects/milestone-template.ts';
import { CrmError } from '../repository.ts';
import type { CrmRecord, PropertyValues } from '../repository.ts';
import { joinBody, splitBody } from './body.ts';
import { markBody, readMark } from './records-version.ts';

/** The properties that store a template. */
export function templateProperties(
  template: Template,
  status: TemplateStatus,
  changedAt: Instant,
): PropertyValues {
  return {
    name: template.name,
    template_key: templateKeyOf(template),
    kind: 'template',
    segment: template.segment,
    industry: template.industry,
    version: String(template.version),
    template_status: status,
    milestone_count: String(template.milestones.length),
    changed_at: changedAt,
    ...splitBody(JSON.stringify(markBody(template))),
  };
}

/**
 * The template that a record holds.
 * @throws CrmError `invalid` when its content was changed by hand and is no template any more
 */
export function toTemplate(record: CrmRecord): Template {
  const key = record.properties['template_key'] ?? record.id;
  const refuse = (detail: string, cause?: unknown) =>
    new CrmError('invalid', `The template "${key}" cannot be read: ${detail}`, { subjects: [key], cause });
  let data: unknown;
  try {
    data = JSON.parse(joinBody(record.properties));
  } catch (cause) {
    throw refuse(cause instanceof RangeError ? cause.message : 'its content is not JSON', cause);
  }
  const { body, isNewer } = readMark(data);
  if (isNewer) throw refuse('a newer version of Value Milestones has written it');
  const loaded = loadTemplate(body);
  if (!loaded.ok) throw refuse(loaded.problems.slice(0, 3).join('; '));
  return loaded.template;
}
