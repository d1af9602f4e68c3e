import { formatProperty } from '../format-properties.ts';
import type { AssociatedRecords, CompanyPage, CrmRecord, PropertyDefinition } from '../protocol.ts';
import { Glyph } from './components/Glyph.tsx';
import { pageFormat } from './RecordProperties.tsx';

type Shown = { readonly title: string; readonly line: string };

const DATE: PropertyDefinition = { name: '', label: '', type: 'date', fieldType: 'date', options: [] };
const MONEY: PropertyDefinition = { ...DATE, type: 'number', numberDisplayHint: 'currency' };

const joined = (parts: readonly (string | null | undefined | false)[], separator: string): string =>
  parts.filter(Boolean).join(separator);

const showContact = ({ properties }: CrmRecord): Shown => ({
  title: joined([properties['firstname'], properties['lastname']], ' ') || (properties['email'] ?? 'No name'),
  line: properties['jobtitle'] ?? properties['email'] ?? '',
});

const wholeMoney = (amount: string, currency: string | null | undefined): string =>
  formatProperty(amount, MONEY, pageFormat(currency)).replace(/[.,]00$/, '');

const showDeal = ({ properties }: CrmRecord): Shown => {
  const { amount, closedate } = properties;
  return {
    title: properties['dealname'] ?? 'No name',
    line: joined(
      [
        amount && `Amount: ${wholeMoney(amount, properties['deal_currency_code'])}`,
        closedate && `Close date: ${formatProperty(closedate, DATE, pageFormat(null))}`,
      ],
      ' · ',
    ),
  };
};

const showTicket = ({ properties }: CrmRecord): Shown => {
  const { createdate, hs_ticket_priority: priority } = properties;
  return {
    title: properties['subject'] ?? 'No subject',
    line: joined(
      [
        priority && `Priority: ${priority.toLowerCase()}`,
        createdate && `Created ${formatProperty(createdate, DATE, pageFormat(null))}`,
      ],
      ' · ',
    ),
  };
};

type ListProps = {
  readonly title: string;
  readonly list: AssociatedRecords;
  readonly show: (record: CrmRecord) => Shown;
};

const AssociationList = ({ title, list, show }: ListProps) => {
  const more = list.total - list.records.length;
  return (
    <section className="side-card">
      <div className="side-header">
        <Glyph name="downCarat" size={13} />
        <h2>
          {title} ({list.total})
        </h2>
        <span className="side-add" aria-hidden="true">
          + Add
        </span>
      </div>
      {list.problem !== undefined && <p className="side-problem">{list.problem}</p>}
      {list.records.map((record) => {
        const { title: name, line } = show(record);
        return (
          <div key={record.id} className="association">
            <strong>{name}</strong>
            {line !== '' && <span>{line}</span>}
          </div>
        );
      })}
      {more > 0 && <p className="side-more">and {more} more</p>}
    </section>
  );
};

/** The right column, below the cards of the app. */
export const AssociationLists = ({ page }: { readonly page: CompanyPage }) => (
  <>
    <AssociationList title="Contacts" list={page.contacts} show={showContact} />
    <AssociationList title="Deals" list={page.deals} show={showDeal} />
    <AssociationList title="Tickets" list={page.tickets} show={showTicket} />
  </>
);
