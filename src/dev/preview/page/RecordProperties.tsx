import { useState, type ReactNode } from 'react';
import { formatProperty, type FormatContext } from '../format-properties.ts';
import type { CompanyPage } from '../protocol.ts';
import { ABOUT_PROPERTIES, VALUE_PROPERTIES } from '../record-layout.ts';
import { Glyph } from './components/Glyph.tsx';
import { config, displayLocale, keepSwitches } from './config.ts';

const QUICK_ACTIONS = [
  ['edit', 'Note'],
  ['email', 'Email'],
  ['calling', 'Call'],
  ['tasks', 'Task'],
  ['date', 'Meeting'],
  ['ellipses', 'More'],
] as const;

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** How the page writes values: in the reader's language, money in the company's currency. */
export const pageFormat = (currency: string | null | undefined): FormatContext => ({
  locale: displayLocale,
  timeZone: config.timeZone,
  currency: currency || 'USD',
});

type SectionProps = { readonly title: string; readonly children: ReactNode };

const Section = ({ title, children }: SectionProps) => {
  const [isOpen, setOpen] = useState(true);
  return (
    <section className="property-section">
      <h2>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Glyph name={isOpen ? 'downCarat' : 'right'} size={13} />
          {title}
        </button>
      </h2>
      {isOpen && <dl>{children}</dl>}
    </section>
  );
};

type PropertyProps = { readonly page: CompanyPage; readonly name: string };

const Property = ({ page, name }: PropertyProps) => {
  const { company, definitions, ownerName } = page;
  const definition = definitions.find((candidate) => candidate.name === name);
  const value = company.properties[name] ?? '';
  const shown =
    name === 'hubspot_owner_id'
      ? ownerName
      : formatProperty(value, definition, pageFormat(company.properties['vrm_currency']));
  // A property that the account does not have is not on the page either.
  if (definition === undefined) return null;
  return (
    <div className="property" data-property={name}>
      <dt>{definition.label}</dt>
      <dd>{shown || '--'}</dd>
    </div>
  );
};

/** The left column: who this is, what can be done, and the properties. */
export const RecordProperties = ({ page }: { readonly page: CompanyPage }) => {
  const { name, domain } = page.company.properties;
  const shownName = name ?? 'Company without a name';
  return (
    <>
      <div className="record-back">
        <a href={keepSwitches(config.urls.companies)}>‹ Companies</a>
      </div>
      <div className="record-head">
        <span className="avatar" aria-hidden="true">
          {initialsOf(shownName)}
        </span>
        <div>
          <h1>{shownName}</h1>
          <p>{domain}</p>
        </div>
      </div>
      <div className="quick-actions" aria-hidden="true">
        {QUICK_ACTIONS.map(([glyph, label]) => (
          <div key={label} title="Not part of the preview">
            <span>
              <Glyph name={glyph} size={15} />
            </span>
            {label}
          </div>
        ))}
      </div>
      <Section title="About this company">
        {ABOUT_PROPERTIES.map((property) => (
          <Property key={property} page={page} name={property} />
        ))}
      </Section>
      <Section title="Value realization">
        {VALUE_PROPERTIES.map((property) => (
          <Property key={property} page={page} name={property} />
        ))}
      </Section>
    </>
  );
};
