import { coreTeamActive, systemsConnected } from '../common/everyday-use.ts';
import { baselinesAgreed, firstProcessLive } from '../common/first-weeks.ts';
import {
  executiveReport,
  newCapability,
  nextPlaceLive,
  retiredTools,
  valueCoversCost,
} from '../common/outcomes.ts';
import { metric, months, result } from '../parts.ts';
import { planFor } from '../segments.ts';
import { casesAvoided } from '../valuations.ts';
import { processHours } from './process.ts';

const growth = { from: months(2), by: months(6) };
const CHECKED = 'Error report of the system of record, checked by its owner';

export const enterprise = planFor('enterprise', 'any', { name: 'Enterprise, any industry' }, [
  firstProcessLive({
    name: 'First process live',
    definition: 'One agreed process runs in the product from start to end with real data',
  }),
  baselinesAgreed(),
  coreTeamActive({
    name: 'Core team active every week',
    definition: 'Share of the core team that works in the product in an ordinary week',
    target: 0.8,
  }),
  systemsConnected({
    name: 'Systems of record connected',
    definition: 'Number of agreed systems that exchange data with the product without manual work',
    target: 3,
  }),
  result(
    {
      key: 'process-hours-down',
      name: 'Hours for the core process',
      phase: 'growth',
      category: 'time_savings',
      definition: 'Hours a month that the customer spends on the process which the product took over',
      unit: 'h a month',
      measurementMethod: 'process_observation',
      validation: 'Time log of two weeks, agreed with the head of the team',
      metric: 'process-hours',
      dependsOn: ['first-process-live', 'baselines-agreed'],
      customerRole: 'process_owner',
      capability: 'Automated core process',
      outcome: 'Half of the hours become free',
      impact: 'The same team carries the growth of the business',
    },
    [320, 160],
    growth,
  ),
  result(
    {
      key: 'error-rate-down',
      name: 'Errors in the core process',
      phase: 'growth',
      category: 'quality',
      definition: 'Share of items that have to be put right afterwards',
      unit: 'percent',
      measurementMethod: 'business_system',
      validation: CHECKED,
      metric: 'errors-avoided',
      dependsOn: ['systems-connected'],
      customerRole: 'process_owner',
      capability: 'Checks while data is entered',
      outcome: 'Errors are caught before they cost money',
      impact: 'Fewer corrections, fewer disputes with partners',
    },
    [0.042, 0.02],
    growth,
  ),
  nextPlaceLive(
    {
      key: 'second-department',
      name: 'Second department live',
      definition: 'A further department runs its own process in the product',
      validation: 'Confirmed by the head of that department',
      dependsOn: ['process-hours-down'],
    },
    { from: months(7), by: months(9) },
  ),
  valueCoversCost({ from: months(3), by: months(12) }),
  executiveReport(),
  newCapability(
    {
      name: 'Something that was not possible before',
      definition:
        'A new service, market or scale that the customer could not have reached without the product',
    },
    { from: months(15), by: months(18) },
  ),
  processHours(320, 160, 60),
  metric(
    {
      key: 'errors-avoided',
      name: 'Errors avoided',
      definition: 'Share of items with an error, and what one error costs to put right',
      category: 'quality',
      unit: 'percent',
      measurementMethod: 'business_system',
      validation: CHECKED,
      measuringIntervalDays: 30,
    },
    casesAvoided(4000, 45)([0.042, 0.02]),
  ),
  retiredTools(18000, 12000),
]);
