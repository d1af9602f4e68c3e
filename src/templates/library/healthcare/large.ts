import { coreTeamActive, oldWayRetired, seatsActive, systemsConnected } from '../common/everyday-use.ts';
import { baselinesAgreed, firstProcessLive, reviewPassed } from '../common/first-weeks.ts';
import {
  executiveReport,
  newCapability,
  nextPlaceLive,
  retiredTools,
  valueCoversCost,
} from '../common/outcomes.ts';
import { months, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import {
  auditFindings,
  authorisationDays,
  breachRisk,
  clinicianHours,
  clinicianRating,
  daysToPayment,
  deniedClaims,
  priorAuthorisations,
  readmissionPaperwork,
} from './goals.ts';

const PRIVACY_REVIEW = {
  name: 'Privacy and security review passed',
  definition: 'The review of patient data, access rights and contracts has ended with a written release',
};

/** Hospitals and health systems. */
export const enterprise = planFor(
  'enterprise',
  'healthcare',
  {
    name: 'Enterprise, healthcare',
    frame: {
      limits: { nothingAchievedDays: 120, nothingProvedAfterDays: 150 },
      reasons: [
        'The privacy and security review comes before anything goes live, so that first results may take a month or two longer.',
      ],
    },
  },
  [
    reviewPassed(PRIVACY_REVIEW, weeks(6)),
    baselinesAgreed(weeks(6)),
    firstProcessLive(
      {
        name: 'First service line live',
        phase: 'foundation',
        definition: 'One service line works in the product with real patients, from order to claim',
        validation: 'Confirmed by the head of that service line',
        outcome: 'One service line has left paper and phone',
        impact: 'Other departments see it work in their own house',
      },
      { after: 'review-passed', by: weeks(6) },
    ),
    coreTeamActive(
      {
        name: 'Clinicians and billing staff active',
        definition:
          'Share of the trained clinicians and billing staff that work in the product in an ordinary week',
        target: 0.75,
      },
      { by: months(4) },
    ),
    systemsConnected(
      {
        name: 'Patient record and billing connected',
        definition:
          'Number of systems (patient record, billing, identity) that exchange data without manual work',
        target: 3,
      },
      { from: months(1), by: months(4) },
    ),
    clinicianHours([1400, 980], {
      from: months(3),
      by: months(8),
      dependsOn: ['core-team-active', 'baselines-agreed'],
    }),
    deniedClaims([0.11, 0.07], { from: months(4), by: months(9), dependsOn: ['systems-connected'] }, 24000),
    priorAuthorisations(
      [0.9, 0.35],
      { from: months(4), by: months(8), required: false, dependsOn: ['systems-connected'] },
      2600,
    ),
    readmissionPaperwork([520, 300], { from: months(5), by: months(10), required: false }),
    auditFindings([14, 4], { from: months(6), by: months(13) }),
    nextPlaceLive(
      {
        key: 'second-site',
        name: 'Second hospital or service line',
        definition: 'A further hospital or service line runs its own process in the product',
        validation: 'Confirmed by its medical director',
        dependsOn: ['first-process-live'],
      },
      { from: months(9), by: months(12) },
    ),
    valueCoversCost({ from: months(4), by: months(14) }),
    executiveReport({
      definition: 'The results of this plan appear in the report to the quality committee or the board',
    }),
    newCapability(
      {
        name: 'Care that was not possible before',
        definition:
          'A programme, such as care at home after discharge, that could not have been run without the product',
        capability: 'One picture of a patient across sites',
        outcome: 'Care follows the patient instead of the building',
        impact: 'Better outcomes under contracts that pay for them',
      },
      { from: months(15), by: months(18) },
    ),
    breachRisk([0.08, 0.03], 650000),
    retiredTools(45000, 22000),
  ],
);

/** Clinic groups and regional providers. */
export const midMarket = planFor('mid_market', 'healthcare', { name: 'Mid-market, healthcare' }, [
  reviewPassed(PRIVACY_REVIEW, weeks(3)),
  firstProcessLive(
    {
      key: 'first-clinic-live',
      name: 'First clinic live',
      definition: 'One clinic sends its referrals and authorisation requests through the product only',
      validation: 'Confirmed by the clinic manager',
      outcome: 'One clinic has left fax and phone',
      impact: 'The other clinics can see it before they follow',
      nextSteps: ['Choose the clinic with the most authorisation requests'],
    },
    { by: weeks(5), dependsOn: ['review-passed'] },
  ),
  seatsActive(
    {
      key: 'staff-onboarded',
      name: 'Clinic staff onboarded',
      definition:
        'Share of the front desk, nursing and billing staff with a seat that were active in the last week',
      target: 0.8,
      customerRole: 'team_lead',
    },
    { from: weeks(2), by: months(2) },
  ),
  oldWayRetired(
    {
      name: 'Fax and paper retired',
      definition: 'Referrals and authorisation requests no longer leave a clinic by fax or on paper',
      validation: 'Confirmed by the clinic managers',
      dependsOn: ['first-clinic-live'],
    },
    { from: weeks(5), by: months(3) },
  ),
  priorAuthorisations([0.8, 0.3], { from: months(2), by: months(6) }, 620),
  authorisationDays([7, 3], { from: months(2), by: months(6), required: false }),
  deniedClaims([0.12, 0.08], { from: months(2), by: months(7) }, 5200),
  daysToPayment([46, 36], { from: months(3), by: months(8), required: false }),
  clinicianRating([5, 7.5], { from: months(3), by: months(8), required: false }),
  valueCoversCost({ from: months(2), by: months(9) }),
  nextPlaceLive(
    {
      key: 'all-clinics-live',
      name: 'All clinics live',
      definition: 'Every clinic of the group works as the first one does',
    },
    { from: months(5), by: months(10) },
  ),
  newCapability(
    {
      name: 'More patients with the same staff',
      definition: 'The group sees more patients a month than before, and has not hired for it',
      capability: 'Work around a visit that does itself',
      outcome: 'Staff time goes to patients',
      impact: 'The group grows where staff cannot be found',
    },
    { from: months(8), by: months(11) },
  ),
  breachRisk([0.06, 0.03], 180000),
  retiredTools(14000),
]);
