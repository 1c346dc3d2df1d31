/** What can happen while a file is read and loaded. */
export const loadingFailures = {
  'import/no-such-heading': {
    title: 'Heading not in the file',
    detail: 'The mapping takes “{{column}}” from the heading “{{heading}}”, which {{file}} doesn’t have.',
    nextStep: 'Choose another heading for “{{column}}” and load the file again.',
  },
  'import/missing-column': {
    title: 'A needed column is missing',
    detail: '{{file}} has no column for “{{column}}”, which every row of {{table}} needs.',
    nextStep: 'Choose the heading that holds “{{column}}”, or ask the sender for it.',
  },
  'import/already-loaded': {
    title: 'File already loaded',
    detail: '{{file}} was loaded into {{table}} on {{day}}; its bytes are the same.',
    nextStep: 'Nothing needs to be done. To load it afresh, undo that import or choose to replace it.',
  },
  'import/too-large': {
    title: 'Too large for this window',
    detail: '{{file}} has about {{rows}} rows; here there is room for about {{limit}}. Nothing was loaded.',
    nextStep: 'Load it with “fundscope import” on the command line, which works beyond memory, or split the file.',
  },
  'import/bad-total': {
    title: 'Control total not usable',
    detail:
      'The control total “{{declared}}” for “{{column}}” isn’t a number of a column of numbers that the file has.',
    nextStep:
      'Give the total as plain digits, for a column of numbers, or leave the column empty for the number of rows.',
  },
  'import/which-table': {
    title: 'Table not clear',
    detail: 'The columns of {{file}} fit no table clearly (nearest: {{tables}}).',
    nextStep: 'Name the table with --as, or choose it and its columns in the window.',
  },
  'import/unknown': {
    title: 'No such import',
    detail: 'There is no import “{{id}}” in this workspace.',
    nextStep: 'Choose an import from the list.',
  },
  'import/counts-differ': {
    title: 'Rows don’t add up',
    detail: '{{read}} rows were read, but {{loaded}} loaded and {{rejected}} rejected. Nothing was loaded.',
    nextStep: 'Please report this with the technical details; the workspace is as it was.',
  },
  'reading/unknown-format': {
    title: 'This kind of file cannot be read',
    detail: '{{file}} is not a table in a format that the program reads (found: {{format}}).',
    nextStep: 'Save it as CSV, Excel (.xlsx), Parquet, Arrow or JSON, then open it again.',
  },
  'reading/damaged': {
    title: 'The file is damaged',
    detail: '{{file}} breaks off or contradicts itself: {{detail}}.',
    nextStep: 'Copy the file again from where it came, or ask its sender for a new one.',
  },
  'reading/too-large': {
    title: 'The file is too large for this format',
    detail: '{{file}} would need more than {{megabytes}} MB of memory at once.',
    nextStep: 'Unpack the archive first, split the file, or save it as CSV, which is read piece by piece.',
  },
  'reading/inflated': {
    title: 'The archive unpacks to far more than it should',
    detail: '{{file}} unpacks to more than {{ratio}} times its size, as files made to fill a computer do.',
    nextStep: 'Do not open it unless you know its sender. If it is genuine, unpack it yourself and open the result.',
  },
  'reading/encrypted': {
    title: 'The file is protected by a password',
    detail: '{{file}} is encrypted, so that nothing in it can be read.',
    nextStep: 'Open it in the program that made it, remove the password and save a copy.',
  },
  'reading/no-table': {
    title: 'The file holds no table',
    detail: '{{file}} was read, but no sheet or file in it has rows and columns.',
    nextStep: 'Check that it is the right file, then choose another one.',
  },
  'reading/unknown-part': {
    title: 'The file has no such part',
    detail: '{{file}} has no sheet or file named “{{part}}”.',
    nextStep: 'Choose one of these: {{known}}.',
  },
};
