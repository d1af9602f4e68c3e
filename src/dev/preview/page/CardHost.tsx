import { useEffect, useMemo, useState } from 'react';
import type { RemoteReceiver } from '@remote-ui/core';
import { createRemoteReceiver, RemoteRenderer, useAttached } from '@remote-ui/react/host';
import type { CardSummary, RecordReference } from '../protocol.ts';
import { CardContext, type CardContextValue } from './card-context.ts';
import { startCardSession } from './card-session.ts';
import { buttonClass } from './components/buttons.tsx';
import { controller } from './components/controller.tsx';
import { Glyph } from './components/Glyph.tsx';
import { LoadingSpinner } from './components/states.tsx';
import { config, displayLocale, switches } from './config.ts';
import { PageNotice } from './PageNotice.tsx';
import type { RecordChanges } from './record-changes.ts';

type Props = {
  readonly card: CardSummary;
  readonly record: RecordReference;
  readonly changes: RecordChanges;
  readonly place: 'tab' | 'sidebar';
};

/** Runs the card for as long as it is on the page. */
const useCardSession = ({ card, record, changes }: Props) => {
  const [crash, setCrash] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const receiver = useMemo(() => createRemoteReceiver(), []);
  const cardContext = useMemo<CardContextValue>(
    () => ({
      overlays: new Map(),
      locale: displayLocale,
      report: (problem) => {
        console.error(`[${card.title}] ${problem}`);
        setProblems((known) => (known.includes(problem) ? known : [...known, problem]));
      },
    }),
    [card.title],
  );
  useEffect(
    () => startCardSession({ card, record, changes, receiver, cardContext, onCrash: setCrash }),
    [card, record, changes, receiver, cardContext],
  );
  return { crash, problems, receiver, cardContext };
};

const Problems = ({ problems }: { readonly problems: readonly string[] }) =>
  problems.length === 0 ? null : (
    <PageNotice title="The preview has found mistakes in this card">
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </PageNotice>
  );

/** What the card has drawn; until it has drawn anything, that it is on its way. */
const CardContent = ({ receiver }: { readonly receiver: RemoteReceiver }) => {
  const root = useAttached(receiver, receiver.attached.root);
  return (
    <>
      {(root?.children.length ?? 0) === 0 && <LoadingSpinner label="Loading the card" layout="centered" />}
      <RemoteRenderer receiver={receiver} controller={controller} />
    </>
  );
};

const TabHeader = ({ title }: { readonly title: string }) => (
  <div className="card-header">
    <h2>{title}</h2>
    <span className="card-powered">
      Powered by {config.appName} <Glyph name="ellipses" size={16} />
    </span>
  </div>
);

const SidebarHeader = ({ title }: { readonly title: string }) => (
  <div className="side-header">
    <Glyph name="downCarat" size={13} />
    <h2>{title}</h2>
    <Glyph name="ellipses" size={16} />
  </div>
);

/** The frame that HubSpot puts around a card, and in it the card itself: the real bundle in its own worker. */
export const CardHost = (props: Props) => {
  const { card, place } = props;
  const { crash, problems, receiver, cardContext } = useCardSession(props);
  const asked = place === 'tab' ? switches.cardWidth : switches.sidebarWidth;
  const width = asked === null ? undefined : { width: asked };
  return (
    <section className={`card-frame card-frame-${place}`} style={width} aria-label={card.title}>
      {place === 'tab' ? <TabHeader title={card.title} /> : <SidebarHeader title={card.title} />}
      <div className="card-body">
        <Problems problems={problems} />
        {crash === null ? (
          <CardContext.Provider value={cardContext}>
            <CardContent receiver={receiver} />
          </CardContext.Provider>
        ) : (
          <PageNotice title="The card crashed">
            <p>{crash}</p>
            <button
              type="button"
              className={buttonClass('secondary', 'sm')}
              onClick={() => window.location.reload()}
            >
              Load the page again
            </button>
          </PageNotice>
        )}
      </div>
    </section>
  );
};
