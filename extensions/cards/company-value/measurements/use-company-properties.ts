import { useExtensionActions } from '@hubspot/ui-extensions';
import { useEffect, useRef, useState } from 'react';

/** Values of the company's own properties by name; null while they are read, and empty when they cannot be. */
export type CompanyProperties = Readonly<Record<string, string | null>> | null;

/** Reads properties that only the plan names, so that no build could ask for them in advance. */
export function useCompanyProperties(names: readonly string[]): CompanyProperties {
  const actions = useExtensionActions<'crm.record.tab'>();
  // HubSpot does not promise the same actions at every drawing, and new ones are no reason to read again.
  const host = useRef(actions);
  useEffect(() => {
    host.current = actions;
  });
  const wanted = names.join(' ');
  const [answer, setAnswer] = useState<Answer>({ wanted: '', values: null });
  useEffect(() => {
    let isOpen = true;
    if (wanted === '') return undefined;
    host.current.fetchCrmObjectProperties(wanted.split(' ')).then(
      (values) => {
        if (isOpen) setAnswer({ wanted, values });
      },
      // Without the property people type the value, as everywhere else.
      () => {
        if (isOpen) setAnswer({ wanted, values: {} });
      },
    );
    return () => {
      isOpen = false;
    };
  }, [wanted]);
  return answer.wanted === wanted ? answer.values : null;
}

interface Answer {
  readonly wanted: string;
  readonly values: CompanyProperties;
}
