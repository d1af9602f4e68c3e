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
import { FailureAlert } from './FailureAlert.tsx';
import type { SavingState } from './use-saving.ts';

interface FormFrameProps {
  readonly title: string;
  readonly text: string;
  readonly saving: SavingState;
  readonly saveLabel: string;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly lead?: ReactNode;
  /** Stands above the fields: HubSpot's Form holds inputs only. */
  readonly above?: ReactNode;
  /** What keeps it from being saved. It stands beside Save, because the fields may be out of sight there. */
  readonly notice?: ReactNode;
  /** What somebody else changed; it says why nothing was saved. */
  readonly meanwhile?: ReactNode;
  /** The inputs. */
  readonly children: ReactNode;
}

/** A form in the place of a panel's inside: heading, preview, inputs, what went wrong, Save and Cancel. */
export const FormFrame = ({ children, ...frame }: FormFrameProps) => (
  <PanelFrame {...frame}>
    <Form preventDefault onSubmit={frame.onSave}>
      {children}
    </Form>
  </PanelFrame>
);

/** The same around inputs that stand in more than one form of HubSpot's. */
export function PanelFrame({ saving, onSave, onCancel, ...form }: FormFrameProps) {
  const { t } = useWords();
  return (
    <>
      <PanelBody>
        <PanelSection>
          <Flex direction="column" gap="md">
            {form.lead}
            <Flex direction="column" gap="xs">
              <Heading>{form.title}</Heading>
              <Text variant="microcopy">{form.text}</Text>
            </Flex>
            {form.above}
            {form.children}
          </Flex>
        </PanelSection>
      </PanelBody>
      <PanelFooter>
        <Flex direction="column" gap="sm">
          {form.meanwhile ??
            (saving.status === 'failed' ? <FailureAlert failure={saving} onRepeat={onSave} /> : form.notice)}
          <Flex gap="sm" align="center">
            <LoadingButton
              variant="primary"
              loading={saving.status === 'saving'}
              resultIconName={saving.status === 'failed' ? 'warning' : 'success'}
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

/** Says that fields above are marked; null when none is. */
export function MarkedFields({ problems }: { readonly problems: object | null }) {
  const { t } = useWords();
  const isMarked = problems !== null && Object.values(problems).some((problem) => problem !== null);
  return isMarked ? <Text>{t('form.check.marked')}</Text> : null;
}
