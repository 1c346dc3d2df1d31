/** Title, where and what, and what to do, for every code of `Failure`; `{{…}}` are the facts of the failure. */
export const failures = {
  suggestion: 'Did you mean “{{nearest}}”?',
  empty: '(empty)',
  expected: {
    number: 'a number with a point for decimals',
    integer: 'a whole number',
    oneLine: 'text on one line',
    notEmpty: 'a value, not an empty cell',
  },
  place: '{{file}}, line {{line}}',
  trouble: {
    'disk-full': 'the disk is full',
    'read-only': 'the folder or disk is read-only',
    missing: 'the folder or file does not exist',
    'no-permission': 'your account may not do this here',
    'in-use': 'another program has the file open',
    other: 'the system refused',
  },
  remedy: {
    'disk-full': 'Free some space or choose another disk, then try again.',
    'read-only': 'Choose a folder that you can write to, then try again.',
    missing: 'Check the path, or choose a folder that exists.',
    'no-permission': 'Choose a folder of your own, or ask for access to this one.',
    'in-use': 'Close the file in the other program, then try again.',
    other: 'Try another folder. If it fails again, report it with the technical note.',
  },
  'dataset/missing': {
    title: 'A data file is missing',
    detail: '{{file}} was not found among the data files.',
    nextStep: 'Put {{file}} back into the datasets folder, or install the program again.',
  },
  'dataset/not-utf8': {
    title: 'A data file is not UTF-8 text',
    detail: '{{file}} holds bytes that are not UTF-8. It may be damaged or saved in another encoding.',
    nextStep: 'Save {{file}} as CSV in UTF-8, or restore the original file.',
  },
  'dataset/missing-column': {
    title: 'A data file lacks a column',
    detail: '{{file}}, line 1: the column “{{column}}” is missing from the header.',
    nextStep: 'Add the column “{{column}}” to {{file}}, or restore the original file.',
  },
  'dataset/bad-value': {
    title: 'A data file holds a value that cannot be right',
    detail: '{{file}}, line {{line}}, column “{{column}}”: found “{{value}}”, expected {{expected}}.',
    nextStep: 'Correct this cell in {{file}}, or restore the original file.',
  },
  'dataset/duplicate-key': {
    title: 'A data file has the same row twice',
    detail: '{{file}}, line {{line}}: “{{key}}” has appeared before.',
    nextStep: 'Remove one of the two rows from {{file}}, or restore the original file.',
  },
  'dataset/incomplete': {
    title: 'A data file is incomplete',
    detail: '{{file}} lacks figures: {{missing}}.',
    nextStep: 'Add the missing rows to {{file}}, or restore the original file.',
  },
  'dataset/unknown-reference': {
    title: 'A figure names a source that is not listed',
    detail: '{{file}}, line {{line}}: the source “{{reference}}” is not in tables/references.csv.',
    nextStep: 'Add “{{reference}}” to tables/references.csv or correct the name in {{file}}.',
  },
  'parameter/not-yaml': {
    title: 'A parameter file cannot be read',
    detail: '{{file}}, line {{line}}, column {{column}}: this is not valid YAML. Technical note: {{reason}}',
    nextStep: 'Correct the line in {{file}}; check indentation, colons and quotes around it.',
  },
  'parameter/invalid-field': {
    title: 'A parameter has a field that is not valid',
    detail: '{{file}}, line {{line}}, “{{id}}”: the field “{{field}}” is not valid. Technical note: {{reason}}',
    nextStep: 'Correct the field “{{field}}” of “{{id}}” in {{file}}.',
  },
  'parameter/duplicate': {
    title: 'A parameter is defined twice',
    detail: '{{file}}, line {{line}}: “{{id}}” has been defined before.',
    nextStep: 'Keep one definition of “{{id}}” and remove the other.',
  },
  'parameter/unknown': {
    title: 'A parameter is not known',
    detail: '{{place}}: there is no parameter “{{id}}”.',
    nextStep: 'Correct the name in {{file}}. {{suggestion}}',
  },
  'parameter/unused': {
    title: 'A parameter is not used',
    detail: '{{file}}: nothing in the program reads “{{id}}”.',
    nextStep: 'Remove “{{id}}” from {{file}}, or correct its name.',
  },
  'parameter/wrong-unit': {
    title: 'A parameter has the wrong unit',
    detail: '{{place}}, “{{id}}”: the unit is “{{unit}}”, expected “{{expected}}”.',
    nextStep: 'Write the values of “{{id}}” in “{{expected}}” and correct the unit in {{file}}.',
  },
  'parameter/out-of-range': {
    title: 'A parameter is out of range',
    detail: '{{place}}, “{{id}}”: {{value}} is not between {{low}} and {{high}}.',
    nextStep: 'Give “{{id}}” a value between {{low}} and {{high}}. Ratios are written 0.16, not 16.',
  },
  'parameter/not-in-force': {
    title: 'A parameter has no value on this day',
    detail: '“{{id}}” has no value in force on {{day}}.',
    nextStep: 'Add a value of “{{id}}” with a date on or before {{day}}, or start the projection later.',
  },
  'parameter/missing': {
    title: 'A parameter is missing',
    detail: 'No parameter file defines “{{id}}”.',
    nextStep: 'Add “{{id}}” to a file in datasets/parameters, or restore the original files.',
  },
  'scenario/unknown': {
    title: 'There is no such scenario',
    detail: 'No scenario is called “{{id}}”.',
    nextStep: 'Choose one of the scenarios in datasets/scenarios. {{suggestion}}',
  },
  'scenario/unknown-parent': {
    title: 'A scenario builds on one that does not exist',
    detail: '{{place}}: no scenario is called “{{id}}”.',
    nextStep: 'Correct “parent” in {{file}}. {{suggestion}}',
  },
  'scenario/cycle': {
    title: 'Scenarios build on each other in a circle',
    detail: '{{place}}: {{chain}}.',
    nextStep: 'Remove “parent” from one of these scenarios, or name another one there.',
  },
  'scenario/no-common-ground': {
    title: 'These two scenarios cannot be merged',
    detail: '“{{first}}” and “{{second}}” build on no common scenario, so nobody can say what each of them changes.',
    nextStep: 'Choose two scenarios that stand under the same one in the tree.',
  },
  'scenario/bad-name': {
    title: 'The name of the scenario cannot be used',
    detail: '{{file}} states the id “{{id}}”.',
    nextStep: 'Give it an id of letters, digits and the signs . _ + - that no bundled scenario has.',
  },
  'scenario/bad-horizon': {
    title: 'The projection period is not possible',
    detail: 'From {{firstYear}} over {{years}} years: only years from {{low}} to {{high}} can be projected.',
    nextStep: 'Choose a start year and a length within {{low}} to {{high}}.',
  },
  'calibration/not-possible': {
    title: 'The model cannot be fitted to the accounts',
    detail: '“{{item}}” in {{year}} cannot be matched. Technical note: {{reason}}',
    nextStep: 'Check the accounts of {{year}} in tables/statistics.csv, or start from another year.',
  },
  'mortality/no-deaths': {
    title: 'Deaths are missing where the mortality model needs them',
    detail: 'No deaths, or nobody exposed, at ages {{fromAge}} to {{toAge}} in {{fromYear}} to {{toYear}}.',
    nextStep: 'Leave these ages or years out, or put them into wider groups, then fit again.',
  },
  'mortality/no-fit': {
    title: 'The mortality model cannot be fitted to these deaths',
    detail: '{{model}}, ages {{fromAge}} to {{toAge}}, {{fromYear}} to {{toYear}}: the fit does not settle.',
    nextStep: 'Check deaths and exposures, take more years or fewer ages, or choose another model.',
  },
  'mortality/not-single-ages': {
    title: 'The mortality model needs single ages',
    detail: 'Ages {{fromAge}} to {{toAge}} are not single years without a gap, so that cohorts cannot be told apart.',
    nextStep: 'Give deaths and exposures by single age, or choose a model without cohorts.',
  },
  'mortality/not-rising': {
    title: 'Mortality does not rise with age where the table is to be continued',
    detail:
      'Over ages {{fromAge}} to {{toAge}} the chance to die does not rise, or it is too near 0 or 1 for this curve.',
    nextStep: 'Join the continuation at another age, or fit it to more ages.',
  },
  'reconciliation/no-measure': {
    title: 'The two projections cannot be compared on this figure',
    detail: '“{{scenario}}” does not give “{{measure}}” for {{year}}.',
    nextStep: 'Choose a year that both projections reach, or another figure than in {{year}}.',
  },
  'mapping/invalid': {
    title: 'A file of column mappings cannot be used',
    detail: '{{file}} was not written by this program, or was changed since: field “{{field}}”, {{reason}}.',
    nextStep: 'Ask for the file to be exported again, or match the columns anew.',
  },
  'query/rejected': {
    title: 'The database refused a statement',
    detail: '{{reason}} Statement: {{sql}}',
    nextStep: 'Correct the statement. If you did not write it, report it with this text.',
  },
  'database/not-started': {
    title: 'The database did not start',
    detail: 'Technical note: {{reason}}',
    nextStep: 'Close other programs to free memory and start again. If it fails again, install the program again.',
  },
  'file/not-written': {
    title: 'The file could not be written',
    detail: '{{path}}: {{trouble}}. Nothing was left half written. Technical note: {{detail}}',
    nextStep: '{{remedy}}',
  },
  'file/not-read': {
    title: 'The file could not be read',
    detail: '{{path}}: {{trouble}}. Technical note: {{detail}}',
    nextStep: '{{remedy}}',
  },
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
  'print/not-drawn': {
    title: 'The PDF could not be drawn',
    detail: 'Technical note: {{detail}}',
    nextStep: 'Try again, or export the report as DOCX.',
  },
  'worker/crashed': {
    title: 'A background calculation stopped',
    detail: 'The part “{{worker}}” stopped unexpectedly. Nothing was lost. Technical note: {{detail}}',
    nextStep: 'Run it again. If it stops again, start the program again and report the technical note.',
  },
  'workspace/not-found': {
    title: 'There is no workspace in this folder',
    detail: '{{folder}} holds no workspace.json with its journal.',
    nextStep: 'Choose the folder that holds workspace.json, or make a new workspace.',
  },
  'workspace/already-there': {
    title: 'The folder is taken',
    detail: '{{folder}} already exists and is not empty. Nothing in it was changed.',
    nextStep: 'Choose another name or an empty folder.',
  },
  'workspace/newer-format': {
    title: 'The workspace was written by a newer program',
    detail: '{{folder}} has format {{found}}; this program knows formats up to {{known}}.',
    nextStep: 'Open it with the newer version of Fundscope. Nothing was changed.',
  },
  'workspace/file-damaged': {
    title: 'A file of the workspace is not what was saved last',
    detail: '{{file}} in {{folder}} is missing, or its content is not what the journal recorded with the last change.',
    nextStep: 'Put the original {{file}} back or restore a backup. Nothing was changed.',
  },
  'workspace/journal-broken': {
    title: 'The journal of the workspace is broken',
    detail: 'journal.jsonl in {{folder}}, line {{line}}: the line was changed, moved, added, or one before it removed.',
    nextStep: 'Find out who changed the file, then put the original back or restore a backup.',
  },
  'workspace/in-use': {
    title: 'The workspace is open elsewhere',
    detail: '{{folder}} has been open since {{since}} by {{who}} on {{host}}. It can be read meanwhile, not changed.',
    nextStep: 'Close it there first. If nobody has it open, remove lock.json from the folder.',
  },
  'workspace/read-only': {
    title: 'The workspace is open for reading only',
    detail: 'Nothing can be saved in {{folder}} now.',
    nextStep: 'Close the other window that has it open, or copy the folder to where you can write, then open it again.',
  },
  'workspace/lock-lost': {
    title: 'Another program has taken over the workspace',
    detail: 'lock.json in {{folder}} is no longer ours. Your last change was not saved, so that theirs is not lost.',
    nextStep: 'Open the workspace again and repeat your last change.',
  },
  'workspace/reopen': {
    title: 'The workspace has to be opened again',
    detail:
      'A change in {{folder}} could neither be finished nor taken back. Opening it again settles which of the two holds.',
    nextStep: 'Close the workspace and open it again; free disk space first if there is little.',
  },
  'workspace/not-open': {
    title: 'No workspace is open',
    detail: 'This needs an open workspace.',
    nextStep: 'Open or make a workspace, then try again.',
  },
  'workspace/passphrase-needed': {
    title: 'The workspace is encrypted',
    detail: '{{folder}} opens with its passphrase only.',
    nextStep: 'Give the passphrase. Without it nobody can read the workspace, nor can we.',
  },
  'workspace/wrong-passphrase': {
    title: 'The passphrase is wrong',
    detail: 'It does not open {{folder}}. Nothing was changed.',
    nextStep: 'Type it again; mind capital letters and the input method.',
  },
  'workspace/passphrase-short': {
    title: 'The passphrase is too short',
    detail: 'It has to have {{low}} characters or more.',
    nextStep: 'Take several words that only you would put together.',
  },
  'workspace/seal-changed': {
    title: 'An encrypted file was changed',
    detail: '{{file}}: its content is not what was sealed. None of it was used.',
    nextStep: 'Put the original file back or restore a backup.',
  },
  'workspace/seal-truncated': {
    title: 'An encrypted file was cut off',
    detail: '{{file}}: the end is missing. None of it was used.',
    nextStep: 'Copy the file again from where it came, or restore a backup.',
  },
  'workspace/seal-reordered': {
    title: 'Parts of an encrypted file are missing or in another order',
    detail: '{{file}}: its parts do not follow one another. None of it was used.',
    nextStep: 'Put the original file back, or restore a backup made before.',
  },
  'workspace/backup-damaged': {
    title: 'The backup is damaged',
    detail: '{{file}}: “{{part}}” is missing or not what was backed up. Nothing was restored or replaced.',
    nextStep: 'Take another copy of the backup, or an earlier one.',
  },
  'workspace/bad-steps': {
    title: 'The list of steps can’t be used',
    detail: '{{file}}: the field “{{field}}” is not valid. Technical note: {{reason}}',
    nextStep: 'Correct the field in {{file}}, or write the list anew with “workspace steps”.',
  },
  'workspace/no-table': {
    title: 'The workspace has no such table',
    detail: '{{folder}} has no table “{{table}}”.',
    nextStep: '“workspace open” lists its tables. {{suggestion}}',
  },
  'request/invalid': {
    title: 'The program refused a request of its own window',
    detail: 'Request “{{channel}}”: {{detail}}',
    nextStep: 'Start the program again. If it happens again, report this text.',
  },
  'usage/unknown-command': {
    title: 'There is no such command',
    detail: '“{{command}}” is not a command.',
    nextStep: 'See the commands with “help”. {{suggestion}}',
  },
  'usage/bad-option': {
    title: 'An option is not valid',
    detail: '{{option}}: found “{{value}}”, expected {{expected}}.',
    nextStep: 'Correct {{option}} and run the command again; “help” shows what it takes.',
  },
  cancelled: {
    title: 'Cancelled',
    detail: 'The work was stopped as asked. Nothing was changed.',
    nextStep: 'Start it again when you are ready.',
  },
} as const;
