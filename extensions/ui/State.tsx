import { StatusTag } from '@hubspot/ui-extensions';

export interface StateWords {
  readonly words: string;
  readonly variant: 'success' | 'warning' | 'danger' | 'info' | 'default';
  readonly hollow?: boolean;
}

/** The one state of a thing. Its words say what its colour says. */
export function State({ state }: { readonly state: StateWords }) {
  return (
    <StatusTag variant={state.variant} hollow={state.hollow ?? false}>
      {state.words}
    </StatusTag>
  );
}
