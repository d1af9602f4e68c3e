import { planOfKey } from '../crm/mapping/keys.ts';
import type { CompanyFacts } from '../domain/facts.ts';

/** A template that is being laid out, or was. */
export interface BegunTemplate {
  readonly templateKey: string;
  /** Of the plan that it was begun under. */
  readonly planKey: string | null;
}

/**
 * The template whose plan is begun and not complete: its line is written first, and the company's mark last. A mark
 * without milestones came with a copy of another company, or people have deleted what was there.
 */
export function begunTemplate(facts: CompanyFacts): BegunTemplate | null {
  if (isLaidOut(facts)) return null;
  for (const line of facts.entries) {
    if (line.kind !== 'template_applied' || !line.intact) continue;
    return { templateKey: line.templateKey, planKey: planOfKey(line.key) };
  }
  return null;
}

/** Whether the plan of a template is there. */
export const isLaidOut = ({ template, milestones }: CompanyFacts): boolean =>
  template !== null && milestones.length > 0;
