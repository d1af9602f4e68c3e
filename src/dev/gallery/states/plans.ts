import { openTab, press, type GallerySection, type GalleryState } from '../state.ts';

/** The customer with the longest names. */
const NORTHERN =
  'The Royal Northumbrian Association of Independent Veterinary Practices and Animal Hospitals (Northern Division)';

/** Names from right to left. */
const ARABIC = 'شركة النخيل للخدمات اللوجستية (ش.م.ع.)';
const HEBREW = 'אורן ענן (Oren Cloud) בע״מ';

type Tab = 'value' | 'renewal' | 'journey';

const of = (id: string, title: string, company: string, tab?: Tab): GalleryState => ({
  id,
  title,
  company,
  ...(tab === undefined ? {} : { steps: [openTab(tab)] }),
});

const beside = (id: string, title: string, company: string): GalleryState => ({
  ...of(id, title, company),
  card: 'sidebar',
});

/** What customers look like that are not the one of all examples. */
export const PLAN_STATES: GallerySection = {
  title: 'Customers',
  states: [
    of('too-early', 'Too early to judge, baselines missing', 'Castellan Audit Partners'),
    of('no-plan', 'No plan, a template fits', 'Stonebridge Utilities'),
    of('no-template', 'No plan, no segment, no template', 'Hopscotch Learning'),
    of('few-known', 'Too little known for a score', 'Brightwater Energy'),
    of('few-known-renewal', 'Too little known for a score: renewal', 'Brightwater Energy', 'renewal'),
    of('no-renewal-date', 'No renewal date', 'Brixham Marine Supplies'),
    of('no-cost', 'No cost and no deal', 'Copper Kettle Coffee', 'value'),
    of('overdue-renewal', 'The renewal date has passed, no outcome', 'Bellweather Insurance'),
    of('critical', 'Critical: the sponsor left, a month to go', 'Corvane Retail'),
    of('critical-renewal', 'Critical: renewal', 'Corvane Retail', 'renewal'),
    of('off-track', 'Off track, value lost', 'Verdant Grocers'),
    of('value-lost', 'Off track, value lost: value', 'Verdant Grocers', 'value'),
    of('all-achieved', 'Everything achieved, renewed once', 'Juniper Analytics'),
    of('next-cycle', 'In the second cycle', 'Meridian Health Network', 'renewal'),
    of('only-words', 'Only words, no money', 'Larkfield Schools Trust', 'value'),
    of('disputed', 'A benefit in dispute', 'Tamarind Hotels Sdn Bhd', 'value'),
    of('another-currency', 'A currency without a rate', 'Caravela Alimentos S.A.', 'value'),
    of('stalled', 'Stalled and blocked', 'Pixelmoor Studio'),
    of('missed', 'Missed and replaced', 'Quayside Logistics B.V.'),
    of('moved', 'Moved twice', 'Österberg Maschinenbau GmbH'),
    of('tampered', 'A ledger line changed by hand', 'Bramble & Finch Florists'),
    of('awaiting', 'All targets met, nothing confirmed', 'Papertrail Labs'),
    of('long-names', 'Long names', NORTHERN),
    of('long-names-value', 'Long names: value', NORTHERN, 'value'),
    {
      id: 'no-plan-preview',
      title: 'No plan: the one that the template would make',
      company: 'Stonebridge Utilities',
      steps: [press('firstPlan.preview')],
    },
    {
      id: 'no-plan-add',
      title: 'No plan: the first milestone',
      company: 'Hopscotch Learning',
      steps: [press('firstPlan.empty')],
    },
    of('no-start', 'A plan, no start date', 'Ravelin Couriers'),
    of('no-start-no-plan', 'A template fits, no start date', 'Thornfield Museums'),
    of('no-milestones', 'A benefit and no milestone', 'Aster Housing'),
    of('lost', 'More lost than gained', 'Copperline Foundry', 'value'),
    of('currencies', 'Several currencies', 'Lindqvist Marine Group', 'value'),
    of('merged', 'Two plans after a merge', 'Ostara Foods'),
    of('many', '60 milestones', 'Continental Rail & Harbour Holding'),
    of('many-lines', '2,000 ledger lines: renewal', 'Continental Rail & Harbour Holding', 'renewal'),
    of('right-to-left', 'Arabic names', ARABIC),
    of('right-to-left-value', 'Arabic names: value', ARABIC, 'value'),
    of('both-directions', 'Hebrew names with Latin words', HEBREW),
    beside('sidebar-too-early', 'Beside the record: too early', 'Castellan Audit Partners'),
    beside('sidebar-no-plan', 'Beside the record: no plan', 'Stonebridge Utilities'),
    beside('sidebar-critical', 'Beside the record: critical', 'Corvane Retail'),
    beside('sidebar-few-known', 'Beside the record: too little known', 'Brightwater Energy'),
    beside('sidebar-overdue-renewal', 'Beside the record: outcome missing', 'Bellweather Insurance'),
    beside('sidebar-right-to-left', 'Beside the record: Arabic names', ARABIC),
    beside('sidebar-long-names', 'Beside the record: long names', NORTHERN),
  ],
};
