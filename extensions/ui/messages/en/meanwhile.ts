/** Somebody else was at the same matter, and waiting before asking again. */
export const meanwhile = {
  'meanwhile.title': 'Somebody else recorded this meanwhile',
  'meanwhile.text': 'Yours is not saved yet, and what you typed is still here.',
  'meanwhile.settledText': 'There is nothing left to record: it is done. Yours was not saved.',
  'meanwhile.theirs': 'Recorded after you opened the form',
  'meanwhile.theirsChange': 'Changed after you opened the form',
  'meanwhile.mine': 'Yours',
  'meanwhile.saveMine': 'Save mine as well',
  'meanwhile.saveInstead': 'Save mine instead',
  'meanwhile.saveRest': 'Save the rest of mine',
  'meanwhile.alongside':
    '{saved}. In the same moment {who} recorded something as well: {what}. Both are in the ledger.',
  'meanwhile.renewalDate':
    'The renewal date was {before} when you opened the form and is {after} now. Reload the record and look at it again.',
  'form.saveAgainIn': '{seconds, plural, one {Save again in # second} other {Save again in # seconds}}',
} as const;
