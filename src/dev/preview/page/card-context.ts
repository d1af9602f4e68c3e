import { createContext, useContext } from 'react';

/** A Panel or Modal that a card has made, open or not. */
export type Overlay = { readonly open: () => void; readonly close: () => void };

/** What the components of one card need to know about the card they are in. */
export type CardContextValue = {
  readonly overlays: Map<string, Overlay>;
  readonly locale: string;
  /** Makes a mistake of the card visible, once: what HubSpot would refuse or draw otherwise. */
  readonly report: (problem: string) => void;
};

export const CardContext = createContext<CardContextValue | null>(null);

export const useCard = (): CardContextValue => {
  const card = useContext(CardContext);
  if (card === null) throw new Error('This component belongs into a card.');
  return card;
};
