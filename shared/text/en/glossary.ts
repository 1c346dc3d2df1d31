export const glossary = {
  search: 'Find a word, in Chinese or English',
  nothing: 'No word fits. Try another, or part of it.',
  loading: 'Reading the glossary',
  meaning: 'Meaning',
  law: 'Law',
  noLaw: 'No law known to this program defines it.',
  seeAlso: 'See also',
  screens: 'Where it is used',
  open: 'Open',
} as const;
