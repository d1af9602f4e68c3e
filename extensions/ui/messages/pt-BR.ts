import { calculators } from './pt-br/calculators.ts';
import { common } from './pt-br/common.ts';
import { firstPlan } from './pt-br/first-plan.ts';
import { forms } from './pt-br/forms.ts';
import { formulas } from './pt-br/formulas.ts';
import { head } from './pt-br/head.ts';
import { hindrances } from './pt-br/hindrances.ts';
import { journey } from './pt-br/journey.ts';
import { ledger } from './pt-br/ledger.ts';
import { lists } from './pt-br/lists.ts';
import { meanwhile } from './pt-br/meanwhile.ts';
import { measurements } from './pt-br/measurements.ts';
import { metricEditor } from './pt-br/metric-editor.ts';
import { milestone } from './pt-br/milestone.ts';
import { milestoneForms } from './pt-br/milestone-forms.ts';
import { milestoneEditor } from './pt-br/milestone-editor.ts';
import { nextAction } from './pt-br/next-action.ts';
import { readiness } from './pt-br/readiness.ts';
import { nothingYet } from './pt-br/nothing-yet.ts';
import { openings } from './pt-br/openings.ts';
import { reasons } from './pt-br/reasons.ts';
import { relationshipForms } from './pt-br/relationship-forms.ts';
import { renewal } from './pt-br/renewal.ts';
import { sidebar } from './pt-br/sidebar.ts';
import { states } from './pt-br/states.ts';
import { timeline } from './pt-br/timeline.ts';
import { value } from './pt-br/value.ts';
import type { Catalogue } from './translate.ts';

/** Brazilian Portuguese. Its words are those of docs/languages.md; tags and tiles keep the limits of the English texts. */
export const ptBR: Catalogue = {
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
