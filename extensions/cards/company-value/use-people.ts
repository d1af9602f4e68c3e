import { useMemo } from 'react';
import { useAssociations } from '@hubspot/ui-extensions/crm';

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
}

/** The customer's people. The ledger holds contacts by id only; their names come from the record itself. */
export interface People {
  readonly contacts: readonly Contact[];
  /** HubSpot did not give them: then nobody has a name. */
  readonly isUnread?: boolean;
  /** Null for a person that is not, or no longer, a contact of the company. */
  readonly nameOf: (contactId: string | null | undefined) => string | null;
}

export function usePeople(): People {
  const { results, error } = useAssociations({
    toObjectType: '0-1',
    properties: ['firstname', 'lastname', 'jobtitle', 'email'],
    pageLength: 100,
  });
  return useMemo(() => {
    const contacts = results.map(({ toObjectId, properties }): Contact => {
      const name = [properties['firstname'], properties['lastname']].filter(Boolean).join(' ');
      return {
        id: String(toObjectId),
        name: name || properties['email'] || String(toObjectId),
        jobTitle: properties['jobtitle'] || null,
      };
    });
    const names = new Map(contacts.map(({ id, name }) => [id, name]));
    return {
      contacts,
      isUnread: error !== null,
      nameOf: (contactId) => (contactId ? (names.get(contactId) ?? null) : null),
    };
  }, [results, error]);
}
