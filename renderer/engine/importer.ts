import { failed, type Result, success } from '../../shared/base/result';
import { canonicalTable, canonicalTables } from '../../shared/data/canonical/canonicalTables';
import type { Ledger } from '../../shared/data/database';
import { type ImportReport, type ImportRequest, importFile, type Privacy } from '../../shared/data/loading/importFile';
import type { ControlTotal } from '../../shared/data/loading/importReport';
import { type Pace, paceOf } from '../../shared/data/loading/pace';
import type { Mapping, MatchProposal } from '../../shared/data/matching/mapping';
import { carriedOver, type MappingChange, mappingDiff } from '../../shared/data/matching/mappingDiff';
import { type RememberedMapping, recall, sourceColumns } from '../../shared/data/matching/mappingMemory';
import { matchColumns } from '../../shared/data/matching/matchColumns';
import { statedProposal } from '../../shared/data/matching/statedProposal';
import { readSynonyms, type Synonyms } from '../../shared/data/matching/synonyms';
import { openSource } from '../../shared/data/reading/openSource';
import type { OpenedSource, ReadingChoice } from '../../shared/data/reading/source';
import { readDataset } from './datasets';
import { digestOf, sourceOf } from './fileSource';
import { type Trial, tryOut } from './tryOut';

/** A table of a file as it can be shown: everything but the reading itself. */
export type DescribedSource = Omit<OpenedSource, 'batches'>;

/** A mapping that was used before, and what has changed in the files of its source since. */
export interface Recalled {
  readonly savedOn: string;
  readonly agency: string;
  readonly sameHeadings: boolean;
  readonly changes: readonly MappingChange[];
}

export interface Proposed {
  readonly proposals: readonly MatchProposal[];
  readonly recalled: Recalled | null;
}

export interface ImportNews {
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
  readonly pace: Pace | null;
}

/** One table of one opened file. */
export interface PartOf {
  readonly file: string;
  readonly part: string | null;
}

export interface ImportOrder extends PartOf {
  readonly mapping: Mapping;
  readonly privacy: Privacy;
  readonly importedOn: string;
  readonly controlTotals: readonly ControlTotal[];
  readonly replace: boolean;
}

interface OpenedFile {
  readonly file: File;
  readonly sources: readonly OpenedSource[];
}

const proposalsShown = 5;
/** Milliseconds between two tellings of how far an import is. */
const newsEvery = 120;

/** Files that were handed over, from their first bytes to their rows in the ledger. */
export class Importer {
  readonly #files = new Map<string, OpenedFile>();
  #synonyms: Promise<Result<Synonyms>> | null = null;
  #cancelled = false;
  #interrupt: (() => Promise<void>) | null = null;

  async open(id: string, file: File, choice: ReadingChoice): Promise<Result<readonly DescribedSource[]>> {
    const opened = await openSource(sourceOf(file), choice);
    if (!opened.ok) return opened;
    this.#files.set(id, { file, sources: opened.value });
    return success(opened.value.map(({ batches: _, ...described }) => described));
  }

  forget(id: string): void {
    this.#files.delete(id);
  }

  #partOf({ file, part }: PartOf): Result<{ opened: OpenedFile; source: OpenedSource }> {
    const opened = this.#files.get(file);
    const source = opened?.sources.find((one) => one.part === part);
    if (opened === undefined || source === undefined) return failed({ code: 'reading/no-table', file });
    return success({ opened, source });
  }

  #known(): Promise<Result<Synonyms>> {
    this.#synonyms ??= readSynonyms(readDataset);
    return this.#synonyms;
  }

  /** The tables that it could be, best first; a mapping that was used before goes first. */
  async propose(of: PartOf, memory: readonly RememberedMapping[], agency: string): Promise<Result<Proposed>> {
    const found = this.#partOf(of);
    if (!found.ok) return found;
    const synonyms = await this.#known();
    if (!synonyms.ok) return synonyms;
    const { columns, preview } = found.value.source;
    const matched = matchColumns(columns, preview, canonicalTables, synonyms.value).slice(0, proposalsShown);
    const known = recall(memory, columns, agency);
    const table = known === null ? undefined : canonicalTable(known.remembered.mapping.table);
    if (known === null || table === undefined) return success({ proposals: matched, recalled: null });
    const now = sourceColumns(columns, preview);
    const { remembered, sameHeadings } = known;
    const stated = { mapping: carriedOver(remembered, now), reason: 'remembered' } as const;
    const first = statedProposal(table, stated, { headings: columns, sample: preview }, synonyms.value);
    const { savedOn, agency: from } = remembered;
    return success({
      proposals: [first, ...matched.filter((each) => each.table !== table.name)],
      recalled: { savedOn, agency: from, sameHeadings, changes: mappingDiff(remembered, now) },
    });
  }

  /** What the mapping that the user has made means for the file. */
  async state(of: PartOf, mapping: Mapping): Promise<Result<MatchProposal>> {
    const found = this.#partOf(of);
    if (!found.ok) return found;
    const synonyms = await this.#known();
    if (!synonyms.ok) return synonyms;
    const { columns, preview } = found.value.source;
    const table = canonicalTable(mapping.table);
    if (table === undefined) return failed({ code: 'import/which-table', file: of.file, tables: mapping.table });
    const stated = { mapping, reason: 'stated' } as const;
    return success(statedProposal(table, stated, { headings: columns, sample: preview }, synonyms.value));
  }

  async tryOut(of: PartOf, mapping: Mapping, importedOn: string): Promise<Result<Trial>> {
    const found = this.#partOf(of);
    return found.ok ? tryOut(found.value.source, mapping, importedOn) : found;
  }

  async import(ledger: Ledger, order: ImportOrder, tell: (news: ImportNews) => void): Promise<Result<ImportReport>> {
    const found = this.#partOf(order);
    if (!found.ok) return found;
    const { opened, source } = found.value;
    const { mapping, privacy, importedOn, controlTotals, replace } = order;
    const table = canonicalTable(mapping.table);
    if (table === undefined) return failed({ code: 'import/which-table', file: order.file, tables: mapping.table });
    this.#cancelled = false;
    const sha256 = await digestOf(opened.file);
    const file = { name: opened.file.name, size: opened.file.size, sha256 };
    const request = { source, file, mapping, table, privacy, importedOn, controlTotals, replace };
    return this.#watched(ledger, request, tell);
  }

  async #watched(ledger: Ledger, request: ImportRequest, tell: (news: ImportNews) => void) {
    const start = performance.now();
    let told = 0;
    try {
      return await importFile(ledger, request, {
        cancelled: () => this.#cancelled,
        onStart: (interrupt) => {
          this.#interrupt = interrupt;
        },
        onProgress: (progress) => {
          const now = performance.now();
          if (now - told < newsEvery) return;
          told = now;
          tell({ ...progress, pace: paceOf(progress, (now - start) / 1000) });
        },
      });
    } finally {
      this.#interrupt = null;
    }
  }

  async cancel(): Promise<void> {
    this.#cancelled = true;
    await this.#interrupt?.();
  }
}
