import { useExtensionContext } from '@hubspot/ui-extensions';
import { CompanyValueBody } from './CompanyValueBody.tsx';

/** The value and renewal of one company, on the tab of its record. */
export function CompanyValueCard() {
  const { crm, portal, user } = useExtensionContext<'crm.record.tab'>();
  return (
    <CompanyValueBody
      key={crm.objectId}
      company={{
        companyId: String(crm.objectId),
        timeZone: portal.timezone,
        user: { userId: String(user.id) },
      }}
      locale={user.locale ?? user.language ?? null}
    />
  );
}
