export const firstHour = {
  title: 'Guided first hour',
  choose: 'Journey',
  progress: '{{done}} of {{of}} steps done',
  finished: 'Done. What you made stays in the workspace; go on with another journey or with data of your own.',
  step: 'Step {{number}}: {{what}}',
  isDone: 'done',
  again: 'Begin again',
  close: 'Leave; it goes on from here next time',
  journey: {
    audit: 'Audit a pool',
    ageing: 'Project ageing',
    report: 'Prepare a report',
  },
  steps: {
    loadSample: {
      what: 'Load the sample province, a made-up pool with irregularities planted in it.',
      why: 'Every step can then be tried on data that belong to nobody.',
      go: 'Load the sample',
    },
    runRules: {
      what: 'Run all rules over the tables.',
      why: 'Each rule asks for the rows that break one provision, and says so when it could not be run.',
      go: 'Run all rules',
    },
    openFinding: {
      what: 'Choose a finding of “First pension not what the law gives” in the middle of the screen.',
      why: 'The pension is worked out again line by line, and its rows lead back to the line of the file.',
      go: 'Show the findings',
    },
    decideFinding: {
      what: 'Confirm or dismiss the finding on the right.',
      why: 'A finding is a lead until somebody has looked at it; the decision goes into the journal.',
      go: 'Back to the finding',
    },
    priceFindings: {
      what: 'See what the findings are worth to the fund.',
      why: 'Two runs of the projection, with and without the loss, show it in months of reserve.',
      go: 'Show the price',
    },
    seeOutlook: {
      what: 'Read when the fund of the country is empty under current law.',
      why: 'Fewer contributors and more pensioners each year: everything that follows starts from this run.',
      go: 'Open the projection',
    },
    traceFigure: {
      what: 'Open a figure and read how it was computed.',
      why: 'Every number leads to its formula, its inputs and the file they came from.',
      go: 'Explain “Fund empty”',
    },
    delayRetirement: {
      what: 'Move the slider “Months of delay beyond the law”.',
      why: 'The answer follows within a second, so that a proposal can be felt before it is written.',
      go: 'Show the sliders',
    },
    compareRuns: {
      what: 'Tick another scenario in the tree, such as low fertility.',
      why: 'Two futures side by side say more than one figure.',
      go: 'Show the scenarios',
    },
    findRate: {
      what: 'Let the solver find the employer rate that keeps the fund to the year of the target.',
      why: 'A gap is easier to judge as the rate that would close it.',
      go: 'Open the solver',
    },
    seeChances: {
      what: 'Draw random paths and read how likely the fund is to be empty.',
      why: 'One run is one future among many; a committee should know how sure it is.',
      go: 'Open uncertainty',
    },
    chooseScenario: {
      what: 'Put the scenario of the report on screen and wait for its run.',
      why: 'A report is about the run on screen, its changes included.',
      go: 'Open the projection',
    },
    checkProgram: {
      what: 'Let the program compute published values anew.',
      why: 'Whoever signs the report should know that this very build gives them.',
      go: 'Open the checks',
    },
    checkSources: {
      what: 'Look at what the figures rest on.',
      why: 'What is not verified is marked, and is marked in the report, too.',
      go: 'Open the sources',
    },
    readPages: {
      what: 'Read the pages of the committee pack as they will print.',
      why: 'The words can be changed there; the numbers stay tied to the run.',
      go: 'Show the pages',
    },
    exportReport: {
      what: 'Export the pack.',
      why: 'What left the program is listed with its hash, so that a copy can be told from another.',
      go: 'To the export',
    },
  },
} as const;
