import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { dayProblem } from '../forms/day-problem.ts';
import { ContactField, DayField } from '../forms/fields.tsx';
import { FormFrame, MarkedFields } from '../forms/FormFrame.tsx';
import { LongTextField } from '../forms/LongTextField.tsx';
import { useFields } from '../forms/use-fields.ts';
import { usePlanSaving } from '../forms/use-plan-saving.ts';
import { useSaving } from '../forms/use-saving.ts';
import { celebrationMessage } from './celebration-message.ts';
import { NextChoiceField, NextMilestoneFieldSet } from './NextMilestoneFieldSet.tsx';
import type { NextChoice } from './NextMilestoneFieldSet.tsx';
import { EditorNotice, ReadBackTile } from './ReadBackTile.tsx';
import { followingMilestone } from './starting-fields.ts';
import { useMilestoneEditor } from './use-milestone-editor.ts';

interface CelebrateFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Fields {
  readonly contactId: string | null;
  readonly on: CalendarDate | null;
  /** Null while the message is as it was proposed. */
  readonly message: string | null;
  readonly next: NextChoice;
}

/** Congratulates the customer on what was reached, with a message to send, and sets the next target. */
export function CelebrateForm({ summary: newest, onDone }: CelebrateFormProps) {
  const words = useWords();
  const { t } = words;
  const company = useCompany();
  // Saying what was reached goes on being about the milestone as the form showed it.
  const [summary] = useState(newest);
  const { milestone } = summary;
  const { fields, set, read } = useFields<Fields>(() => ({
    contactId: milestone.customerOwnerContactId,
    on: company.today,
    message: null,
    next: 'later',
  }));
  const editing = useMilestoneEditor(() => followingMilestone(summary, company.today), null);
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(onDone);
  const planSaving = usePlanSaving(onDone);
  const isNext = fields.next === 'now';
  const message = fields.message ?? celebrationMessage(summary, fields.contactId, words, company);
  const dayIsWrong = isChecked ? dayProblem(fields.on, company.today, t) : null;

  const onSave = () => {
    const { on, contactId, next } = read();
    setChecked(true);
    const following = next === 'now' ? editing.check() : null;
    if (on === null || on > company.today || (next === 'now' && following === null)) return;
    const key = next === 'now' ? planSaving.formKey : saving.formKey;
    const entries = [celebration(`${key}/celebrated`, { key: milestone.key, on, contactId })];
    const { name } = milestone;
    if (following === null) return saving.save(entries, t('celebrate.saved', { name }));
    const request = { milestoneKey: null, milestone: following, seen: null, replaces: null, reason: null };
    planSaving.save(
      { by: 'save-milestone', requestKey: key, entries, ...request },
      t('celebrate.savedNext', { name, next: following.name }),
    );
  };

  return (
    <FormFrame
      title={t('celebrate.title')}
      text={t('celebrate.text')}
      saving={isNext ? planSaving.state : saving.state}
      saveLabel={t('celebrate.save')}
      onSave={onSave}
      onCancel={onDone}
      above={
        <Flex direction="column" gap="sm">
          <CopyButton message={message} />
          {isNext ? <ReadBackTile editing={editing} original={null} /> : null}
        </Flex>
      }
      notice={
        isNext ? (
          <EditorNotice editing={editing} original={null} further={{ on: dayIsWrong }} />
        ) : (
          <MarkedFields problems={{ on: dayIsWrong }} />
        )
      }
    >
      <ContactField
        name="contactId"
        label={t('celebrate.who')}
        nobody={t('celebrate.whoNobody')}
        value={fields.contactId}
        onChange={(contactId) => set({ contactId })}
      />
      <LongTextField
        name="message"
        label={t('celebrate.message')}
        description={t('celebrate.messageText')}
        rows={14}
        value={message}
        onChange={(typed) => set({ message: typed })}
      />
      <DayField
        name="on"
        label={t('celebrate.on')}
        value={fields.on}
        problem={dayIsWrong}
        onChange={(on) => set({ on })}
      />
      <NextChoiceField
        label={t('celebrate.next')}
        description={t('celebrate.nextText')}
        value={fields.next}
        onChange={(next) => set({ next })}
      />
      {isNext ? <NextMilestoneFieldSet editing={editing} /> : null}
    </FormFrame>
  );
}

function celebration(
  entryKey: string,
  {
    key,
    on,
    contactId,
  }: { readonly key: string; readonly on: CalendarDate; readonly contactId: string | null },
): NewEntry {
  return { kind: 'celebration', entryKey, on, milestoneKey: key, metricKey: null, note: null, contactId };
}

/** Copies the message, and says when the browser does not let it. */
function CopyButton({ message }: { readonly message: string }) {
  const { t } = useWords();
  const { copy } = useCompany();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const onCopy = async () => {
    try {
      await copy(message);
      setOutcome('copied');
    } catch {
      setOutcome('copyFailed');
    }
  };
  return (
    <Flex gap="sm" align="center">
      <Button size="sm" onClick={() => void onCopy()}>
        {t('celebrate.copy')}
      </Button>
      {outcome === null ? null : <Text variant="microcopy">{t(`celebrate.${outcome}`)}</Text>}
    </Flex>
  );
}
