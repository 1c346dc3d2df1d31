/** How a file could not be written or read; the sentence for each is in `text/`. */
export type FileTrouble = 'disk-full' | 'read-only' | 'missing' | 'no-permission' | 'in-use' | 'other';

/** How an entry of an evidence bundle is not what it must be. */
export type EvidenceDamage = 'changed' | 'missing' | 'unlisted' | 'twice' | 'packed' | 'bad-name' | 'form';

/**
 * What can go wrong in a way that a user meets: a code and its facts, never a sentence.
 * The sentence, with what to do next, is made from `text/<language>/failures.ts`.
 */
export type Failure =
  | { code: 'dataset/missing'; file: string }
  | { code: 'dataset/not-utf8'; file: string }
  | { code: 'dataset/missing-column'; file: string; column: string }
  | { code: 'dataset/bad-value'; file: string; line: number; column: string; value: string; expected: string }
  | { code: 'dataset/duplicate-key'; file: string; line: number; key: string }
  | { code: 'dataset/incomplete'; file: string; missing: string }
  | { code: 'dataset/unknown-reference'; file: string; line: number; reference: string }
  | { code: 'parameter/not-yaml'; file: string; line: number; column: number; reason: string }
  | { code: 'parameter/invalid-field'; file: string; line: number; id: string; field: string; reason: string }
  | { code: 'parameter/duplicate'; file: string; line: number; id: string }
  | { code: 'parameter/unknown'; file: string; line: number; id: string; nearest: string }
  | { code: 'parameter/unused'; file: string; id: string }
  | { code: 'parameter/wrong-unit'; file: string; line: number; id: string; unit: string; expected: string }
  | { code: 'parameter/out-of-range'; file: string; line: number; id: string; value: number; low: number; high: number }
  | { code: 'parameter/not-in-force'; id: string; day: string }
  | { code: 'parameter/missing'; id: string }
  | { code: 'scenario/unknown'; id: string; nearest: string }
  | { code: 'solver/beyond-horizon'; firstYear: number; years: number }
  | { code: 'scenario/unknown-parent'; file: string; line: number; id: string; nearest: string }
  | { code: 'scenario/cycle'; file: string; line: number; chain: string }
  | { code: 'scenario/no-common-ground'; first: string; second: string }
  | { code: 'scenario/bad-name'; file: string; id: string }
  | { code: 'scenario/bad-horizon'; firstYear: number; years: number; low: number; high: number }
  | { code: 'calibration/not-possible'; item: string; year: number; reason: string }
  | { code: 'mortality/no-deaths'; fromAge: number; toAge: number; fromYear: number; toYear: number }
  | { code: 'mortality/no-fit'; model: string; fromAge: number; toAge: number; fromYear: number; toYear: number }
  | { code: 'mortality/not-single-ages'; fromAge: number; toAge: number }
  | { code: 'mortality/not-rising'; fromAge: number; toAge: number }
  | { code: 'reconciliation/no-measure'; measure: string; scenario: string; year: number }
  | { code: 'mapping/invalid'; file: string; field: string; reason: string }
  | { code: 'rule/not-yaml'; file: string; line: number; column: number; reason: string }
  | { code: 'rule/invalid-field'; file: string; line: number; id: string; field: string; reason: string }
  | { code: 'rule/unknown-name'; file: string; line: number; id: string; name: string; nearest: string }
  | { code: 'rule/not-listed'; file: string; line: number; id: string; name: string }
  | { code: 'rule/rejected'; file: string; line: number; id: string; reason: string }
  | { code: 'rule/duplicate'; file: string; line: number; id: string }
  | { code: 'rule/unknown'; id: string; nearest: string }
  | { code: 'rule/bad-value'; id: string; parameter: string; value: string; expected: string }
  | { code: 'audit/no-data'; folder: string }
  | { code: 'portfolio/unknown-form'; file: string; forms: string }
  | { code: 'portfolio/form-twice'; file: string; other: string }
  | { code: 'portfolio/none-open' }
  | { code: 'portfolio/lacks'; columns: string }
  | { code: 'price/no-share' }
  | { code: 'case/bad-move' }
  | { code: 'case/no-verdict' }
  | { code: 'case/early-verdict' }
  | { code: 'case/too-much'; amount: number; most: number }
  | { code: 'query/rejected'; sql: string; reason: string }
  | { code: 'query/not-read-only'; sql: string; reason: string }
  | { code: 'database/not-started'; reason: string }
  | { code: 'file/not-written'; path: string; trouble: FileTrouble; detail: string }
  | { code: 'file/not-read'; path: string; trouble: FileTrouble; detail: string }
  | { code: 'import/no-such-heading'; file: string; column: string; heading: string }
  | { code: 'import/missing-column'; file: string; table: string; column: string }
  | { code: 'import/already-loaded'; file: string; table: string; day: string }
  | { code: 'import/too-large'; file: string; rows: number; limit: number }
  | { code: 'import/bad-total'; column: string; declared: string }
  | { code: 'import/which-table'; file: string; tables: string }
  | { code: 'import/unknown'; id: string }
  | { code: 'import/counts-differ'; read: number; loaded: number; rejected: number }
  | { code: 'reading/unknown-format'; file: string; format: string }
  | { code: 'reading/damaged'; file: string; detail: string }
  | { code: 'reading/too-large'; file: string; megabytes: number }
  | { code: 'reading/inflated'; file: string; ratio: number }
  | { code: 'reading/encrypted'; file: string }
  | { code: 'reading/no-table'; file: string }
  | { code: 'reading/unknown-part'; file: string; part: string; known: string }
  | { code: 'print/not-drawn'; detail: string }
  | { code: 'report/not-ready'; needs: 'run' | 'earlierRun' | 'provinces' | 'cases' | 'portfolio' }
  | { code: 'report/no-findings'; rule: string }
  | { code: 'report/not-a-report'; file: string; field: string }
  | { code: 'report/names-persons'; table: string; columns: string; rows: number }
  | { code: 'report/few-persons'; table: string; columns: string; rows: number; least: number }
  | { code: 'worker/crashed'; worker: string; detail: string }
  | { code: 'workspace/not-found'; folder: string }
  | { code: 'workspace/already-there'; folder: string }
  | { code: 'workspace/newer-format'; folder: string; found: number; known: number }
  | { code: 'workspace/file-damaged'; folder: string; file: string }
  | { code: 'workspace/journal-broken'; folder: string; line: number }
  | { code: 'workspace/in-use'; folder: string; who: string; host: string; since: string }
  | { code: 'workspace/read-only'; folder: string }
  | { code: 'workspace/lock-lost'; folder: string }
  | { code: 'workspace/reopen'; folder: string }
  | { code: 'workspace/not-open' }
  | { code: 'workspace/passphrase-needed'; folder: string }
  | { code: 'workspace/wrong-passphrase'; folder: string }
  | { code: 'workspace/passphrase-short'; low: number }
  | { code: 'workspace/seal-changed'; file: string }
  | { code: 'workspace/seal-truncated'; file: string }
  | { code: 'workspace/seal-reordered'; file: string }
  | { code: 'workspace/backup-damaged'; file: string; part: string }
  | { code: 'workspace/bad-steps'; file: string; field: string; reason: string }
  | { code: 'workspace/no-table'; folder: string; table: string; nearest: string }
  | { code: 'evidence/damaged'; file: string; part: string; damage: EvidenceDamage }
  | { code: 'evidence/newer-format'; file: string; found: number; known: number }
  | { code: 'evidence/wrong-signature'; file: string }
  | { code: 'evidence/not-signed'; file: string; key: string }
  | { code: 'evidence/not-a-key'; file: string }
  | { code: 'request/invalid'; channel: string; detail: string }
  | { code: 'usage/unknown-command'; command: string; nearest: string }
  | { code: 'usage/bad-option'; option: string; value: string; expected: string }
  | { code: 'cancelled' };

export type FailureCode = Failure['code'];
