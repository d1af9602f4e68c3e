import type { Part } from '../parts.ts';
import { metric } from '../parts.ts';
import { hoursSaved } from '../valuations.ts';

/** Hours of the process that the product took over, the benefit of every plan that knows no industry. */
export const processHours = (before: number, after: number, hourlyRate: number): Part =>
  metric(
    {
      key: 'process-hours',
      name: 'Hours spent on the core process',
      definition: 'Hours a month that the customer spends on the process which the product took over',
      category: 'time_savings',
      unit: 'h a month',
      measurementMethod: 'process_observation',
      validation: 'Time log of two weeks, agreed with the head of the team',
      measuringIntervalDays: 30,
      benefitPool: 'process-hours',
    },
    hoursSaved(hourlyRate)([before, after]),
  );
