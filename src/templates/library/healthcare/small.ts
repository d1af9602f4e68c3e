import { seatsActive } from '../common/everyday-use.ts';
import { firstProcessLive } from '../common/first-weeks.ts';
import { resultsTold, retiredTools, valueCoversCost, wouldRecommend } from '../common/outcomes.ts';
import { firstValue, ownGoal, teamInvited, weeklyHabit } from '../common/self-service.ts';
import { months, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import { clinicianHours, deniedClaims, missedAppointments, statedByPractice } from './goals.ts';

/** Practices. */
export const smb = planFor('smb', 'healthcare', { name: 'SMB, healthcare' }, [
  firstProcessLive(
    {
      key: 'first-reminders',
      name: 'First reminders sent',
      category: 'time_savings',
      definition: 'A week of appointment reminders went out without anybody at the desk calling patients',
      validation: 'Confirmed by the practice manager',
      customerRole: 'account_owner',
      nextSteps: ['Import the appointment book', 'Agree the wording that patients see'],
      capability: 'Reminders from the appointment book',
      outcome: 'The desk no longer phones the day before',
      impact: 'The practice sees a result before the second week ends',
    },
    { by: weeks(2) },
  ),
  seatsActive(
    {
      key: 'whole-practice-in',
      name: 'Whole practice works in it',
      definition: 'Share of clinicians and desk staff with a seat that were active in the last week',
      target: 0.9,
      customerRole: 'account_owner',
    },
    { from: weeks(1), by: weeks(6) },
  ),
  missedAppointments([0.12, 0.07], { from: weeks(3), by: months(4) }, 900),
  clinicianHours([64, 40], { from: weeks(4), by: months(5) }),
  deniedClaims([0.1, 0.07], { from: weeks(6), by: months(6), required: false }, 850),
  valueCoversCost({ from: months(1), by: months(8) }),
  wouldRecommend({ from: months(4), by: months(9) }),
  resultsTold(
    { definition: 'The practice tells another practice, in its own words and numbers, what it has reached' },
    { from: months(8), by: months(11) },
  ),
  retiredTools(1500),
]);

/** Clinicians who sign up by themselves. */
export const productLed = planFor(
  'product_led',
  'healthcare',
  { name: 'Product-led, healthcare', valueBasis: 'outcomes' },
  [
    firstValue(
      {
        name: 'First note finished',
        definition: 'One visit note was written, signed and filed in the product',
        capability: 'Note templates by speciality',
        outcome: 'A note is finished before the next patient',
        impact: 'The first evening without records',
      },
      weeks(1),
    ),
    weeklyHabit(),
    teamInvited(),
    clinicianHours([22, 12], {
      from: weeks(4),
      by: months(4),
      evidencePolicy: 'evidence',
      ownerRole: 'product',
      customerRole: 'account_owner',
    }),
    missedAppointments(
      [0.14, 0.09],
      { from: weeks(6), by: months(5), required: false, ownerRole: 'product' },
      220,
    ),
    ownGoal(),
    wouldRecommend({ from: months(6), by: months(9) }, { ownerRole: 'product' }),
    resultsTold({ ownerRole: 'product' }, { from: months(9), by: months(11) }),
    statedByPractice(3600),
  ],
);
