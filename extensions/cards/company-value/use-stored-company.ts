import { useCrmProperties } from '@hubspot/ui-extensions/crm';

/** The company's own copy of its results: there as soon as the record is, without any function. */
export type StoredCompany = Readonly<Record<string, string | null>>;

export interface StoredCompanyState {
  /** Null while it is read, when it cannot be read, and when nothing was ever computed. */
  readonly stored: StoredCompany | null;
  readonly isLoading: boolean;
  /** Changes when somebody edits a property that the results depend on; null while it is not known. */
  readonly inputs: string | null;
  /** How many ledger lines the company has had; changes when somebody records something. */
  readonly lines: string | null;
}

/** Properties that people fill in and that change what the card shows. */
const INPUTS = ['vrm_segment', 'vrm_start_date', 'vrm_renewal_date', 'vrm_annual_cost', 'vrm_currency'];

export function useStoredCompany(): StoredCompanyState {
  // HubSpot's build reads these names from the source to fetch them in advance, so they stand here literally.
  const { properties, isLoading, error } = useCrmProperties([
    'vrm_segment',
    'vrm_start_date',
    'vrm_renewal_date',
    'vrm_annual_cost',
    'vrm_currency',
    'vrm_milestone_health',
    'vrm_first_reason',
    'vrm_first_reason_subject',
    'vrm_milestones_total',
    'vrm_milestones_achieved',
    'vrm_milestones_awaiting_confirmation',
    'vrm_next_milestone',
    'vrm_next_milestone_date',
    'vrm_readiness_score',
    'vrm_readiness_band',
    'vrm_readiness_critical',
    'vrm_readiness_confidence',
    'vrm_renewal_outcome',
    'vrm_value_verdict',
    'vrm_value_currency',
    'vrm_value_confirmed',
    'vrm_value_evidenced',
    'vrm_value_claimed',
    'vrm_value_proved',
    'vrm_cost_in_force',
    'vrm_net_roi',
    'vrm_gross_return',
    'vrm_computed_on',
    'vrm_ledger_lines',
  ]);
  const isKnown = !isLoading && error === null;
  return {
    stored: isKnown && properties['vrm_milestone_health'] ? properties : null,
    isLoading,
    lines: isKnown ? (properties['vrm_ledger_lines'] ?? null) : null,
    inputs: isKnown ? INPUTS.map((name) => properties[name] ?? '').join('\n') : null,
  };
}
