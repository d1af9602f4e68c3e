import { useEffect, useState } from 'react';
import { formatProperty } from '../format-properties.ts';
import type { CompanyList, CrmRecord, PropertyDefinition } from '../protocol.ts';
import { COMPANY_LIST_COLUMNS } from '../record-layout.ts';
import { config, keepSwitches } from './config.ts';
import { PageNotice } from './PageNotice.tsx';
import { pageFormat } from './RecordProperties.tsx';
import { serverApi } from './server-api.ts';
import { useAnswer } from './use-answer.ts';

/** Long enough for a word to be typed, short enough to feel immediate. */
const TYPING_PAUSE_MILLISECONDS = 250;

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), TYPING_PAUSE_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
};

/** Follows the pages of a search up to the end; the index is for hundreds of companies, not for thousands. */
const readAll = async (query: string) => {
  const first = await serverApi.companies(query);
  if (!first.ok) return first;
  let { companies, after } = first.value;
  while (after !== undefined) {
    const next = await serverApi.companies(query, after);
    if (!next.ok) return next;
    companies = [...companies, ...next.value.companies];
    after = next.value.after;
  }
  return { ok: true as const, value: { ...first.value, companies } };
};

type RowProps = { readonly company: CrmRecord; readonly columns: readonly PropertyDefinition[] };

const Row = ({ company, columns }: RowProps) => {
  const { name, domain, vrm_currency: currency } = company.properties;
  return (
    <tr>
      <th scope="row">
        <a href={keepSwitches(`${config.urls.company}${company.id}`)}>{name ?? 'Company without a name'}</a>
        <span>{domain}</span>
      </th>
      {columns.map((definition) => (
        <td key={definition.name} className={definition.type === 'number' ? 'index-number' : ''}>
          {formatProperty(company.properties[definition.name] ?? '', definition, pageFormat(currency)) ||
            '--'}
        </td>
      ))}
    </tr>
  );
};

const Companies = ({ list }: { readonly list: CompanyList }) => {
  const columns = COMPANY_LIST_COLUMNS.map((name) =>
    list.definitions.find((definition) => definition.name === name),
  ).filter((definition) => definition !== undefined);
  if (list.companies.length === 0) return <p className="not-previewed">No company matches.</p>;
  return (
    <table className="index-table">
      <thead>
        <tr>
          <th scope="col">Company name</th>
          {columns.map((definition) => (
            <th
              key={definition.name}
              scope="col"
              className={definition.type === 'number' ? 'index-number' : ''}
            >
              {definition.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.companies.map((company) => (
          <Row key={company.id} company={company} columns={columns} />
        ))}
      </tbody>
    </table>
  );
};

/** The index of companies, to get from one record to the next. */
export const CompanyIndexPage = () => {
  const [query, setQuery] = useState('');
  const settled = useSettled(query.trim());
  const [list] = useAnswer(settled, () => readAll(settled));
  useEffect(() => {
    document.title = 'Companies | Preview';
  }, []);
  return (
    <main className="index-page">
      <div className="index-head">
        <h1>Companies</h1>
        <span>{list.state === 'ready' ? `${list.value.total} records` : ''}</span>
        <input
          type="search"
          className="ui-input"
          aria-label="Search companies"
          placeholder="Search name, domain"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {list.state === 'loading' && <p className="page-loading">Loading companies</p>}
      {list.state === 'failed' && (
        <PageNotice title="The companies cannot be shown">
          <p>{list.message}</p>
        </PageNotice>
      )}
      {list.state === 'ready' && <Companies list={list.value} />}
    </main>
  );
};
