import { useState } from 'react';
import type { CardSummary, RecordReference } from '../protocol.ts';
import { CardHost } from './CardHost.tsx';
import { PageNotice } from './PageNotice.tsx';
import type { RecordChanges } from './record-changes.ts';

type Props = {
  readonly cards: readonly CardSummary[];
  readonly record: RecordReference;
  readonly changes: RecordChanges;
};

/** HubSpot's own tabs, by what the preview leaves out. */
const OWN_TABS = [
  ['Overview', 'HubSpot shows highlights of the company and its associations here.'],
  ['Activities', 'HubSpot shows notes, emails, calls, tasks and meetings here.'],
  ['Intelligence', 'HubSpot shows what it knows about the company from other sources here.'],
] as const;

const CARD_TAB = 'Value Milestones';
const NAMES = ['Overview', 'Activities', CARD_TAB, 'Intelligence'] as const;

/** The tabs in the middle of the record; the cards are on one of them and stay alive behind the others. */
export const RecordTabs = ({ cards, record, changes }: Props) => {
  const [selected, setSelected] = useState<string>(CARD_TAB);
  const missing = OWN_TABS.find(([name]) => name === selected)?.[1];
  return (
    <>
      <div className="record-tabs" role="tablist" aria-label="Record">
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === selected}
            onClick={() => setSelected(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={selected} className="record-tabpanel">
        {missing !== undefined && (
          <p className="not-previewed">
            {missing} It is not part of the preview. The app is on the tab “{CARD_TAB}”.
          </p>
        )}
        <div hidden={missing !== undefined}>
          {cards.length === 0 && (
            <PageNotice title="The app has no card for this tab">
              <p>No file in dist/app/cards has the location crm.record.tab. Run “npm run build”.</p>
            </PageNotice>
          )}
          {cards.map((card) => (
            <CardHost key={card.uid} card={card} record={record} changes={changes} place="tab" />
          ))}
        </div>
      </div>
    </>
  );
};
