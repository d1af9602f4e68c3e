import { FEATURED_COMPANY } from '../../demo/demo-seed.ts';
import { openTab, press, pressWords, typeInto, type GallerySection, type GalleryState } from '../state.ts';

const company = FEATURED_COMPANY;
const onMilestone = (id: string, title: string, action: Parameters<typeof press>[0]): GalleryState => ({
  id: `form-${id}`,
  title,
  company,
  steps: [pressWords('Invoice matching'), press('panel.action.more'), press(action)],
});

const onRenewal = (id: string, title: string, action: Parameters<typeof press>[0]): GalleryState => ({
  id: `form-${id}`,
  title,
  company,
  steps: [openTab('renewal'), press(action)],
});

/** Everything that can be filled in, as it opens. */
export const FORM_STATES: GallerySection = {
  title: 'Forms',
  states: [
    {
      id: 'form-measurement',
      title: 'Record a measurement',
      company,
      steps: [pressWords('Invoice matching'), press('panel.action.measure')],
    },
    {
      id: 'form-measurement-incomplete',
      title: 'Record a measurement: what is missing',
      company,
      steps: [
        pressWords('Invoice matching'),
        press('panel.action.measure'),
        press('form.proof.link'),
        press('form.measure.save'),
      ],
    },
    {
      id: 'form-measurements',
      title: 'Record several measurements at once',
      company,
      steps: [press('timeline.recordMeasurement')],
    },
    {
      id: 'form-proof',
      title: 'Attach proof',
      company,
      steps: [pressWords('Invoice matching'), press('panel.action.evidence')],
    },
    {
      id: 'form-baseline',
      title: 'Record a baseline',
      company: 'Castellan Audit Partners',
      steps: [press('panel.action.baseline')],
    },
    onMilestone('confirmation', 'Log the customer’s confirmation', 'panel.action.confirm'),
    onMilestone('move-date', 'Move a date', 'moveDate.action'),
    onMilestone('blocker', 'Mark a blocker', 'blocker.action'),
    onMilestone('missed', 'Close as missed', 'missed.action'),
    onMilestone('cancel', 'Cancel a milestone', 'cancel.action'),
    onMilestone('change', 'Change a milestone', 'editor.changeAction'),
    onRenewal('contact', 'Log a contact', 'relationship.button.contact'),
    onRenewal('step', 'Log a step of the runway', 'relationship.button.step'),
    onRenewal('objection', 'Log an objection', 'relationship.button.objection'),
    onRenewal('champion', 'Name the champion', 'relationship.button.championChange'),
    onRenewal('call', 'Make a call on the renewal', 'relationship.button.callChange'),
    {
      id: 'form-outcome',
      title: 'Record the outcome of a renewal',
      company: 'Bellweather Insurance',
      steps: [press('relationship.button.outcome')],
    },
    {
      id: 'form-benefit',
      title: 'Add a benefit',
      company,
      steps: [openTab('value'), press('metricEditor.add')],
    },
    {
      id: 'form-track',
      title: 'Add a track of the journey',
      company,
      steps: [openTab('journey'), press('journey.button.add')],
    },
    {
      id: 'form-far-value',
      title: 'A value far from the last one',
      company,
      steps: [
        pressWords('Invoice matching'),
        press('panel.action.measure'),
        typeInto('form.measure.value', '5'),
      ],
    },
  ],
};
