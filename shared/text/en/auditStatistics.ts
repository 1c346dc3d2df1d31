/** Digit tests, outliers, samples and risk scores, for the command line and the window. */
export const auditStatistics = {
  test: { first: 'first digit', second: 'second digit', firstTwo: 'first two digits' },
  conformity: {
    close: 'close conformity',
    acceptable: 'acceptable conformity',
    marginal: 'marginally acceptable',
    none: 'nonconformity',
  },
  power: {
    fit: 'chi-square is of use',
    'too-strong': 'chi-square finds even differences of no matter; go by the mean deviation',
    'too-weak': 'too few amounts for chi-square',
  },
  setting: {
    formula: 'are calculated by a formula of the law',
    bounded: 'follow from bases between legal bounds',
    standard: 'are standard rates',
  },
  unsuited: {
    'too-few': 'Digits were not tested: {{counted}} amounts are fewer than {{least}}.',
    'too-narrow':
      'Digits were not tested: the middle 98% of the amounts spread over {{decades}} powers of ten; it takes {{least}}.',
    'set-by-rule':
      'Digits were not tested: {{share}} of the amounts {{setting}} (at most {{most}}). Such amounts do not follow Benford, whoever books them.',
    'one-amount':
      'Digits were not tested: {{share}} of the amounts are {{amount}} yuan (at most {{most}}). It was set by someone.',
  },
  counted:
    '{{counted}} of {{rows}} rows counted; left out: {{empty}} empty, {{zero}} zero, {{negative}} negative, {{small}} too small',
  column: {
    test: 'test',
    digits: 'digits',
    share: 'share',
    expected: 'expected',
    deviation: 'mean deviation',
    excess: 'beyond chance',
    class: 'class (Nigrini)',
    chiSquare: 'chi-square (df)',
    chance: 'chance',
    power: 'note',
    spikes: 'too often',
    stratum: 'stratum',
    count: 'rows',
    bookValue: 'book value (yuan)',
    size: 'drawn',
    unit: 'unit',
    score: 'score',
    probability: 'probability',
    impact: 'impact',
    mitigant: 'mitigants',
    step: 'response',
    factor: 'factor',
    weight: 'weight',
    value: 'measured',
  },
  method: { random: 'random', stratified: 'stratified', monetary: 'monetary unit', attribute: 'attribute' },
  allocation: { neyman: 'by spread (Neyman)', count: 'by number of rows', value: 'by book value' },
  drawn: '{{items}} rows drawn, seed {{seed}}; the same seed draws the same rows',
  interval: 'Every {{interval}} yuan from {{start}} yuan on; amounts of an interval or more are looked at for certain',
  written: 'To be worked through: {{file}}. Fill in the column “audited”, then run “audit evaluate”.',
  evaluation: {
    deviations: '{{deviations}} items differ from the books; confidence {{confidence}}%',
    over: 'Overstated: most likely {{mostLikely}} yuan, at most {{upperLimit}} (basic precision {{basicPrecision}}, allowance {{allowance}}, known for certain {{certain}})',
    under:
      'Understated: most likely {{mostLikely}} yuan, at most {{upperLimit}} (basic precision {{basicPrecision}}, allowance {{allowance}}, known for certain {{certain}})',
    difference:
      'By differences: {{estimate}} yuan too much, between {{lower}} and {{upper}}; {{faulty}} wrong items (from about 20 on the interval can be relied on)',
    ratio:
      'By the ratio: {{estimate}} yuan too much, between {{lower}} and {{upper}}; {{faulty}} wrong items (from about 20 on the interval can be relied on)',
    supported: 'Even the limit is within what is tolerable.',
    notSupported: 'The limit is beyond what is tolerable: look at more items, or have the books corrected.',
    open: 'No tolerable misstatement was given.',
  },
  leftOut: '{{factor}} is left out: needs {{parts}}',
  backtest:
    'Held against the answer key: {{positives}} of {{units}} units are bad; area under the curve {{area}} ± {{error}}',
  lift: 'The top {{share}}% hold {{found}}% of them, {{lift}} times as many as by chance',
};
