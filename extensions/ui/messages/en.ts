import { calculators } from './en/calculators.ts';
import { common } from './en/common.ts';
import { firstPlan } from './en/first-plan.ts';
import { forms } from './en/forms.ts';
import { formulas } from './en/formulas.ts';
import { head } from './en/head.ts';
import { hindrances } from './en/hindrances.ts';
import { journey } from './en/journey.ts';
import { ledger } from './en/ledger.ts';
import { lists } from './en/lists.ts';
import { meanwhile } from './en/meanwhile.ts';
import { measurements } from './en/measurements.ts';
import { metricEditor } from './en/metric-editor.ts';
import { milestone } from './en/milestone.ts';
import { milestoneForms } from './en/milestone-forms.ts';
import { milestoneEditor } from './en/milestone-editor.ts';
import { nextAction } from './en/next-action.ts';
import { readiness } from './en/readiness.ts';
import { nothingYet } from './en/nothing-yet.ts';
import { openings } from './en/openings.ts';
import { reasons } from './en/reasons.ts';
import { relationshipForms } from './en/relationship-forms.ts';
import { renewal } from './en/renewal.ts';
import { sidebar } from './en/sidebar.ts';
import { states } from './en/states.ts';
import { timeline } from './en/timeline.ts';
import { value } from './en/value.ts';

/**
 * English. Arguments in plain braces arrive formatted (numbers, money and dates by `format.ts`); only those of
 * a plural are numbers. Tags stay within 22 characters, headings of tiles within 18, their texts within 28.
 */
export const en = {
  ...common,
  ...head,
  ...nextAction,
  ...readiness,
  ...reasons,
  ...openings,
  ...renewal,
  ...journey,
  ...relationshipForms,
  ...timeline,
  ...milestone,
  ...lists,
  ...forms,
  ...milestoneForms,
  ...milestoneEditor,
  ...states,
  ...firstPlan,
  ...hindrances,
  ...sidebar,
  ...meanwhile,
  ...value,
  ...nothingYet,
  ...formulas,
  ...calculators,
  ...metricEditor,
  ...measurements,
  ...ledger,
} as const;
