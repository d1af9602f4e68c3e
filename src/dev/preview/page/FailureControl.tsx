import { useState } from 'react';
import type { FailureSwitches } from '../protocol.ts';
import { serverApi } from './server-api.ts';
import { addToast } from './toasts.ts';
import { useAnswer } from './use-answer.ts';

const labelOf = ({ kinds }: FailureSwitches, name: string): string =>
  kinds.find((kind) => kind.name === name)?.label ?? name;

const Summary = ({ switches }: { readonly switches: FailureSwitches }) => {
  const [first] = switches.active;
  return (
    <summary>
      <span
        className={first === undefined ? 'failure-dot' : 'failure-dot failure-dot-on'}
        aria-hidden="true"
      />
      {first === undefined ? 'CRM works' : `CRM fails: ${labelOf(switches, first)}`}
    </summary>
  );
};

/** Makes the emulated CRM fail while one looks on. It is no part of HubSpot's page and stays out of its way. */
export const FailureControl = () => {
  const [answer, reload] = useAnswer('failures', serverApi.failures);
  const [kind, setKind] = useState('');
  if (answer.state !== 'ready' || answer.value === null) return null;
  const switches = answer.value;
  const change = async (done: ReturnType<typeof serverApi.failures>) => {
    const result = await done;
    if (!result.ok) addToast({ type: 'danger', message: result.message });
    await reload();
  };
  return (
    <details className="preview-control">
      <Summary switches={switches} />
      <label>
        What the app meets
        <select value={kind} onChange={(event) => setKind(event.target.value)}>
          <option value="">Choose a failure</option>
          {switches.kinds.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p>Until cleared, for everything the app asks the CRM. The record page itself goes on working.</p>
      <div>
        <button type="button" disabled={kind === ''} onClick={() => void change(serverApi.fail(kind))}>
          Let it fail
        </button>
        <button
          type="button"
          disabled={switches.active.length === 0}
          onClick={() => void change(serverApi.clearFailures())}
        >
          Clear
        </button>
      </div>
    </details>
  );
};
