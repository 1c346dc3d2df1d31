/** How an entry of an evidence bundle is not what it must be. */
export const evidenceDamage = {
  changed: 'it is not what was packed',
  missing: 'it is listed and not there',
  unlisted: 'it is there and not listed',
  twice: 'it is there twice',
  packed: 'it is compressed, and a bundle never is',
  'bad-name': 'its name is not one that a bundle can hold',
  form: 'it is not in the one form that a bundle has',
} as const;

/** What can be wrong with an evidence bundle and its keys. */
export const evidenceFailures = {
  'evidence/damaged': {
    title: 'The evidence bundle is not what was packed',
    detail: '{{file}}: {{part}}: {{damage}}. Nothing was worked out from it and nothing was written.',
    nextStep: 'Ask for the bundle again, and compare its digest with the one you were told by other means.',
  },
  'evidence/newer-format': {
    title: 'The evidence bundle was made by a newer program',
    detail: '{{file}} has format {{found}}; this program knows formats up to {{known}}.',
    nextStep: 'Verify it with the newer version of Fundscope.',
  },
  'evidence/wrong-signature': {
    title: 'The signature of the evidence bundle does not hold',
    detail: '{{file}}: the signature is not one of this manifest by the key that it names.',
    nextStep: 'Do not rely on the bundle. Ask whoever signed it for the original.',
  },
  'evidence/not-signed': {
    title: 'The evidence bundle is not signed with this key',
    detail: '{{file}} carries no signature, or one by another key than {{key}}.',
    nextStep: 'Check that you have the right key, and ask who made the bundle.',
  },
  'evidence/not-a-key': {
    title: 'The file is not a key that can be used',
    detail: '{{file}}: an Ed25519 key in PEM was expected.',
    nextStep: 'Make a pair of keys with “fundscope bundle --make-key FILE”.',
  },
} as const;
