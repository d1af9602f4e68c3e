import type { CalendarDate } from '../../domain/calendar.ts';
import type { BusinessFunction, Industry, Segment } from '../../domain/vocabulary.ts';
import type { CompanyStory } from './story.ts';

type Rest = Pick<CompanyStory, 'owner' | 'people' | 'deals' | 'parts'> &
  Partial<
    Pick<CompanyStory, 'currency' | 'language' | 'without' | 'tickets' | 'hasPlan' | 'domain' | 'activity'>
  >;

interface Customer extends Rest {
  readonly at: readonly [city: string, country: string, employees: number, hubspotIndustry: string];
  readonly as: readonly [segment: Segment | null, industry: Industry, businessFunction: BusinessFunction];
  readonly term: readonly [
    start: CalendarDate | null,
    renewal: CalendarDate | null,
    annualCost: number | null,
  ];
}

/** The head of a story on three lines: where they are, how they are planned for, and what they signed. */
export function customer(key: string, name: string, spec: Customer): CompanyStory {
  const { at, as, term, ...rest } = spec;
  return {
    key,
    name,
    domain: `${key}.example`,
    city: at[0],
    country: at[1],
    employees: at[2],
    hubspotIndustry: at[3],
    segment: as[0],
    industry: as[1],
    businessFunction: as[2],
    start: term[0],
    renewal: term[1],
    annualCost: term[2],
    hasPlan: true,
    ...rest,
  };
}
