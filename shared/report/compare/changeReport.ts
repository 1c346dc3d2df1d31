import { engineVersion } from '../../base/engineVersion';
import { sha256Of } from '../../base/sha256';
import type { Part, ReportDocument, Section, Sentence } from '../document';
import { inputsHash } from '../inputsHash';
import { reportJson } from '../json';
import { joined } from '../reportContext';
import { mostOf } from './bridges';
import { type ChangeContext, type ChangeInput, changeContext, figureIn, sides } from './changeInput';
import { assumptionsSection, inputsSection, parameterCells, parameterChanges, wordsSection } from './groundSections';
import { heldFigures } from './heldFigures';
import { fundSection, movedData, movedSection, saysSection } from './movedSections';
import { bridgeContext, whySection } from './whySection';
import { wordChanges } from './wordChanges';

/** What moved between two reports and why, as a report of its own, so that all forms of reports serve it. */
export function changeReport(input: ChangeInput): ReportDocument {
  const changes = parameterChanges(input.why);
  const context = changeContext(input, parameterCells(changes));
  const { write } = context;
  const { before, after, day } = input;
  const chapter = (title: string, sections: readonly Section[]): Part => ({ layout: 'chapter', title, sections });
  return {
    ...{ kind: 'change', language: after.language, day },
    title: write('reportChange.title'),
    subtitle: write('reportChange.subtitle', { before: before.title, after: after.title }),
    headline: headline(context),
    identity: identity(context),
    parts: [
      chapter(write('reportChange.parts.moved'), [
        saysSection(context),
        movedSection(context),
        ...fundSection(context),
      ]),
      chapter(write('reportChange.parts.why'), [whySection(context), ...assumptionsSection(context, changes)]),
      chapter(write('reportChange.parts.grounds'), [inputsSection(context), wordsSection(context)]),
    ],
    data: movedData(context),
    provenance: provenance(input),
  };
}

/** A comparison is made of two reports and nothing else. */
function provenance({ before, after }: ChangeInput): ReportDocument['provenance'] {
  const inputs = { 'report:before': sha256Of(reportJson(before)), 'report:after': sha256Of(reportJson(after)) };
  const subject = `${before.provenance.subject} → ${after.provenance.subject}`;
  return { subject, engineVersion, seed: null, inputs, inputsHash: inputsHash(inputs) };
}

const shownDigits = 12;

function identity({ write, input }: ChangeContext): ReportDocument['identity'] {
  const reports = sides.map((side) => {
    const { title, day, provenance: own } = input[side];
    const facts = { title, day, subject: own.subject, hash: own.inputsHash.slice(0, shownDigits) };
    return { label: write(`reportChange.identity.${side}`), value: write('reportChange.identity.report', facts) };
  });
  return [
    ...reports,
    { label: write('reportChange.identity.printed'), value: input.day },
    { label: write('reportChange.identity.engine'), value: `Fundscope ${engineVersion}` },
  ];
}

const isSame = ({ input: { before, after }, moves }: ChangeContext): boolean =>
  moves.moved.length === 0 &&
  before.provenance.inputsHash === after.provenance.inputsHash &&
  wordChanges(before, after).length === 0;

function headline(context: ChangeContext): Sentence {
  const { sentence, language, moves, input } = context;
  if (isSame(context)) return sentence('reportChange.headline.same');
  const shared = String(moves.shared);
  if (moves.moved.length === 0) return sentence('reportChange.headline.wordsOnly', { shared });
  const moved = sentence('reportChange.headline.moved', { moved: String(moves.moved.length), shared });
  return joined([...emptied(context), moved, ...(input.why.state === 'split' ? mostSentence(context) : [])], language);
}

const emptyYear = 'summary.exhaustionYear';

/** When the fund is empty, where that changed and both reports are on runs of a fund. */
function emptied({ sentence, input: { before, after } }: ChangeContext): readonly Sentence[] {
  const [old, now] = [before, after].map((report) => heldFigures(report).get(emptyYear)?.figure);
  if (old !== undefined && now !== undefined) {
    const facts = { before: figureIn('before', old), after: figureIn('after', now) };
    return old.value === now.value ? [] : [sentence('reportChange.headline.exhaustion', facts)];
  }
  if (old !== undefined && isOnFund(after)) {
    return [sentence('reportChange.headline.lasts', { before: figureIn('before', old) })];
  }
  if (now !== undefined && isOnFund(before)) {
    return [sentence('reportChange.headline.empties', { after: figureIn('after', now) })];
  }
  return [];
}

const isOnFund = (report: ReportDocument): boolean => heldFigures(report).has('summary.peakFund');

function mostSentence(context: ChangeContext): readonly Sentence[] {
  const { why } = context.input;
  if (why.state === 'untold') return [];
  const [first] = why.split.reconciliations.flatMap((split) => mostOf(split, bridgeContext(context, why)) ?? []);
  return first === undefined ? [] : [context.sentence('reportChange.headline.most', { ...first })];
}
