import { hubspot } from '@hubspot/ui-extensions';
import { CompanyValueCard } from './company-value/CompanyValueCard.tsx';

hubspot.extend<'crm.record.tab'>(() => <CompanyValueCard />);
