/** What can happen to a workspace: its folder, journal, lock and seal. */
export const workspaceFailures = {
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
};
