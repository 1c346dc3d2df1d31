/** Sizes at which reading stops or takes another way. Bytes unless said otherwise. */
export const limits = {
  /** A piece read at once; what is worked on is a few of these at most. */
  chunk: 8 << 20,
  /** What encoding and dialect are told from. */
  sample: 1 << 20,
  previewRecords: 200,
  /** Characters of one record; an open quote that runs on further is taken as a stray one. */
  record: 16 << 20,
  /** A line longer than this does not go to the engine's own reader. */
  plainLine: 1 << 20,
  /** What an archive may unpack to for each byte that it has, and what each may unpack to in any case. */
  inflationRatio: 200,
  inflationAllowance: 64 << 20,
  inflationTotal: 64 * 2 ** 30,
  archiveMembers: 2000,
  /** Formats that need all their bytes at hand, when they come out of an archive. */
  wholeInMemory: 512 << 20,
  columns: 20_000,
  jsonDepth: 100,
  batchRecords: 20_000,
} as const;
