export const memberGroups = [
  'menEmployed',
  'womenWorker',
  'womenCadre',
  'menFlexible',
  'womenFlexible',
  'menInstitution',
  'womenInstitution',
] as const;

/** Member group of the employees' scheme. Source: model.md §5. */
export type MemberGroup = (typeof memberGroups)[number];

export type Sex = 'male' | 'female';

export const sexOf = (group: MemberGroup): Sex => (group.startsWith('men') ? 'male' : 'female');

export const isFlexible = (group: MemberGroup): boolean => group.endsWith('Flexible');

/** Staff of government bodies and public institutions, in the scheme since October 2014. Source: 国发〔2015〕2号. */
export const isInstitution = (group: MemberGroup): boolean => group.endsWith('Institution');
