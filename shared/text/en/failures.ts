import { caseFailures } from './caseFailures';
import { evidenceDamage, evidenceFailures } from './evidenceFailures';
import { investmentFailures } from './investmentFailures';
import { loadingFailures } from './loadingFailures';
import { ruleFailures } from './ruleFailures';
import { workspaceFailures } from './workspaceFailures';

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
  missing: {
    run: 'There is no finished projection.',
    earlierRun: 'There is no run of another scenario to compare with.',
    provinces: 'There is no finished projection of the provinces.',
    cases: 'There are no cases from an audit.',
    portfolio: 'There is no portfolio that could be worked out.',
  },
  make: {
    run: 'Open Projection and wait until the run is finished.',
    earlierRun: 'Open Projection and run another scenario, or move a slider.',
    provinces: 'Open Provinces and wait until the run is finished.',
    cases: 'Run the rules on the Audit screen first.',
    portfolio: 'Open Investment and load a portfolio, or the sample.',
  },
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
  'solver/beyond-horizon': {
    title: 'The target lies beyond the projection',
    detail: 'The projection begins in {{firstYear}} and covers {{years}} years.',
    nextStep: 'Choose a target within these years, or project more years.',
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
  'query/not-read-only': {
    title: 'The question was not asked',
    detail:
      'A cell takes one question that reads the tables of the workspace and changes nothing. “{{sql}}”: {{reason}}',
    nextStep: 'Write one SELECT, WITH, VALUES, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN over the tables of the workspace.',
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
  'report/not-ready': {
    title: 'The report cannot be made yet',
    detail: '{{missing}}',
    nextStep: '{{remedy}}',
  },
  'report/no-findings': {
    title: 'There is nothing to write a letter about',
    detail: 'The rule {{rule}} finds nothing in these tables, or has not run.',
    nextStep: 'Run the rule, or choose one that finds something.',
  },
  'report/not-a-report': {
    title: 'The file holds no report',
    detail: '{{file}}: “{{field}}” is not what a report kept as JSON has there.',
    nextStep: 'Choose a file written with the format JSON by this version of Fundscope.',
  },
  'report/names-persons': {
    title: 'The report was not written: it would name persons',
    detail: 'Table “{{table}}”, column “{{columns}}”: rows in which a person stands in the clear: {{rows}}.',
    nextStep: 'Mask the column, or leave it out.',
  },
  'report/few-persons': {
    title: 'The report was not written: it would show persons who can be told apart',
    detail: 'Table “{{table}}”: rows that stand for fewer than {{least}} persons by “{{columns}}”: {{rows}}.',
    nextStep: 'Take coarser classes, such as wider ages; put small classes together; or leave a column out.',
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
  damage: evidenceDamage,
  ...caseFailures,
  ...evidenceFailures,
  ...investmentFailures,
  ...loadingFailures,
  ...ruleFailures,
  ...workspaceFailures,
  cancelled: {
    title: 'Cancelled',
    detail: 'The work was stopped as asked. Nothing was changed.',
    nextStep: 'Start it again when you are ready.',
  },
} as const;
