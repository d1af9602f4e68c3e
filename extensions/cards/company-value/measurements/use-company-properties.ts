import { useExtensionActions } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';

/** Values of the company's own properties by name; null while they are read, and empty when they cannot be. */
export type CompanyProperties = Readonly<Record<string, string | null>> | null;

/** Reads properties that only the plan names, so that no build could ask for them in advance. */
export function useCompanyProperties(names: readonly string[]): CompanyProperties {
  const actions = useExtensionActions<'crm.record.tab'>();
  const [values, setValues] = useState<CompanyProperties>(null);
  const wanted = names.join(' ');
  useEffect(() => {
    let isOpen = true;
    if (wanted === '') return undefined;
    actions.fetchCrmObjectProperties(wanted.split(' ')).then(
      (read) => {
        if (isOpen) setValues(read);
      },
      // Without the property people type the value, as everywhere else.
      () => {
        if (isOpen) setValues({});
      },
    );
    return () => {
      isOpen = false;
    };
    // The actions are the same as long as the card is there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return values;
}
