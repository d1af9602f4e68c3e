import type { Move, Part, When } from '../parts.ts';
import { benefit, metric, result } from '../parts.ts';
import { asStated, casesAvoided, hoursSaved, lossAvoided, rated, workAutomated } from '../valuations.ts';

/** What providers of care measure. How much and how fast is the segment's. */

export const deniedClaims = (move: Move, when: When, claimsPerMonth: number): Part =>
  benefit(
    {
      key: 'denied-claims',
      name: 'Claims denied by payers',
      phase: 'growth',
      category: 'quality',
      businessFunction: 'finance',
      definition: 'Share of claims that a payer denies when they are first submitted',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail:
        'Denial report of the billing system by month of submission, without test and void claims',
      validation: 'Signed off by the head of billing against the remittance files of the payers',
      customerRole: 'finance',
      capability: 'Checks of coverage, codes and referral before a claim leaves',
      outcome: 'Claims are paid the first time',
      impact: 'Less rework in billing and cash that arrives sooner',
      nextSteps: ['List the five most frequent denial reasons', 'Switch on the checks for those first'],
    },
    move,
    when,
    casesAvoided(claimsPerMonth, 42),
  );

export const priorAuthorisations = (move: Move, when: When, requestsPerMonth: number): Part =>
  benefit(
    {
      key: 'prior-authorisations',
      name: 'Hours per prior authorisation',
      phase: 'growth',
      category: 'time_savings',
      businessFunction: 'operations',
      definition: 'Working hours from the order of a treatment to the complete request at the payer',
      unit: 'h per request',
      measurementMethod: 'process_observation',
      measurementDetail:
        'Two weeks of requests timed by the same staff, all payers that need an authorisation',
      validation: 'Agreed with the head of patient access',
      customerRole: 'process_owner',
      capability: 'Requests that fill themselves from the record',
      outcome: 'Staff check a request instead of typing it',
      impact: 'Patients start treatment sooner and fewer slots stay empty',
    },
    move,
    when,
    workAutomated(requestsPerMonth, 32),
  );

export const authorisationDays = (move: Move, when: When): Part =>
  result(
    {
      key: 'authorisation-days',
      name: 'Days to an authorisation',
      category: 'experience',
      phase: 'growth',
      businessFunction: 'operations',
      definition: 'Median calendar days from the order of a treatment to the answer of the payer',
      unit: 'days',
      measurementMethod: 'business_system',
      measurementDetail: 'Dates of order and answer in the record, requests answered in the month',
      validation: 'Checked by the head of patient access on a sample of twenty requests',
      customerRole: 'process_owner',
      capability: 'A worklist that shows what a payer still waits for',
      outcome: 'Complete requests go out the same day',
      impact: 'Shorter waits for patients, fewer moved appointments',
    },
    move,
    when,
  );

export const readmissionPaperwork = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'readmission-paperwork',
      name: 'Hours for readmission reviews',
      phase: 'growth',
      category: 'process_efficiency',
      businessFunction: 'operations',
      definition:
        'Hours a month for discharge papers, readmission reviews and the reports that follow from them',
      unit: 'h a month',
      measurementMethod: 'user_survey',
      measurementDetail: 'The same case managers are asked before, after 60 days and then each quarter',
      validation: 'Agreed with the head of care management',
      customerRole: 'process_owner',
      capability: 'Discharge papers and review forms that are drawn from the record',
      outcome: 'Case managers review instead of gathering',
      impact: 'More time for the patients who are likely to come back',
    },
    move,
    when,
    hoursSaved(48),
  );

export const clinicianHours = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'clinician-hours',
      name: 'Clinician hours for records',
      phase: 'growth',
      category: 'time_savings',
      businessFunction: 'operations',
      definition: 'Hours a month that physicians and nurses spend on records outside the time with patients',
      unit: 'h a month',
      measurementMethod: 'business_system',
      measurementDetail:
        'Activity log of the record system after the end of the shift, the same departments each month',
      validation: 'Agreed with the chief medical or nursing officer, or the senior partner',
      customerRole: 'process_owner',
      capability: 'Notes and orders that are prepared while care is given',
      outcome: 'Records are finished when the shift is',
      impact: 'Less overtime, and clinicians who stay',
    },
    move,
    when,
    hoursSaved(95),
  );

