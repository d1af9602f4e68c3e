import {
  Button,
  Flex,
  Form,
  Heading,
  LoadingButton,
  PanelBody,
  PanelFooter,
  PanelSection,
  Text,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useWords } from '../../../ui/words.ts';
import { FailureAlert } from '../forms/FailureAlert.tsx';
import type { SavingState } from '../forms/use-saving.ts';

export interface EditorSection {
  readonly key: string;
  readonly title: string;
  /** The inputs. */
  readonly fields: ReactNode;
}

interface EditorFrameProps {
  readonly title: string;
  readonly text: string;
  readonly above: ReactNode;
  readonly sections: readonly EditorSection[];
  readonly saving: SavingState;
  readonly saveLabel: string;
  /** What keeps it from being saved, or what somebody else changed. It stands beside Save. */
  readonly notice: ReactNode;
  /** What somebody else changed; it says why nothing was saved. */
  readonly meanwhile: ReactNode;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** A long form in the place of a panel's inside: one part below the other, each with its heading. */
export function EditorFrame({ saving, onSave, onCancel, ...form }: EditorFrameProps) {
  const { t } = useWords();
  const hasFailed = saving.status === 'failed';
  return (
    <>
      <PanelBody>
        <PanelSection>
          <Flex direction="column" gap="md">
            <Flex direction="column" gap="xs">
              <Heading>{form.title}</Heading>
              <Text variant="microcopy">{form.text}</Text>
            </Flex>
            {form.above}
            {form.sections.map(({ key, title, fields }) => (
              <Flex key={key} direction="column" gap="xs">
                <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
                <Form preventDefault onSubmit={onSave}>
                  {fields}
                </Form>
              </Flex>
            ))}
          </Flex>
        </PanelSection>
      </PanelBody>
      <PanelFooter>
        <Flex direction="column" gap="sm">
          {form.meanwhile ?? (hasFailed ? <FailureAlert failure={saving} onRepeat={onSave} /> : form.notice)}
          <Flex gap="sm" align="center">
            <LoadingButton
              variant="primary"
              loading={saving.status === 'saving'}
              resultIconName={hasFailed ? 'warning' : 'success'}
              onClick={onSave}
            >
              {form.saveLabel}
            </LoadingButton>
            <Button onClick={onCancel}>{t('common.cancel')}</Button>
          </Flex>
        </Flex>
      </PanelFooter>
    </>
  );
}
