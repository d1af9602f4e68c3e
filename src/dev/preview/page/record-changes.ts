import type { CrmProperties, FetchOptions, RecordReference } from '../protocol.ts';
import { serverApi } from './server-api.ts';

type Question = { readonly names: readonly string[]; readonly options: FetchOptions | undefined };

type Watcher = Question & {
  readonly notify: (properties: CrmProperties) => void;
  last: string | undefined;
};

/**
 * Tells the cards of a record which of its properties have changed. As in HubSpot, the page learns about
 * a write when somebody asks it to read the record again (`refreshObjectProperties`), not by itself.
 */
export const createRecordChanges = (record: RecordReference, locale: string) => {
  const watchers = new Set<Watcher>();
  const listeners = new Set<() => void>();

  /** What was read last for a question, so that a watcher knows what the card knows. */
  const known = new Map<string, string>();
  const keyOf = ({ names, options }: Question): string => JSON.stringify([names, options]);

  const read = async (question: Question) => {
    const { names, options } = question;
    const answer = await serverApi.properties({ ...record, names, locale, ...(options && { options }) });
    if (answer.ok) known.set(keyOf(question), JSON.stringify(answer.value));
    return answer;
  };

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
      const watcher: Watcher = { names, options, notify, last: known.get(keyOf({ names, options })) };
      watchers.add(watcher);
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
