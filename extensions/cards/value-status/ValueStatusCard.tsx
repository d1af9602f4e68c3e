import { useExtensionContext } from '@hubspot/ui-extensions';
import { ValueStatusBody } from './ValueStatusBody.tsx';

/** Where one customer stands and what is next, beside every tab of its record. */
export function ValueStatusCard() {
  const { crm, portal, user } = useExtensionContext<'crm.record.sidebar'>();
  return (
    <ValueStatusBody
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
