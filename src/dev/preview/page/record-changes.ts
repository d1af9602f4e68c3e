import type { CrmProperties, FetchOptions, RecordReference } from '../protocol.ts';
import { serverApi } from './server-api.ts';

type Watcher = {
  readonly names: readonly string[];
  readonly options: FetchOptions | undefined;
  readonly notify: (properties: CrmProperties) => void;
  last: string | null;
};

/**
 * Tells the cards of a record which of its properties have changed. As in HubSpot, the page learns about
 * a write when somebody asks it to read the record again (`refreshObjectProperties`), not by itself.
 */
export const createRecordChanges = (record: RecordReference, locale: string) => {
  const watchers = new Set<Watcher>();
  const listeners = new Set<() => void>();

  const read = ({ names, options }: Pick<Watcher, 'names' | 'options'>) =>
    serverApi.properties({ ...record, names, locale, ...(options === undefined ? {} : { options }) });

  const update = async (watcher: Watcher): Promise<void> => {
    const answer = await read(watcher);
    if (!answer.ok || !watchers.has(watcher)) return;
    const text = JSON.stringify(answer.value);
    if (text === watcher.last) return;
    watcher.last = text;
    watcher.notify(answer.value);
  };

  return {
    read,
    /** Calls `notify` after each refresh that has brought other values. Returns a way to stop. */
    watch: (
      names: readonly string[],
      options: FetchOptions | undefined,
      notify: (properties: CrmProperties) => void,
    ): (() => void) => {
      const watcher: Watcher = { names, options, notify, last: null };
      watchers.add(watcher);
      void read(watcher).then((answer) => {
        if (answer.ok) watcher.last ??= JSON.stringify(answer.value);
      });
      return () => watchers.delete(watcher);
    },
    /** For the page itself, which shows the record too. */
    onRefresh: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async (): Promise<void> => {
      for (const listener of listeners) listener();
      await Promise.all([...watchers].map(update));
    },
  };
};

export type RecordChanges = ReturnType<typeof createRecordChanges>;