export const auditFindings = (move: Move, when: When): Part =>
  result(
    {
      key: 'audit-findings',
      name: 'Findings in compliance audits',
      phase: 'maturity',
      category: 'risk_reduction',
      businessFunction: 'operations',
      definition:
        'Findings about privacy, access and record keeping in the latest internal or external audit',
      unit: 'findings',
      comparator: '<=',
      measurementMethod: 'process_observation',
      measurementDetail: 'Audit report; the same scope as the audit before, repeated findings counted again',
      validation: 'Signed off by the compliance officer',
      measuringIntervalDays: 180,
      customerRole: 'compliance',
      capability: 'Access and changes that are logged and reviewed',
      outcome: 'Evidence is at hand when the auditor asks',
      impact: 'Accreditation without conditions',
    },
    move,
    when,
  );

/** From the risk register, so that no milestone waits for something not to happen. */
export const breachRisk = (move: Move, impact: number): Part =>
  metric(
    {
      key: 'breach-risk',
      name: 'Risk of a reportable breach',
      definition:
        'Likelihood within a year of a breach of patient data that has to be reported, and what one costs',
      category: 'risk_reduction',
      unit: 'percent',
      measurementMethod: 'process_observation',
      measurementDetail: 'Yearly risk assessment, reviewed each quarter with the method that was used before',
      validation: 'Risk register, signed by the compliance officer',
      measuringIntervalDays: 90,
      benefitPool: 'breach-risk',
    },
    lossAvoided(impact)(move),
  );

export const missedAppointments = (move: Move, when: When, appointmentsPerMonth: number): Part =>
  benefit(
    {
      key: 'missed-appointments',
      name: 'Missed appointments',
      phase: 'growth',
      category: 'revenue',
      businessFunction: 'operations',
      definition:
        'Share of booked appointments to which the patient did not come and did not cancel a day before',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Appointment book by month, all clinicians',
      validation: 'Checked by the practice manager',
      customerRole: 'account_owner',
      capability: 'Reminders that patients can answer, and a waiting list',
      outcome: 'Free slots are filled the same day',
      impact: 'More patients seen in the same hours',
    },
    move,
    when,
    casesAvoided(appointmentsPerMonth, 85, 'revenue'),
  );

export const daysToPayment = (move: Move, when: When): Part =>
  result(
    {
      key: 'days-to-payment',
      name: 'Days from visit to payment',
      phase: 'growth',
      category: 'process_efficiency',
      businessFunction: 'finance',
      definition: 'Average days from the visit to the payment of the payer',
      unit: 'days',
      measurementMethod: 'financial_report',
      measurementDetail: 'Receivables report at the end of the month, without patients who pay themselves',
      validation: 'Signed off by finance',
      customerRole: 'finance',
      capability: 'Complete claims on the day of the visit',
      outcome: 'Payers have nothing to ask back',
      impact: 'Cash for staff and equipment without a loan',
    },
    move,
    when,
  );

export const clinicianRating = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'clinician-rating',
      name: 'Rating by clinicians',
      phase: 'maturity',
      category: 'experience',
      nature: 'qualitative',
      definition: 'How clinicians rate their daily tools on a scale of 1 to 10, with a sentence why',
      unit: 'points',
      measurementMethod: 'user_survey',
      measurementDetail:
        'Mean of all answers, at least half of the clinicians asked, the same question each time',
      validation: 'Answers kept on file, read with the medical lead',
      evidencePolicy: 'evidence',
      measuringIntervalDays: 120,
      customerRole: 'team_lead',
      capability: 'Screens that follow the way of working on the ward',
      outcome: 'Fewer clicks and fewer interruptions',
      impact: 'Clinicians recommend their employer',
    },
    move,
    when,
    rated,
  );

export const statedByPractice = (amount: number): Part =>
  metric(
    {
      key: 'stated-by-practice',
      name: 'What it is worth to the practice',
      definition: 'Amount a year that the practice itself names, and how it comes to it',
      category: 'cost_reduction',
      measurementMethod: 'user_survey',
      validation: 'Answer of the person who pays for the account',
      measuringIntervalDays: 180,
    },
    asStated(amount, 'Overtime that is no longer paid, from the payroll of three months', 'cash'),
  );
