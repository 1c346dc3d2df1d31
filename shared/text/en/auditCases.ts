/** The case of a finding: its stages, what is set of it, how money comes back. */
export const auditCases = {
  stage: {
    lead: 'lead',
    verified: 'verified',
    decided: 'decided',
    recovered: 'recovered',
    closed: 'closed',
  },
  verdict: { confirmed: 'confirmed', dismissed: 'dismissed' },
  status: { open: 'open', confirmed: 'confirmed', dismissed: 'dismissed', recovered: 'recovered' },
  noLongerFound: 'no longer found',
  noLongerFoundHint: 'The last run did not find it again: the data were corrected, or the rule or its figures changed.',
  set: {
    separator: ', ',
    confirmedAmount: '{{amount}} yuan confirmed',
    wholeAmount: 'the whole amount at risk confirmed',
    recovered: '{{amount}} yuan recovered',
    penalties: '{{amount}} yuan of late fees and fines received',
    owner: 'owner {{owner}}',
    due: 'due {{day}}',
    note: 'note changed',
  },
};
