export const reportSheets = {
  sheet: 'Sheet',
  about: 'What stands on it',
  summary:
    'The figures of headline and key figures, each with the formula that gives it where the sheet of all years tells it',
  charts: 'Charts',
  chartsAbout: 'Each chart over the figures that it draws: change a figure, and the chart follows',
  words: 'Words',
  wordsAbout: 'The paragraphs of the report under their headings',
  sources: 'What the report draws on, and whether it was verified',
  inputs: 'Every file that went into the run, with its SHA-256',
  heading: 'Under the heading',
  begins: 'Begins at',
  ends: 'Ends at',
  unseen: 'Not drawn',
  above: 'Drawn above zero',
  below: 'Drawn below zero',
} as const;
