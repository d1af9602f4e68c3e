import { hubspot } from '@hubspot/ui-extensions';
import { ValueStatusCard } from './value-status/ValueStatusCard.tsx';

hubspot.extend<'crm.record.sidebar'>(() => <ValueStatusCard />);
