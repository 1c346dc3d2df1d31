/** The commands on evidence bundles. */
export const cliEvidence = {
  bundle: {
    line: 'fundscope bundle --out FILE.zip [--scenario NAME|FILE] [--set parameter=value]… [--with-data] [--paths N [--seed S]] [--audit DIR [--as-of DAY]] [--sign KEY.pem] [--language zh-CN|en] | fundscope bundle --make-key FILE.pem',
    summary: 'one file with all that a run and its report rest on, for another machine to verify',
    details:
      'Holds scenario, parameters with law and status, the SHA-256 of every input, each cell of the result, the committee’s report, and a manifest with the SHA-256 of every entry. --with-data adds the bundled tables, so that it can be verified without them. --paths adds a simulation with its seed. --audit runs the audit rules over a folder of tables and adds the rules with their SQL and what each came to; data and findings, which name persons, are never added. --set, --start and --years as for project. --make-key makes a pair of Ed25519 keys: keep FILE.pem to yourself, give FILE.pem.pub to those who verify; --sign signs with it. The same question gives the same bytes on the same day.',
    written: 'Written: {{file}} ({{bytes}} bytes, {{entries}} entries)\nDigest: {{digest}}',
    unsigned:
      'Tell the digest by another way than the file. Without a signature it shows only that the file is the one it was told of; anyone can make another file with another digest.',
    signed: 'Signed: whoever has your public key can tell that you made this bundle.',
    keys: 'Private key: {{privateKey}} (not encrypted: keep it where only you can read it)\nPublic key: {{publicKey}}\nFingerprint: {{fingerprint}}',
  },
  'verify-bundle': {
    line: 'fundscope verify-bundle FILE.zip [--key KEY.pem.pub] [--audit DIR]',
    summary: 'hold an evidence bundle against its hashes and work its results out again',
    details:
      'Every byte is held against the manifest; a bundle in which anything was changed is refused, with the name of the entry. Then this machine’s engine works out the run, the report and the simulation from the bundle, with the bundle’s own tables where it has them, else with those of this machine, and says “matches” or names the first difference and its likely cause. An audit is run again only over the folder that --audit names. --key asks that the bundle be signed with this key. Nothing of it is left on the disk. Exit status 1 when a result differs or the bundle is refused.',
    whole: '{{file}}: whole, {{entries}} entries\nDigest: {{digest}}',
    signed: 'Signed by the key {{signer}}',
    unsigned: 'Not signed: compare the digest with the one you were told by other means.',
    matches: 'Matches: {{values}} values worked out again are the same.',
    rounded:
      'Matches: {{values}} values worked out again are the same to within {{within}}; the farthest is {{rounding}} away.',
    differs: 'DIFFERS in {{differences}} of {{values}} values.',
    first: 'First difference: {{part}}, {{at}}: stored {{stored}}, worked out here {{here}}',
    absent: '(not there)',
    cause: {
      engine: 'Likely cause: another engine. It was made with {{stored}}, this is {{here}}.',
      inputs: 'Likely cause: other inputs here than there: {{inputs}}',
      neither:
        'Engine and inputs are the same: the stored values were not made by them, or this machine calculates otherwise.',
    },
    left: 'Not worked out again: {{part}}. Name the folder of its tables with --audit.',
  },
} as const;
