import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { contact, day, longText } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { celebrationMessage } from './celebration-message.ts';
import { nextChoice, NextMilestoneFieldSet } from './NextMilestoneFieldSet.tsx';
import type { NextChoice } from './NextMilestoneFieldSet.tsx';
import { EditorNotice, ReadBackTile } from './ReadBackTile.tsx';
import { useNextMilestone } from './use-next-milestone.ts';

interface CelebrateFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Typed {
  readonly contactId: string | null;
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
  const { key, name, customerOwnerContactId } = summary.milestone;
  const { editing, saving } = useNextMilestone(summary, {
    replaces: null,
    saved: (next) => t('celebrate.savedNext', { name, next }),
    onDone,
  });
  const messageOf = ({ message, contactId }: Typed) =>
    message ?? celebrationMessage(summary, contactId, words, company);
  const form = useEntryForm<Typed>({
    initial: { contactId: customerOwnerContactId, message: null, next: 'later' },
    fields: (typed) => [
      contact('contactId', 'celebrate.who', { none: 'celebrate.whoNobody' }),
      longText('message', 'celebrate.message', {
        text: 'celebrate.messageText',
        rows: 14,
        usual: messageOf(typed),
      }),
      day('on', 'celebrate.on'),
      nextChoice('celebrate.next', 'celebrate.nextText'),
      typed.next === 'now' && <NextMilestoneFieldSet key="new" editing={editing} />,
    ],
    lines: ({ contactId }, line) => [
      {
        ...line,
        kind: 'celebration',
        entryKey: `${line.entryKey}/celebrated`,
        milestoneKey: key,
        contactId,
      },
    ],
    saved: () => t('celebrate.saved', { name }),
    otherSaving: ({ next }) => (next === 'now' ? saving : null),
    onDone,
  });
  const isNext = form.values.next === 'now';
  return (
    <EntryForm
      form={form}
      title="celebrate.title"
      text="celebrate.text"
      save="celebrate.save"
      above={
        <Flex direction="column" gap="sm">
          <CopyButton message={messageOf(form.values)} />
          {isNext ? <ReadBackTile editing={editing} original={null} /> : null}
        </Flex>
      }
      notice={isNext && <EditorNotice editing={editing} original={null} further={form.problems} />}
    />
  );
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
