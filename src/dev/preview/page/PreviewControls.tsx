import type { ReactNode } from 'react';
import { config, keepSwitches, switches, withSwitch, type SwitchName } from './config.ts';
import { FailureControl } from './FailureControl.tsx';
import { serverApi } from './server-api.ts';
import { addToast } from './toasts.ts';

type Option = readonly [value: string, label: string];

/** The languages of the app, one that HubSpot has and the app has not, and one written from right to left. */
const LOCALES: readonly Option[] = [
  ['en', 'English'],
  ['en-gb', 'English, United Kingdom'],
  ['ms', 'Bahasa Melayu'],
  ['ja', '日本語'],
  ['pt-br', 'Português, Brasil'],
  ['de', 'Deutsch (not translated)'],
];

const TAB_WIDTHS: readonly Option[] = [
  ['480', '480, very narrow'],
  ['640', '640, a small screen'],
  ['718', '718, a usual screen'],
  ['1080', '1080, a wide screen'],
];

const SIDEBAR_WIDTHS: readonly Option[] = [
  ['280', '280, narrow'],
  ['312', '312, usual'],
  ['400', '400, wide'],
];

const DAY_MILLISECONDS = 86_400_000;

type ChoiceProps = {
  readonly label: string;
  readonly name: SwitchName;
  readonly value: string | null;
  readonly usual: string;
  readonly options: readonly Option[];
};

const Choice = ({ label, name, value, usual, options }: ChoiceProps) => (
  <label>
    {label}
    <select
      value={value ?? ''}
      onChange={({ target }) => {
        window.location.search = withSwitch(name, target.value === '' ? null : target.value);
      }}
    >
      <option value="">{usual}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const today = (): string => new Date().toISOString().slice(0, 10);

/** Another day for functions, cards and page. The records stay as they are: it is they that grow older. */
const Day = () => {
  const move = async (day: string) => {
    if (Number.isNaN(Date.parse(day))) return;
    const answer = await serverApi.moveTo(day);
    if (answer.ok) window.location.reload();
    else addToast({ type: 'danger', message: answer.message });
  };
  const later = (days: number) => new Date(Date.now() + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return (
    <>
      <label>
        Day
        <input
          type="date"
          defaultValue={today()}
          onBlur={({ target }) => target.value !== today() && void move(target.value)}
        />
      </label>
      <div>
        {[1, 7, 30].map((days) => (
          <button key={days} type="button" onClick={() => void move(later(days))}>
            {days === 1 ? '1 day later' : `${days} days later`}
          </button>
        ))}
      </div>
    </>
  );
};

const people = (): readonly Option[] =>
  config.people.map(({ id, firstName, lastName, role }) => [String(id), `${firstName} ${lastName}, ${role}`]);

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details className="preview-control">
    <summary>{title}</summary>
    {children}
  </details>
);

/** As whom, in which language, on which day and how wide the cards are seen. No part of HubSpot's page. */
export const PreviewControls = () => (
  <div className="preview-controls" role="region" aria-label="Preview">
    <Section title="Look at it as">
      {config.people.length > 0 && (
        <Choice
          label="Person"
          name="user"
          value={switches.user.id === config.user.id ? null : String(switches.user.id)}
          usual={`${config.user.firstName} ${config.user.lastName}`}
          options={people().filter(([id]) => id !== String(config.user.id))}
        />
      )}
      <Choice label="Language" name="locale" value={switches.locale} usual="As HubSpot" options={LOCALES} />
      <Choice
        label="Width of the tab"
        name="width"
        value={switches.cardWidth === null ? null : String(switches.cardWidth)}
        usual="As wide as the window allows"
        options={TAB_WIDTHS}
      />
      <Choice
        label="Width of the sidebar"
        name="sidebar"
        value={switches.sidebarWidth === null ? null : String(switches.sidebarWidth)}
        usual="As in HubSpot"
        options={SIDEBAR_WIDTHS}
      />
      {config.preparedUrl === undefined && <Day />}
      {config.urls.gallery !== null && (
        <p>
          <a href={keepSwitches(config.urls.gallery)}>Gallery: every state side by side</a>
        </p>
      )}
    </Section>
    <FailureControl />
  </div>
);
