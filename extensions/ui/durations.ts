import type { GlanceKey } from './messages/glance-words.ts';
import type { Translate as Say } from './messages/translate.ts';

type Translate = Say<GlanceKey>;

/** From here on a duration is said in months. */
const LONGEST_IN_DAYS = 120;
const DAYS_OF_A_MONTH = 30.4375;

const inMonths = (days: number) => Math.round(days / DAYS_OF_A_MONTH);
const isLong = (days: number) => days > LONGEST_IN_DAYS;

/** "22 days", "7 months". */
export const duration = (t: Translate, days: number): string =>
  isLong(days) ? t('common.months', { count: inMonths(days) }) : t('common.days', { count: days });

/** "today", "in 8 days", "in 7 months". */
export const inTime = (t: Translate, days: number): string =>
  isLong(days) ? t('common.inMonths', { months: inMonths(days) }) : t('common.inDays', { days });

/** "today", "22 days ago". */
export const timeAgo = (t: Translate, days: number): string =>
  isLong(days) ? t('common.monthsAgo', { months: inMonths(days) }) : t('common.daysAgo', { days });

/** "205 days late" is said in days whatever its length when it stands beside a date. */
export const late = (t: Translate, days: number): string => t('common.daysLate', { days });
export const early = (t: Translate, days: number): string => t('common.daysEarly', { days });
