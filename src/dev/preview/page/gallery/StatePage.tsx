import { useEffect, useMemo, useState } from 'react';
import type { CompanyPage, ShownState } from '../../protocol.ts';
import { CardHost } from '../CardHost.tsx';
import { config, displayLocale, shownId, shownState } from '../config.ts';
import { PageNotice } from '../PageNotice.tsx';
import { createRecordChanges } from '../record-changes.ts';
import { serverApi } from '../server-api.ts';
import { useAnswer } from '../use-answer.ts';
import { takeSteps } from './take-steps.ts';

/** The type id of companies in every HubSpot account. */
const COMPANY_TYPE_ID = '0-2';

/** Said on the document, so that who takes the picture and the page around this one know when to look. */
const tell = (progress: 'ready' | 'failed', id: string): void => {
  document.documentElement.dataset['state'] = progress;
  window.parent.postMessage({ state: id, height: document.documentElement.scrollHeight }, '*');
};

const Card = ({ state, page }: { readonly state: ShownState; readonly page: CompanyPage }) => {
  const objectId = Number(page.company.id);
  const record = useMemo(() => ({ objectTypeId: COMPANY_TYPE_ID, objectId }), [objectId]);
  const changes = useMemo(() => createRecordChanges(record, displayLocale), [record]);
  const place = state.location === 'crm.record.tab' ? 'tab' : 'sidebar';
  return (
    <>
      {config.cards
        .filter(({ location }) => location === state.location)
        .map((card) => (
          <CardHost key={card.uid} card={card} record={record} changes={changes} place={place} />
        ))}
    </>
  );
};

const Steps = ({ state }: { readonly state: ShownState }) => {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    takeSteps(state.steps).then(
      () => tell('ready', state.id),
      (error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
        tell('failed', state.id);
      },
    );
  }, [state]);
  if (problem === null) return null;
  return (
    <PageNotice title="This state cannot be shown">
      <p>{problem}</p>
    </PageNotice>
  );
};

const Shown = ({ state }: { readonly state: ShownState }) => {
  const [page] = useAnswer(state.answers, () => serverApi.company(''));
  useEffect(() => {
    if (page.state === 'failed') tell('failed', state.id);
  }, [page, state]);
  if (page.state === 'failed')
    return <PageNotice title="This state cannot be shown">{page.message}</PageNotice>;
  if (page.state === 'loading') return null;
  return (
    <>
      <Card state={state} page={page.value} />
      <Steps state={state} />
    </>
  );
};

/** One state of one card and nothing else: what a frame of the gallery holds and what a picture is taken of. */
export const StatePage = () => {
  useEffect(() => {
    document.title = `${shownState?.title ?? shownId} | Preview`;
    document.documentElement.lang = displayLocale;
    document.documentElement.dataset['width'] = String(shownState?.widthPixels);
  }, []);
  return (
    <main className="state-page">
      <h1 className="visually-hidden">{shownState?.title ?? 'Gallery'}</h1>
      {shownState === undefined ? (
        <PageNotice title="The gallery has no such state">
          <p>{shownId}</p>
        </PageNotice>
      ) : (
        <Shown state={shownState} />
      )}
    </main>
  );
};
