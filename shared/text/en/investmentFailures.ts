/** Why the files of a portfolio could not be used. */
export const investmentFailures = {
  'portfolio/unknown-form': {
    title: 'No form of portfolio file',
    detail: 'The columns of {{file}} are those of no form that is known here.',
    nextStep: 'Give it the columns of one of these forms: {{forms}}',
  },
  'portfolio/form-twice': {
    title: 'Two files of one form',
    detail: '{{file}} has the same form as {{other}}, which was read before it.',
    nextStep: 'Put the rows of both into one file, or open one of them alone.',
  },
  'portfolio/lacks': {
    title: 'The portfolio lacks what this needs',
    detail: 'None of its files has these columns filled: {{columns}}.',
    nextStep: 'Open it again together with a file that has them.',
  },
  'portfolio/none-open': {
    title: 'No portfolio is open',
    detail: 'There is nothing to compute with.',
    nextStep: 'Open the sample portfolio, or files of your own.',
  },
} as const;
