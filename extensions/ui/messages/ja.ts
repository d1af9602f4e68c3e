import { calculators } from './ja/calculators.ts';
import { common } from './ja/common.ts';
import { firstPlan } from './ja/first-plan.ts';
import { forms } from './ja/forms.ts';
import { formulas } from './ja/formulas.ts';
import { head } from './ja/head.ts';
import { hindrances } from './ja/hindrances.ts';
import { journey } from './ja/journey.ts';
import { ledger } from './ja/ledger.ts';
import { lists } from './ja/lists.ts';
import { meanwhile } from './ja/meanwhile.ts';
import { measurements } from './ja/measurements.ts';
import { metricEditor } from './ja/metric-editor.ts';
import { milestone } from './ja/milestone.ts';
import { milestoneForms } from './ja/milestone-forms.ts';
import { milestoneEditor } from './ja/milestone-editor.ts';
import { nextAction } from './ja/next-action.ts';
import { readiness } from './ja/readiness.ts';
import { nothingYet } from './ja/nothing-yet.ts';
import { openings } from './ja/openings.ts';
import { reasons } from './ja/reasons.ts';
import { relationshipForms } from './ja/relationship-forms.ts';
import { renewal } from './ja/renewal.ts';
import { sidebar } from './ja/sidebar.ts';
import { states } from './ja/states.ts';
import { timeline } from './ja/timeline.ts';
import { value } from './ja/value.ts';
import type { Catalogue } from './translate.ts';

/** Japanese. Its words are those of docs/languages.md; a full-width character is as wide as two, so tags and tiles are kept short. */
export const ja: Catalogue = {
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
