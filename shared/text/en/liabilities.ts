/** Assets against liabilities: words that the screen and the command line share. */
export const liabilities = {
  fund: 'fund',
  outgo: 'coming net outgo',
  surplus: 'surplus',
  fundedRatio: 'funded ratio',
  ratio: { covered: 'covered', inDebt: 'in debt' },
  underfunded: 'below 1',
  fundedMeaning:
    'Funded ratio: the fund over the present value of the outgo of the next {{horizon}} years without their income, at the returns of the path. Below 1 the fund will not last that long. “covered”: the coming income is worth more than the coming outgo. “in debt”: the fund lacks more than that income brings.',
  required: {
    title: 'Return with which the fund lasts to the end of {{until}}',
    found: 'The fund lasts to the end of {{until}} at a constant return of {{rate}} a year from {{from}} on.',
    any: 'The fund lasts to the end of {{until}} at any return from {{low}} a year up: what comes in suffices.',
    none: 'No return up to {{high}} a year lets the fund last: at that one it is still empty in {{emptyIn}}.',
    anyShort: 'any from {{low}}',
    noneShort: 'none to {{high}} (empty in {{emptyIn}})',
    chance: 'with a chance of',
    rate: 'mean return',
    interval: '95 % interval',
    meaning:
      'Mean return from {{from}} on about which the returns of each path stray as they stray about those of the scenario. The interval says how far the estimate would stray with other draws of as many independent paths.',
  },
  reserve: {
    title: 'A reserve of {{size}} bn yuan at the end of {{first}}, drawn from {{from}} to {{until}}',
    rules: {
      'level-share': 'The reserve meets {{level}} of the net outgo of each year.',
      peak: 'The reserve meets net outgo above {{level}} of payroll.',
    },
    lasts: 'On the path of the scenario it pays all of that.',
    short: 'On the path of the scenario it can’t pay all of that from {{year}} on.',
    nothing: 'The fund has no net outgo in these years: nothing is drawn.',
    deficit: 'net outgo',
    draw: 'draw',
    left: 'reserve',
    fundWith: 'fund with draws',
    fundWithout: 'fund without',
    shortBy: 'reserve fell short',
    emptyBy: 'fund empty',
    meaning:
      'Amounts at the end of the year on the path of the scenario. Chances over all paths, under the same rule: that the reserve has not been able to pay all that the rule asks for, and that the fund has been below zero, by the end of the year.',
  },
  equity: {
    title: '{{share}} of state equity, {{value}} bn yuan, from {{from}} on',
    dividends: 'dividends',
    empty: 'Fund empty: {{without}}; with dividends {{with}}',
    never: 'not within the projection',
    balance: 'Actuarial balance, % of payroll: {{without}}; with dividends {{with}}',
    emptyWithout: 'fund empty without',
    emptyWith: 'fund empty with',
    meaning:
      'Dividends come on top of all other income, at mid-year. The equity keeps growing and is never sold. Chances: that the fund has been below zero by the end of the year.',
  },
  objective: {
    leastRisk: 'Least risk for a return of at least {{return}} a year:',
    tooMuch: 'No weights that keep the limits return {{return}} a year; the most is {{most}}.',
    sharpe: 'The most return above {{riskFree}} a year for its risk, {{ratio}} a unit of risk:',
    noExcess: 'No weights that keep the limits return more than {{riskFree}} a year. Give a lower --risk-free.',
    riskless:
      'A portfolio without risk returns {{return}} a year, more than the risk-free rate of {{riskFree}}: return for risk has no highest value. Give a --risk-free of {{return}} or more.',
    best: 'The fund lasts with the highest chance, {{chance}}, at a return of {{return}} a year with a risk of {{risk}}:',
    asGood: 'Portfolios from {{low}} to {{high}} a year are no worse than these paths can tell (two standard errors).',
  },
  lasting: {
    title: 'Chance that the fund is never empty up to the end of {{until}}, by portfolio',
    chance: 'chance',
    behind: 'behind the best',
    correlation: 'with the reserve fund',
    fitted:
      'Correlation with the return of the National Social Security Fund over {{count}} common years, {{from}} to {{until}}.',
    assumed:
      'The file has fewer than {{least}} whole years in common with that history: a correlation of {{value}} with the return of the National Social Security Fund is assumed.',
    meaning:
      'All of the fund is in the portfolio from {{from}} on; its mean return and risk are those of the file. Every portfolio is tried on the same paths. “behind the best” is the difference of the chances ± its standard error.',
  },
};
