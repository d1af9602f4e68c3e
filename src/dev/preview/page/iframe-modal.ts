import { createStore } from './store.ts';

export type IframeModalRequest = {
  readonly uri: string;
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  readonly flush?: boolean;
};

type Opened = IframeModalRequest & { readonly onClose: (() => void) | undefined };

export const iframeModalStore = createStore<Opened | null>(null);

/** What the action of the same name opens: a page of somebody else in a dialog. */
export const openIframeModal = (request: IframeModalRequest, onClose?: () => void): void =>
  iframeModalStore.set({ ...request, onClose });

export const closeIframeModal = (): void => {
  const opened = iframeModalStore.get();
  iframeModalStore.set(null);
  opened?.onClose?.();
};
