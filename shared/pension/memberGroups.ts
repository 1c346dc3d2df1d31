export const memberGroups = ['menEmployed', 'womenWorker', 'womenCadre', 'menFlexible', 'womenFlexible'] as const;

/** Member group of the employees' scheme. Source: model.md §5. */
export type MemberGroup = (typeof memberGroups)[number];

export type Sex = 'male' | 'female';

export const sexOf = (group: MemberGroup): Sex => (group.startsWith('men') ? 'male' : 'female');

export const isFlexible = (group: MemberGroup): boolean => group.endsWith('Flexible');
