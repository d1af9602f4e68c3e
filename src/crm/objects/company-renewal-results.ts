import { JOURNEY_STAGES, READINESS_BANDS, RENEWAL_OUTCOMES } from '../../domain/vocabulary.ts';
import { choice, choices, computed, date, number, percentage, yesNo } from './property.ts';
import type { PropertyDefinition } from './property.ts';

/** How the renewal and the relationship stand. */
export const RENEWAL_RESULTS = [
  computed(
    number('vrm_readiness_score', 'Renewal readiness', 'Score of 0 to 100; empty while too little is known.'),
  ),
  computed(choice('vrm_readiness_band', 'Renewal band', 'Band of the renewal readiness.', READINESS_BANDS)),
  computed(yesNo('vrm_readiness_critical', 'Renewal critical', 'Whether the readiness is critically low.')),
  computed(
    percentage(
      'vrm_readiness_confidence',
      'Renewal readiness known',
      'Share of the readiness that is known.',
    ),
  ),
  computed(
    choice('vrm_person_call', 'Renewal call', 'The forecast of the person responsible.', READINESS_BANDS),
  ),
  computed(
    choice(
      'vrm_renewal_outcome',
      'Renewal outcome',
      'How the renewal on the renewal date ended. Empty while it is open, and again once the next date is set.',
      RENEWAL_OUTCOMES,
    ),
  ),
  computed(yesNo('vrm_expansion_ready', 'Expansion ready', 'Whether an expansion talk is earned.')),
  computed(
    yesNo('vrm_advocate_ready', 'Advocate ready', 'Whether the customer may be asked as a reference.'),
  ),
  computed(
    choices('vrm_journey_stages', 'Journey stages', 'Stages that the customer is in.', JOURNEY_STAGES),
  ),
  computed(
    date('vrm_last_customer_contact', 'Last customer contact', 'Last contact that came from the customer.'),
  ),
] as const satisfies readonly PropertyDefinition[];
