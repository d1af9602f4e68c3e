import { useEffect, useMemo } from 'react';
import type { CompanyPage } from '../protocol.ts';
import { AssociationLists } from './AssociationLists.tsx';
import { CardHost } from './CardHost.tsx';
import { config, displayLocale, keepSwitches } from './config.ts';
import { PageNotice } from './PageNotice.tsx';
import { createRecordChanges, type RecordChanges } from './record-changes.ts';
import { RecordProperties } from './RecordProperties.tsx';
import { RecordTabs } from './RecordTabs.tsx';
import { serverApi } from './server-api.ts';
import { useAnswer } from './use-answer.ts';

/** The type id of companies in every HubSpot account. */
const COMPANY_TYPE_ID = '0-2';

type Props = { readonly companyId: string };

const cardsAt = (location: string) => config.cards.filter((card) => card.location === location);

const Columns = ({ page, changes }: { readonly page: CompanyPage; readonly changes: RecordChanges }) => {
  const record = useMemo(
    () => ({ objectTypeId: COMPANY_TYPE_ID, objectId: Number(page.company.id) }),
    [page.company.id],
  );
  return (
    <div className="record">
      <aside className="record-left" aria-label="Properties">
        <RecordProperties page={page} />
      </aside>
      <main className="record-middle">
        <RecordTabs cards={cardsAt('crm.record.tab')} record={record} changes={changes} />
      </main>
      <aside className="record-right" aria-label="Associations">
        {cardsAt('crm.record.sidebar').map((card) => (
          <CardHost key={card.uid} card={card} record={record} changes={changes} place="sidebar" />
        ))}
        <AssociationLists page={page} />
      </aside>
    </div>
  );
};

/** A company as HubSpot shows it: its properties, the cards of the app, and what is associated with it. */
export const RecordPage = ({ companyId }: Props) => {
  const changes = useMemo(
    () => createRecordChanges({ objectTypeId: COMPANY_TYPE_ID, objectId: Number(companyId) }, displayLocale),
    [companyId],
  );
  const [page, reload] = useAnswer(companyId, () => serverApi.company(companyId));
  useEffect(() => changes.onRefresh(() => void reload()), [changes, reload]);
  useEffect(() => {
    if (page.state === 'ready')
      document.title = `${page.value.company.properties['name'] ?? companyId} | Preview`;
  }, [page, companyId]);
  switch (page.state) {
    case 'loading':
      return <p className="page-loading">Loading the record</p>;
    case 'failed':
      return (
        <main>
          <PageNotice title="This company cannot be shown">
            <p>{page.message}</p>
            <p>
              <a href={keepSwitches(config.urls.companies)}>All companies</a>
            </p>
          </PageNotice>
        </main>
      );
    case 'ready':
      return <Columns page={page.value} changes={changes} />;
  }
};
