export const help = {
  title: 'Help',
  action: {
    group: 'Help',
    screen: 'Help with this screen',
    glossary: 'Glossary',
    firstHour: 'Guided first hour',
  },
  back: 'Back',
  close: 'Close help',
  tasks: 'What one does here',
  terms: 'Words used here',
  more: 'Read more',
  guide: 'Guide page “{{page}}” in the folder docs/guide of the source code',
  screens: {
    home: {
      purpose:
        'Shows what the workspace holds, what is new in it, how far its figures were checked, and where to begin.',
      begin: 'Start a journey: audit a pool, project ageing, prepare a report.',
      steps: 'Be led through it step by step with the sample province.',
      find: 'Reach any action by its name.',
      files: 'Click a table for the file it was read from and that file’s hash.',
    },
    data: {
      purpose:
        'Takes files into the workspace: each column is matched, each row checked, and what is refused is listed.',
      import: 'Choose files, or drop them anywhere in the window.',
      tables: 'Look at tables, their quality and the rows that were refused.',
      notebook: 'Ask questions in SQL; nothing can be changed by them.',
      people: 'Find records of one person under several numbers.',
      history: 'Read the journal, undo an import, write down the steps for the next quarter.',
    },
    audit: {
      purpose: 'Runs rules over the tables and follows each finding from law and rows to a decided case and its price.',
      run: 'Run all rules.',
      findings: 'Choose a rule on the left and a finding in the middle: its rows, the calculation, the person’s years.',
      cases: 'Decide cases, give them to somebody, set a day.',
      reconciliation: 'Hold books against bank statements and records.',
      price: 'See what the findings are worth to the fund.',
      rules: 'Write a rule of your own and try it on the sample first.',
    },
    projection: {
      purpose:
        'Computes population, members and the fund year by year under a scenario, and answers each move of a slider.',
      slider: 'Move a slider on the left; the key figures above follow.',
      undo: 'Take a change back.',
      compare: 'Tick scenarios in the tree to draw up to four beside the one on screen.',
      inspector: 'Click a figure or a point of a chart to see how it was computed and from what.',
      reset: 'Go back to the scenario as it stands.',
    },
    balance: {
      purpose:
        'Asks what would close the gap: levers, targets, how sure the answer is, and what moved since another run.',
      overview: 'Pull levers and read the indicators of the fund.',
      solver: 'Choose a target and a lever; the value that meets it is sought by exact runs.',
      sensitivity: 'See which assumptions matter most, and try shocks.',
      uncertainty: 'Draw many paths and read the chance that the fund is empty by a year.',
      change: 'Explain step by step why two runs differ.',
    },
    investment: {
      purpose:
        'Says what a portfolio is worth, what it earned and risked, whether it keeps its limits, and whether it can pay.',
      open: 'Open the sample portfolio, or drop the files of your own on the screen.',
      returns: 'Compare returns by method and period with the benchmark.',
      risk: 'Read volatility, losses and drawdowns.',
      limits: 'See which limits are kept, and on which days they were not.',
      liabilities: 'Hold assets against the payments of the projection.',
    },
    backtest: {
      purpose: 'Starts the same model in the past and holds it against the accounts published since.',
      terms: 'Read what the run was given, what was fitted, and what it had to predict.',
      read: 'Read the error of each measure year by year; none is left out.',
      chart: 'Copy or save the figures of a chart.',
    },
    regions: {
      purpose: 'Divides the projection among 31 provinces under three ways of pooling, with members who move.',
      regime: 'Choose a way of pooling: each for itself, central adjustment, or national.',
      province: 'Choose a name to draw the fund of that province.',
      inspector: 'Click a cell for how the figure of the province was made.',
    },
    calculator: {
      purpose:
        'Works out one person’s retirement day, pension, allowance and survivor grants, line by line with the law.',
      person: 'Enter birth, sex, kind of work, years and account; answers follow while you type.',
      steps: 'Read the calculation sheet line by line.',
      choices: 'Compare retiring early, on time and late.',
    },
    verify: {
      purpose: 'Computes published values anew with this very build and shows where they agree.',
      read: 'Read each case with its published value, ours and the tolerance.',
      again: 'Check again, with this very build.',
      own: 'Open a file of known answers of your own.',
    },
    sources: {
      purpose: 'Lists every source and every value of law or assumption, and how far each was checked.',
      kind: 'Switch between figures, and law and assumptions.',
      filter: 'Show only what is unverified or assumed.',
      inspector: 'Click a line for all its dated values, their basis and their file.',
    },
    reports: {
      purpose: 'Shows the pages of a report as they will print; words can be edited, numbers stay tied to the run.',
      choose: 'Choose a template and a language.',
      edit: 'Edit the words; your words stay when the numbers change.',
      export: 'Export the report; what left the program is listed with its hash.',
    },
    settings: {
      purpose: 'Sets language, colours, the unit of money and how negative numbers are written.',
      language: 'Switch between Chinese and English.',
      theme: 'Switch between light and dark.',
      unit: 'Change the unit of money everywhere.',
    },
  },
} as const;
