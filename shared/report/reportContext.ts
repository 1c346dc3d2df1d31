import type { Language } from '../base/language';
import type { Reference } from '../data/baseData';
import type { Scenario } from '../parameters/parameter';
import type { TextKey } from '../text/catalogues';
import { type Translate, translator } from '../text/translator';
import { type CellSource, readCell } from './cells';
import type { Figure, PlacedFigure, Sentence } from './document';
import { type Form, formatFigure } from './formatFigure';

/** All that a report is made from. `day` is the ISO date printed on it. */
export interface ReportInput extends CellSource {
  readonly scenario: Scenario;
  readonly references: readonly Reference[];
  readonly language: Language;
  readonly day: string;
}

/** How the figures and sentences of any report are made. */
export interface ReportWords {
  readonly language: Language;
  readonly write: Translate;
  /** The figure of a cell: value and text always come from the same number. */
  figure(cell: string, form: Form): Figure;
  /** As `figure` without its sign, where the words already say which way it went. */
  size(cell: string, form: Form): Figure;
  /** A text with figures and plain words in its places. */
  sentence(key: TextKey, facts?: Readonly<Record<string, Fact>>): Sentence;
}

/** What the sections of a report on a run share. */
export interface ReportContext extends ReportWords {
  readonly input: ReportInput;
}

export type Fact = Figure | Sentence | string;

export function reportContext(input: ReportInput): ReportContext {
  return { ...reportWords(input.language, (cell) => readCell(input, cell)), input };
}

/** `read` gives the number that a cell name stands for; it throws where there is none. */
export function reportWords(language: Language, read: (cell: string) => number): ReportWords {
  const write = translator(language);
  return {
    language,
    write,
    figure: (cell, form) => shown(read(cell), cell, form),
    size: (cell, form) => shown(Math.abs(read(cell)), `size(${cell})`, form),
    sentence: (key, facts = {}) => {
      const marks = Object.keys(facts).map((name, index) => [name, `${markOpen}${index}${markClose}`]);
      return filled(write(key, Object.fromEntries(marks)), Object.values(facts));
    },
  };

  function shown(value: number, cell: string, form: Form): Figure {
    return { text: formatFigure(value, form, language), value, cell };
  }
}

/** In the place of a fact while the words are put in order; no text of the program has these characters. */
const [markOpen, markClose] = ['\uE000', '\uE001'];
const marked = /\uE000(\d+)\uE001/;

/** Puts the facts where their marks stand. */
function filled(words: string, facts: readonly Fact[]): Sentence {
  const parts = words
    .split(marked)
    .map((part, index) => asSentence(index % 2 === 0 ? part : (facts[Number(part)] ?? '')));
  return inRow(parts);
}

/** Plain words or a figure alone, as a sentence. */
export function asSentence(fact: Fact): Sentence {
  if (typeof fact === 'string') return { text: fact, figures: [] };
  return 'figures' in fact ? fact : { text: fact.text, figures: [{ ...fact, at: 0 }] };
}

function inRow(parts: readonly Sentence[]): Sentence {
  const figures: PlacedFigure[] = [];
  let text = '';
  for (const part of parts) {
    for (const figure of part.figures) figures.push({ ...figure, at: text.length + figure.at });
    text += part.text;
  }
  return { text, figures };
}

/** Sentences one after another, spaced as the language does. */
export function joined(sentences: readonly Sentence[], language: Language): Sentence {
  const space = asSentence(language === 'zh-CN' ? '' : ' ');
  return inRow(sentences.flatMap((sentence, index) => (index === 0 ? [sentence] : [space, sentence])));
}
