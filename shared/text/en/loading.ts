/** Why rows were not loaded, what the checks left open, and what an import says of itself. */
export const loading = {
  reason: {
    required: 'The cell is empty, and the column may not be.',
    'at-least-one': 'One of these columns must be filled: {{detail}}.',
    'wrong-form': 'The value hasn’t the form of this column ({{detail}}).',
    'too-long': 'The text is longer than 1000 bytes.',
    'unknown-code': 'The code is none of these, and the mapping translates it to none: {{detail}}.',
    'not-a-number': 'This is not a number.',
    'ambiguous-number':
      'The number can be read in two ways (thousands or decimals, or two units at once). Write it with a decimal point and no grouping.',
    'too-many-decimals': 'An amount has two decimals at most; it was not rounded.',
    'not-whole': 'A whole number is expected.',
    'out-of-range': 'The value is outside what the column takes ({{detail}}).',
    'not-a-date': 'This is not a date. Expected: 2024-03-08, 20240308 or 2024年3月8日.',
    'no-such-day': 'There is no such day in the calendar.',
    'ambiguous-date':
      'Day and month could be exchanged, or the century is missing. Say the order of dates in the mapping, or write the year first.',
    'incomplete-date': 'The date lacks its day or month.',
    'in-future': 'The date lies after the day of the import ({{detail}}).',
    'dates-out-of-order':
      'The date doesn’t go with “{{detail}}” in the same row: one comes before the other that can’t.',
    'id-length': 'A citizen number has 18 characters, or 15 in its old form.',
    'id-characters': 'A citizen number consists of digits; only the last may be X.',
    'id-region': 'The first two digits of the citizen number are those of no province.',
    'id-birth-date': 'The birth date in the citizen number isn’t a day that anyone can be born on.',
    'id-check-digit': 'The check digit of the citizen number doesn’t fit: at least one character is wrong.',
    'id-birth-date-differs': 'The citizen number has another birth date than the row.',
    'id-sex-differs': 'The citizen number has another sex than the row.',
    'duplicate-row': 'The same row stands in line {{detail}}, which was loaded.',
    'duplicate-key': 'Line {{detail}} has the same key with other contents; the first was loaded.',
    'already-loaded': 'A row with this key was loaded before (import {{detail}}).',
    'unknown-reference': 'The value is not in {{detail}}.',
  },
  note: {
    'not-checked': '“{{column}}” was not checked against {{needs}}, which has no rows yet.',
    'mixed-decimal-separators':
      '“{{column}}” has decimal commas; numbers that could be read in two ways were rejected.',
    replaced: 'An earlier import of the same file was replaced.',
  },
  cli: {
    file: '{{file}} → {{table}}',
    counts: 'read {{read}} = loaded {{loaded}} + rejected {{rejected}}',
    doubtful: '{{count}} of the rows loaded are doubtful; they are noted in doubtful_rows',
    reject: 'line {{line}}, {{column}}, “{{value}}”: {{reason}}',
    wholeRow: 'whole row',
    more: '… and {{count}} more; all of them with --json, or in the table rejected_rows',
    notLoaded: '{{file}}: not loaded. {{reason}}',
    control:
      'Control total of {{column}}: declared {{declared}}, loaded {{loaded}}, rejected {{rejected}}, difference {{difference}}',
    rows: 'the number of rows',
    progress: '{{file}}: {{percent}} %, {{rows}} rows, {{rate}} rows a second, {{left}} s left',
    checkedOnly: 'No workspace given: the files were checked only, nothing is kept.',
  },
} as const;
