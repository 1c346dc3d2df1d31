export const solving = {
  lever: 'lever',
  now: 'now',
  found: 'found',
  stepped: 'in steps of an act',
  margin: 'margin',
  runs: '{{iterations}} exact runs',
  alreadyMet: 'All targets are met as things stand.',
  noSolution:
    'No values of these levers meet all targets. Where the search came closest these stay unmet: {{targets}}.',
  noStep: 'In whole steps of an act the targets are not all met.',
  effort: 'effort',
  until: 'until',
  frontierEmpty: 'No point of the frontier can be reached with these levers.',
  frontierUnsolved: 'No way was found for: {{list}}.',
  frontierBeaten: 'Left out, for another point is better in both: {{list}}.',
  package: '{{title}} (part)',
  chance: {
    progress: 'Round {{round}} of at most {{most}}: {{paths}} paths each',
    alreadyMet:
      'As things stand {{months}} months are kept up to {{until}} with a chance of {{chance}} (standard error {{error}}).',
    noSolution:
      '{{name}}: even at {{value}} {{months}} months are kept up to {{until}} with a chance of {{chance}} only (standard error {{error}}).',
    solved:
      '{{name}}: {{value}} is the first step that keeps {{months}} months up to {{until}} with a chance of {{chance}} (standard error {{error}}); at {{before}} it is {{beforeChance}}.',
    paths: '{{paths}} paths of seed {{seed}}, the same for every step; {{rounds}} rounds',
  },
  stress: {
    name: 'stress',
    none: 'as it stands',
    deficit: 'first deficit',
    empty: 'fund empty',
    balance: 'actuarial balance',
    never: 'never',
    strength: 'strength',
    breaks: 'breaks at',
    holds: 'holds',
    broken: 'The target is broken already (margin {{margin}}).',
    joint: 'All together, where the target falls fastest, at a distance of {{distance}}: {{shares}}.',
    jointHolds: 'All together, where the target falls fastest, it holds up to a distance of {{distance}}.',
    margin: 'The target holds by {{margin}}. Strength 1 is as far as the file moves an assumption.',
  },
  joint: {
    title: '{{title}}: {{together}} together',
    sum: 'sum of each alone',
    interaction: 'interaction',
    base: 'As it stands: {{base}}',
  },
  cut: {
    line: 'From {{from}} on {{lever}} falls from {{before}} to {{after}}. To leave the actuarial balance over {{horizon}} years as it is, {{response}} has to rise from {{standing}} to {{needed}}.',
    elasticity: 'Break-even elasticity: {{elasticity}} (percent more for a percent less).',
    noSolution: 'No value of {{response}} up to {{high}} makes up for it.',
  },
  increase: {
    line: 'One point more increase of pensions in {{year}} costs {{first}} bn yuan in that year and {{present}} bn yuan at present value, {{share}} of the present value of payroll.',
  },
} as const;
