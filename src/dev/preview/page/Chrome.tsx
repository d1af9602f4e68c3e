import type { ReactNode } from 'react';
import { Glyph } from './components/Glyph.tsx';
import { config, keepSwitches, switches } from './config.ts';

/** What stands in HubSpot's rail; only the companies are part of the preview. */
const RAIL = [
  ['favoriteHollow', 'Bookmarks'],
  ['contact', 'CRM'],
  ['email', 'Marketing'],
  ['file', 'Content'],
  ['reports', 'Reporting'],
  ['workflows', 'Automations'],
  ['integrations', 'Apps'],
] as const;

const initialsOf = (...names: readonly string[]): string => names.map((name) => name.charAt(0)).join('');

const ReadOnly = () =>
  config.preparedUrl === undefined || config.page === 'gallery' ? null : (
    <span className="top-bar-note">Read-only demo: nothing that is recorded here is saved</span>
  );

const TopBar = () => (
  <header className="top-bar">
    <a className="top-bar-mark" href={keepSwitches(config.urls.companies)} aria-label="All companies">
      <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx={10} cy={10} r={7} fill="none" stroke="#ff5c35" strokeWidth={4} />
      </svg>
    </a>
    <div className="top-bar-search" aria-hidden="true">
      <Glyph name="search" size={15} />
      <span>Search HubSpot</span>
      <kbd>Ctrl K</kbd>
    </div>
    <div className="top-bar-right">
      <ReadOnly />
      {config.urls.gallery !== null && (
        <a className="top-bar-note" href={keepSwitches(config.urls.gallery)}>
          Gallery
        </a>
      )}
      <span aria-hidden="true" className="top-bar-icons">
        <Glyph name="questionCircle" size={19} />
        <Glyph name="settings" size={19} />
        <Glyph name="notification" size={19} />
      </span>
      <span className="avatar avatar-small" aria-hidden="true">
        {initialsOf(switches.user.firstName, switches.user.lastName)}
      </span>
      <span>{config.portalName}</span>
    </div>
  </header>
);

/** HubSpot's frame around every page. Its parts are scenery: what is not part of the preview does nothing. */
export const Chrome = ({ children }: { readonly children: ReactNode }) => (
  <div className="chrome">
    <TopBar />
    <nav className="rail" aria-label="HubSpot">
      {RAIL.map(([glyph, name]) =>
        name === 'CRM' ? (
          <a key={name} href={keepSwitches(config.urls.companies)} aria-label="Companies" title="Companies">
            <Glyph name={glyph} size={19} />
          </a>
        ) : (
          <span key={name} title={`${name}: not part of the preview`} aria-hidden="true">
            <Glyph name={glyph} size={19} />
          </span>
        ),
      )}
    </nav>
    <div className="page-body">{children}</div>
  </div>
);
