import { FEATURED_COMPANY } from '../../demo/demo-seed.ts';
import { openTab, press, pressBeginning, pressWords, type GallerySection } from '../state.ts';

const company = FEATURED_COMPANY;
const MILESTONE = 'Invoice matching';

/** The customer of all examples, everything that opens, on the record and beside it. */
export const EVERYDAY_STATES: GallerySection = {
  title: 'Every day',
  states: [
    { id: 'timeline', title: 'Timeline', company },
    { id: 'value', title: 'Value', company, steps: [openTab('value')] },
    { id: 'renewal', title: 'Renewal', company, steps: [openTab('renewal')] },
    { id: 'journey', title: 'Journey', company, steps: [openTab('journey')] },
    { id: 'sidebar', title: 'Beside the record', company, card: 'sidebar' },
    { id: 'sidebar-narrow', title: 'Beside the record, narrow', company, card: 'sidebar', widthPixels: 280 },
    { id: 'timeline-narrow', title: 'Timeline in a narrow record', company, widthPixels: 672 },
    { id: 'timeline-wide', title: 'Timeline in a wide record', company, widthPixels: 1080 },
    {
      id: 'value-open',
      title: 'Value: a benefit opened down to its inputs',
      company,
      steps: [openTab('value'), press('common.open')],
    },
    {
      id: 'panel-details',
      title: 'What the figures of the head mean',
      company,
      steps: [press('common.details')],
    },
    {
      id: 'panel-readiness',
      title: 'What the readiness score is made of',
      company,
      steps: [press('renewal.head.readinessLink')],
    },
    { id: 'panel-milestone', title: 'A milestone', company, steps: [pressWords(MILESTONE)] },
    {
      id: 'panel-milestone-unfolded',
      title: 'A milestone with its proof and ledger',
      company,
      steps: [
        pressWords(MILESTONE),
        press('panel.proof.title'),
        press('panel.impact.title'),
        pressBeginning('Ledger ('),
      ],
    },
    {
      id: 'panel-milestone-more',
      title: 'All that can be done with a milestone',
      company,
      steps: [pressWords(MILESTONE), press('panel.action.more')],
    },
  ],
};
