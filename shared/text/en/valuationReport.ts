export const valuationReport = {
  title: 'Actuarial valuation of the basic pension fund of employees',
  subtitle: 'Valuation as at 31 December {{year}} · national · projected to {{to}}',
  summary: 'Summary',
  resultsInBrief: 'Results in brief',
  reasons: 'What drives the results',
  scope: {
    title: 'Purpose and scope',
    heading: 'What is valued, for whom and why',
    text: 'The valuation covers the basic pension insurance of employees in the whole country, with staff of government bodies and public institutions. It starts from the accounts of {{year}} and projects {{years}} years. It measures whether the fund can pay what the law promises; it does not value the assets of the fund, nor the scheme of residents.',
    layout:
      'The contents follow what the ISSA–ILO Guidelines on Actuarial Work for Social Security and ISAP 2 of the International Actuarial Association ask of a report on a social-security programme. Whether the work conforms with them is for the actuary to say in the opinion.',
    toWrite:
      'To be written by the actuary: who commissioned the valuation, who will use it, the law that asks for it, and any limits set on the work.',
  },
  data: {
    title: 'Data and their quality',
    accountsHeading: 'Accounts of past years',
    accounts:
      'The projection starts from the published accounts below. Of {{count}} figures from {{from}} to {{to}}, {{verified}} have been checked against the publication itself; the others carry their mark.',
    caption: 'Published accounts',
    checksHeading: 'Checks on the data',
    continuity:
      'The fund at the end of a year should be the fund of the year before plus income less expenditure. The largest departure is that of {{year}}: {{gap}}, or {{share}} of that year’s expenditure. Departures may come from rounding, from restated accounts or from items that the published income and expenditure leave out.',
    noContinuity:
      'There are no two years in a row for which all of fund, income and expenditure are published, so the roll-forward of the fund could not be checked.',
    fit: 'To reproduce the accounts of {{year}}, the share of contributions due that arrives is set to {{collected}} and coverage to {{coverage}} times its parameter.',
    members:
      'There are no records of single members behind this valuation. Members are distributed by age and sex after assumed profiles, which are fitted to the published totals.',
    toWrite:
      'To be written by the actuary: whether the data were sufficient and reliable for the purpose, what was asked of those who supplied them, and what was done where they fell short.',
  },
  rules: {
    title: 'Rules of the scheme',
    heading: 'The law as valued',
    intro:
      'What follows is taken from acts and regulations, each with its reference and with the mark of how far the value was checked against the text.',
  },
  assumptions: {
    title: 'Assumptions and their reasons',
    heading: 'Values that no law sets',
    intro:
      'These values are set by no law. Each stands with the study it is taken from or the reason for which it was chosen.',
    toWrite:
      'To be written by the actuary: which assumptions were prescribed by others, which are the actuary’s own best estimates, and whether they are consistent with one another.',
  },
  method: { title: 'Method' },
  results: { title: 'Results', yearsHeading: 'Year by year', chartsHeading: 'In pictures' },
  previous: {
    title: 'Reconciliation with the previous valuation',
    heading: 'Previous and present results',
    none: 'No previous valuation was given to set this one beside, so nothing is reconciled here. A reader cannot tell from this report how results have moved since the last one.',
  },
  limits: {
    title: 'Limits of this valuation',
    heading: 'What the results do not say',
    projection:
      'The results show what follows from the law, data and assumptions stated. They are not a forecast, and actual experience will differ.',
    behaviour:
      'Members do not change their behaviour in the model when contribution rates, ages or pensions change, except as an assumption says so.',
    wholeCountry:
      'The fund is projected as one. Where provinces cannot draw on each other’s reserves, some may run short before the country as a whole does.',
    law: 'The law is taken as it stands on the day of the report, with the changes that the scenario makes. Nothing is foreseen of acts not yet passed.',
    marks:
      '{{count}} of the parameters used rest on our own choice or on sources that were not checked against the text; the tables mark each.',
  },
  advice: {
    title: 'Recommendations and opinion',
    heading: 'Recommendations',
    toWrite:
      'To be written by the actuary: recommendations that follow from the results, with the evidence for each and what should be looked at before the next valuation.',
    opinionHeading: 'Actuary’s opinion',
    opinion:
      'To be written by the actuary: an opinion on the sufficiency of the data, on the assumptions and the method, on the financial sustainability of the scheme, and on conformity with the standards that apply.',
    signature: 'To be written by the actuary: name, qualification, body, place and date.',
  },
} as const;
