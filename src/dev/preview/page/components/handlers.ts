import type { CardContextValue } from '../card-context.ts';

type Handler = ((...parts: never[]) => unknown) | undefined;

/** Calls a handler of the card. It runs in the worker; what goes wrong there is shown, not lost. */
export const callHandler = (card: CardContextValue, handler: Handler, ...parts: unknown[]): void => {
  if (handler === undefined || handler === null) return;
  const call = handler as (...parts: unknown[]) => unknown;
  Promise.resolve(call(...parts)).catch((error: unknown) =>
    card.report(`A handler of the card failed: ${error instanceof Error ? error.message : String(error)}`),
  );
};

let lastEvent = 0;

/** The event that HubSpot hands to handlers: a plain value, not the browser's event. */
const plainEvent = (type: string, more: object) => {
  lastEvent += 1;
  return { type, bubbles: true, timeStamp: performance.now(), id: `event-${lastEvent}`, ...more };
};

const reactionsOf = ({ overlays, report }: CardContextValue) => {
  const act = (action: 'open' | 'close') => (id: string) => {
    const overlay = overlays.get(id);
    if (overlay === undefined) report(`No Panel or Modal has the id "${id}".`);
    else overlay[action]();
  };
  return {
    openPanel: act('open'),
    closePanel: act('close'),
    openModal: act('open'),
    closeModal: act('close'),
  };
};

/** Calls a handler the way HubSpot calls those of buttons, links, tags and forms: `(event, reactions)`. */
export const callWithEvent = (
  card: CardContextValue,
  handler: Handler,
  type: string,
  more: object = {},
): void => callHandler(card, handler, plainEvent(type, more), reactionsOf(card));
