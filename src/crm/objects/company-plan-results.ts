import { MILESTONE_HEALTHS, PHASES } from '../../domain/vocabulary.ts';
import { REASON_CODES } from '../../domain/summary.ts';
import { choice, computed, date, longText, number, text } from './property.ts';
import type { PropertyDefinition } from './property.ts';

/** How the milestones of the plan stand. */
export const PLAN_RESULTS = [
  computed(
    choice(
      'vrm_milestone_health',
      'Milestone health',
      'Health of the required milestones.',
      MILESTONE_HEALTHS,
    ),
  ),
  computed(
    choice(
      'vrm_first_reason',
      'Milestone health reason',
      'First reason for the milestone health.',
      REASON_CODES,
    ),
  ),
  computed(
    text(
      'vrm_first_reason_subject',
      'Milestone health reason: milestone',
      'The milestone that the first reason is about.',
    ),
  ),
  computed(longText('vrm_health_reasons', 'Milestone health reasons', 'All reasons, one a line.')),
  computed(number('vrm_milestones_total', 'Milestones', 'Milestones of the plan, without cancelled ones.')),
  computed(number('vrm_milestones_achieved', 'Milestones achieved', 'Milestones achieved with their proof.')),
  computed(number('vrm_milestones_due', 'Milestones due', 'Milestones whose target date has come.')),
  computed(
    number(
      'vrm_milestones_overdue',
      'Milestones overdue',
      'Milestones past their target date and not achieved.',
    ),
  ),
  computed(
    number(
      'vrm_milestones_awaiting_confirmation',
      'Milestones awaiting confirmation',
      'Target met, proof or confirmation missing.',
    ),
  ),
  computed(
    choice('vrm_current_phase', 'Current phase', 'First phase of the plan that is not complete.', PHASES),
  ),
  computed(text('vrm_next_milestone', 'Next milestone', 'Open milestone with the nearest target date.')),
  computed(date('vrm_next_milestone_date', 'Next milestone date', 'Its target date.')),
] as const satisfies readonly PropertyDefinition[];
