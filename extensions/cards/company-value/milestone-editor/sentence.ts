import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { Milestone } from '../../../../src/domain/facts.ts';
import { comparatorOf } from '../../../../src/domain/progress.ts';
import { addOffset } from '../../../../src/domain/schedule.ts';
import type { MilestoneFields } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { countsWhen, measuredBy } from '../milestone/definition-words.ts';
import { comparison, measure } from '../milestone/measure-words.ts';

/** The milestone read back: "From 35% to at least 80% by 31 Oct 2026." and how it is measured and proved. */
export function readBack(
  fields: MilestoneFields,
  original: Milestone | null,
  words: Words,
  company: CompanyScope,
): { readonly goal: string; readonly proof: string } {
  const { t, format } = words;
  const milestone = asMilestone(fields, original);
  const due =
    original === null ? dueDay(fields, company) : (company.milestone(original.key)?.targetDate ?? null);
  const date = due === null ? t('editor.sentence.noDate') : format.date(due);
  return {
    goal: goalWords(milestone, date, words),
    proof: t('editor.sentence.proof', {
      measured: lowerFirst(measuredBy(milestone, words, company)),
      counts: lowerFirst(countsWhen(milestone, words)),
    }),
  };
}

function goalWords(milestone: Milestone, date: string, words: Words): string {
  const { t } = words;
  const { baseline, target, unit, name, criterion } = milestone;
  if (criterion === 'yes_no')
    return t('editor.sentence.done', { name: name || t('editor.sentence.noName'), date });
  if (target === null) return t('editor.sentence.noTarget');
  const said = comparison(comparatorOf(milestone), measure(unit, target, words), words);
  if (criterion === 'maintain') return t('editor.sentence.hold', { target: said, date });
  return baseline === null
    ? t('editor.sentence.noBaseline', { target: said, date })
    : t('editor.sentence.reach', { baseline: measure(unit, baseline, words), target: said, date });
}

/** The day that it is due, as the function computes it. */
function dueDay({ schedule, targetDate }: MilestoneFields, company: CompanyScope): CalendarDate | null {
  if (schedule === null) return targetDate;
  const { anchor, offset } = schedule;
  const from =
    anchor === 'start'
      ? company.view.summary.company.startDate
      : (company.milestone(anchor.milestoneKey)?.targetDate ?? null);
  return from === null ? null : addOffset(from, offset);
}

function asMilestone(fields: MilestoneFields, original: Milestone | null): Milestone {
  return {
    ...fields,
    id: original?.id ?? '',
    key: original?.key ?? '',
    originalTargetDate: original?.originalTargetDate ?? null,
    planSteps: null,
    source: original?.source ?? { kind: 'manual' },
    replaces: original?.replaces ?? null,
  };
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
