/** What keeps the card from showing everything, or somebody from recording. */
export const hindrances = {
  // HubSpot is slow, or gives a part only
  'loading.slow': 'HubSpot is slow: still loading milestones',
  'error.part.title': 'HubSpot answers only in part',
  'error.part.text': 'It did not give {parts}. Figures without that would be wrong, so none are worked out.',
  'error.part.value_milestone': 'the milestones',
  'error.part.value_metric': 'the benefits',
  'error.part.value_entry': 'the ledger',
  'error.part.deals': 'the deals',
  'error.part.contacts': 'the list of contacts',
  'unreadPeople.title': 'The names of the customer’s people are missing',
  'unreadPeople.text':
    'HubSpot did not give the contacts. Figures are right; reload the record to see who is who.',

  // A newer version of the app has written
  'error.newer': 'A newer version of Value Milestones keeps these records: ask your admin to update the app.',
  'error.save.newer_records':
    'A newer version of Value Milestones keeps these records: ask your admin to update the app.',

  // Who may look only
  'readOnly.not_a_writer.title': 'You can look, but not record',
  'readOnly.not_a_writer.text':
    'Only the people named in the settings of Value Milestones record here. {ask} if you should be one of them.',
  'readOnly.newer_records.title': 'Look only: a newer version of the app keeps these records',
  'readOnly.newer_records.text':
    'What only that version knows is missing here and may change the figures. Nothing can be recorded until the app is updated. {ask} to do it.',
  'readOnly.ask': 'Ask {who}',
  'readOnly.askAdmin': 'Ask your admin',
  'sidebar.readOnly.not_a_writer': 'You can look here, but not record.',
  'sidebar.readOnly.newer_records': 'Look only: a newer version of the app keeps these records.',
} as const;
