import { oldWayRetired, seatsActive } from '../common/everyday-use.ts';
import { firstProcessLive } from '../common/first-weeks.ts';
import { newCapability, nextPlaceLive, retiredTools, valueCoversCost } from '../common/outcomes.ts';
import { metric, months, result, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import { dealsWon } from '../valuations.ts';
import { processHours } from './process.ts';

export const midMarket = planFor('mid_market', 'any', { name: 'Mid-market, any industry' }, [
  firstProcessLive(
    {
      key: 'first-workflow-done',
      name: 'First workflow done',
      definition: 'The first agreed workflow runs in the product with real data',
      validation: 'Confirmed by the team lead',
      nextSteps: ['Choose the workflow that hurts most'],
      capability: null,
      outcome: null,
      impact: null,
    },
    { by: weeks(3) },
  ),
  seatsActive(
    {
      key: 'team-onboarded',
      name: 'Team onboarded',
      definition: 'Share of the bought seats that were active in the last week',
      target: 0.85,
      validation: 'Usage report, shared with the team lead',
      customerRole: 'team_lead',
    },
    { from: weeks(1), by: months(2) },
  ),
  oldWayRetired(
    {
      name: 'Old way retired',
      definition: 'The spreadsheet or tool that the product replaces is closed for writing',
      dependsOn: ['first-workflow-done'],
    },
    { from: weeks(4), by: months(2) },
  ),
  result(
    {
      key: 'hours-down',
      name: 'Hours for the weekly routine',
      phase: 'growth',
      category: 'time_savings',
      definition: 'Hours a month spent on the routine work that the product took over',
      unit: 'h a month',
      measurementMethod: 'process_observation',
      validation: 'Time log of two weeks, agreed with the team lead',
      metric: 'process-hours',
      customerRole: 'team_lead',
      capability: 'Automated routine work',
      outcome: 'Half of the hours become free',
      impact: 'Room for growth without hiring',
    },
    [120, 60],
    { from: months(1), by: months(5) },
  ),
  result(
    {
      key: 'cycle-time',
      name: 'Shorter cycle time',
      phase: 'growth',
      category: 'process_efficiency',
      definition: 'Days from request to delivery in the process that matters most',
      unit: 'days',
      measurementMethod: 'business_system',
      validation: 'Report of the system of record',
      required: false,
      customerRole: 'process_owner',
    },
    [14, 6],
    { from: months(1), by: months(6) },
  ),
  result(
    {
      key: 'tools-retired',
      name: 'Tools retired',
      phase: 'growth',
      category: 'cost_reduction',
      definition: 'Tools and services cancelled because of the product',
      unit: 'tools',
      baseline: 0,
      typicalBaseline: null,
      measurementMethod: 'financial_report',
      validation: 'Cancelled invoices, seen by finance',
      evidencePolicy: 'evidence',
      measuringIntervalDays: 60,
      required: false,
      customerRole: 'finance',
    },
    [0, 2],
    { from: months(1), by: months(6) },
  ),
  valueCoversCost({ from: months(2), by: months(9) }),
  nextPlaceLive(
    {
      key: 'second-use-case',
      name: 'Second use case',
      definition: 'A second use case is live with its own results',
    },
    { from: months(8), by: months(10) },
  ),
  newCapability(
    {
      name: 'Growth with the same team',
      definition: 'The business has grown by an amount that the customer names, and the team has not',
      capability: 'Routine work that runs by itself',
      outcome: 'More volume through the same hands',
      impact: 'Growth earns more than it costs',
    },
    { from: months(8), by: months(11) },
  ),
  processHours(120, 60, 55),
  retiredTools(9000, 4800),
  metric(
    {
      key: 'extra-revenue',
      name: 'Revenue won',
      definition: 'Deals won because the win rate rose',
      category: 'revenue',
      unit: 'percent',
      measurementMethod: 'business_system',
      validation: 'Win rate report, agreed with the head of sales',
      measuringIntervalDays: 30,
    },
    dealsWon(120, 12000)([0.18, 0.22]),
  ),
]);
