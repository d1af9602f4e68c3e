import { FEATURED_COMPANY } from '../../demo/demo-seed.ts';
import { openTab, pressWords, type GallerySection } from '../state.ts';

const company = FEATURED_COMPANY;

/** What HubSpot answers where the app's own objects were never made. */
const NO_SUCH_OBJECT = {
  path: /p_(?:value|milestone)/,
  status: 400,
  body: {
    status: 'error',
    message: 'Unable to infer object type from: p_value_milestone',
    category: 'VALIDATION_ERROR',
  },
};

/** What HubSpot, the account and its settings make of the card. */
export const TECHNICAL_STATES: GallerySection = {
  title: 'When something is in the way',
  states: [
    { id: 'waiting', title: 'HubSpot has not answered yet', company, isWaiting: true },
    { id: 'down', title: 'HubSpot does not answer', company, fault: 'unavailable' },
    { id: 'busy', title: 'Too many requests', company, fault: 'rate-limit-retry-after' },
    { id: 'daily-limit', title: 'The requests of the day are used up', company, fault: 'daily-limit' },
    { id: 'not-allowed', title: 'The app may not read', company, fault: { status: 403 } },
    { id: 'newer', title: 'A newer version of the app has written here', company: 'Windermere Diagnostics' },
    {
      id: 'sidebar-newer',
      title: 'Beside the record: a newer version has written here',
      company: 'Windermere Diagnostics',
      card: 'sidebar',
    },
    { id: 'not-set-up', title: 'The app is not set up in this account', company, fault: NO_SUCH_OBJECT },
    { id: 'reader', title: 'May look, not record', company, role: 'reader' },
    {
      id: 'reader-panel',
      title: 'May look, not record: a milestone',
      company,
      role: 'reader',
      steps: [pressWords('Invoice matching')],
    },
    {
      id: 'reader-value',
      title: 'May look, not record: value',
      company,
      role: 'reader',
      steps: [openTab('value')],
    },
    {
      id: 'sidebar-waiting',
      title: 'Beside the record: not answered yet',
      company,
      card: 'sidebar',
      isWaiting: true,
    },
    {
      id: 'sidebar-down',
      title: 'Beside the record: no answer',
      company,
      card: 'sidebar',
      fault: 'unavailable',
    },
    {
      id: 'sidebar-not-allowed',
      title: 'Beside the record: may not read',
      company,
      card: 'sidebar',
      fault: { status: 403 },
    },
    {
      id: 'sidebar-reader',
      title: 'Beside the record: may look, not record',
      company,
      card: 'sidebar',
      role: 'reader',
    },
  ],
};
