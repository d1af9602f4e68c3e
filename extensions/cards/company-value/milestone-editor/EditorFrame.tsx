import { Flex, Form, Text } from '@hubspot/ui-extensions';
import type { ComponentProps, ReactNode } from 'react';
import { PanelFrame } from '../forms/FormFrame.tsx';

export interface EditorSection {
  readonly key: string;
  readonly title: string;
  /** The inputs. */
  readonly fields: ReactNode;
}

interface EditorFrameProps extends Omit<ComponentProps<typeof PanelFrame>, 'children'> {
  readonly sections: readonly EditorSection[];
}

/** A long form in the place of a panel's inside: one part below the other, each with its heading. */
export const EditorFrame = ({ sections, ...frame }: EditorFrameProps) => (
  <PanelFrame {...frame}>
    {sections.map(({ key, title, fields }) => (
      <Flex key={key} direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
        <Form preventDefault onSubmit={frame.onSave}>
          {fields}
        </Form>
      </Flex>
    ))}
  </PanelFrame>
);
