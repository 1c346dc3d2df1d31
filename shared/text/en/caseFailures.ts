/** What can't be done with the case of a finding. */
export const caseFailures = {
  'price/no-share': {
    title: 'The pool’s share of the fund is not known',
    detail: 'The data hold no benefits or no contributions of the last twelve months to compare with the fund’s.',
    nextStep: 'State the share yourself, load the missing table, or price the pool alone.',
  },
  'case/bad-move': {
    title: 'The case can’t go there from where it is',
    detail: 'Money is recovered and a case is closed only after it has been decided.',
    nextStep: 'Decide the case first, or choose one of the stages offered.',
  },
  'case/no-verdict': {
    title: 'A decision needs a verdict',
    detail: 'A decided case says whether the finding is confirmed or dismissed.',
    nextStep: 'Choose “confirmed” or “dismissed”.',
  },
  'case/early-verdict': {
    title: 'A verdict comes with the decision',
    detail: 'A lead, or a case whose facts are being verified, has no verdict yet.',
    nextStep: 'Move the case to “decided” together with the verdict.',
  },
  'case/too-much': {
    title: 'More is recovered than is claimed',
    detail: '{{amount}} yuan were entered as recovered; {{most}} yuan are claimed.',
    nextStep: 'Enter late fees and fines as such, or raise the confirmed amount first.',
  },
};
