/** Matching people across agencies: what pairs agree in, and what becomes of them. */
export const people = {
  fields: { identity: 'Citizen number', name: 'Name', birthDate: 'Birth date', sex: 'Sex', region: 'Region' },
  levels: {
    missing: 'missing on one side',
    exact: 'the same',
    close: 'one character apart',
    sameMonth: 'the same month, or day and month swapped',
    sameYear: 'the same year',
    samePrefecture: 'the same prefecture',
    sameProvince: 'the same province',
    different: 'different',
  },
  prior: 'Before any comparison',
  nameFrequency: 'How common the name is',
  tiers: {
    identity: 'Same citizen number',
    nameBirthSexRegion: 'Same name, birth date, sex and region',
    nameBirthSex: 'Same name, birth date and sex; no one else in either list has them',
    weights: 'By weight of evidence',
    reviewer: 'Decided by a reviewer',
  },
  outcomes: { match: 'The same person', review: 'To be reviewed', noMatch: 'Different people' },
  decisions: { match: 'Match', noMatch: 'No match', unsure: 'Unsure' },
  conflicts: {
    sameList: 'Several records of the list “{{list}}” would be one person',
    identities: 'Different citizen numbers would belong to one person',
    decision: 'A reviewer has said that two of these are different people',
  },
} as const;
