import { calculators } from './ms/calculators.ts';
import { common } from './ms/common.ts';
import { firstPlan } from './ms/first-plan.ts';
import { forms } from './ms/forms.ts';
import { formulas } from './ms/formulas.ts';
import { head } from './ms/head.ts';
import { hindrances } from './ms/hindrances.ts';
import { journey } from './ms/journey.ts';
import { ledger } from './ms/ledger.ts';
import { lists } from './ms/lists.ts';
import { meanwhile } from './ms/meanwhile.ts';
import { measurements } from './ms/measurements.ts';
import { metricEditor } from './ms/metric-editor.ts';
import { milestone } from './ms/milestone.ts';
import { milestoneForms } from './ms/milestone-forms.ts';
import { milestoneEditor } from './ms/milestone-editor.ts';
import { nextAction } from './ms/next-action.ts';
import { readiness } from './ms/readiness.ts';
import { nothingYet } from './ms/nothing-yet.ts';
import { openings } from './ms/openings.ts';
import { reasons } from './ms/reasons.ts';
import { relationshipForms } from './ms/relationship-forms.ts';
import { renewal } from './ms/renewal.ts';
import { sidebar } from './ms/sidebar.ts';
import { states } from './ms/states.ts';
import { timeline } from './ms/timeline.ts';
import { value } from './ms/value.ts';
import type { Catalogue } from './translate.ts';

/** Malay (Malaysia). Its words are those of docs/languages.md; tags and tiles keep the limits of the English texts. */
export const ms: Catalogue = {
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
};
