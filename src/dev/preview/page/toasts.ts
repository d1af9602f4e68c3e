import { createStore } from './store.ts';

export type Toast = {
  readonly id: number;
  readonly type: string;
  readonly title: string | undefined;
  readonly message: string;
};

export const toastStore = createStore<readonly Toast[]>([]);

let lastId = 0;

/** What `addAlert` shows: a message over the page that stays until it is closed or five seconds have passed. */
export const addToast = ({
  type = 'info',
  title,
  message,
}: {
  type?: string;
  title?: string;
  message: string;
}) => {
  lastId += 1;
  toastStore.set([...toastStore.get(), { id: lastId, type, title, message }]);
};

export const removeToast = (id: number): void =>
  toastStore.set(toastStore.get().filter((toast) => toast.id !== id));
