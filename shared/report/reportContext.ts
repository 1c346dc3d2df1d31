import type { Language } from '../base/language';
import type { Reference } from '../data/baseData';
import type { Scenario } from '../parameters/parameter';
import type { TextKey } from '../text/catalogues';
import { type Translate, translator } from '../text/translator';
import { type CellSource, readCell } from './cells';
import type { Figure, Sentence } from './document';
import { type Form, formatFigure } from './formatFigure';

/** All that a report is made from. `day` is the ISO date printed on it. */
export interface ReportInput extends CellSource {
  readonly scenario: Scenario;
  readonly references: readonly Reference[];
  readonly language: Language;
  readonly day: string;
}

/** What the sections of a report share: the input, and how a figure and a sentence are made. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly write: Translate;
  /** The figure of a cell: value and text always come from the same number. */
  figure(cell: string, form: Form): Figure;
  /** As `figure` without its sign, where the words already say which way it went. */
  size(cell: string, form: Form): Figure;
  /** A text with figures and plain words in its places. */
  sentence(key: TextKey, facts?: Readonly<Record<string, Fact>>): Sentence;
}

export type Fact = Figure | Sentence | string;

export function reportContext(input: ReportInput): ReportContext {
  const write = translator(input.language);
  return {
    input,
    write,
    figure: (cell, form) => shown(readCell(input, cell), cell, form),
    size: (cell, form) => shown(Math.abs(readCell(input, cell)), `size(${cell})`, form),
    sentence: (key, facts = {}) => {
      const texts = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? fact : fact.text]);
      return { text: write(key, Object.fromEntries(texts)), figures: Object.values(facts).flatMap(figuresOf) };
    },
  };

  function shown(value: number, cell: string, form: Form): Figure {
    return { text: formatFigure(value, form, input.language), value, cell };
  }
}

function figuresOf(fact: Fact): readonly Figure[] {
  if (typeof fact === 'string') return [];
  return 'figures' in fact ? fact.figures : [fact];
}

/** Sentences one after another, spaced as the language does. */
export function joined(sentences: readonly Sentence[], language: Language): Sentence {
  return {
    text: sentences.map(({ text }) => text).join(language === 'zh-CN' ? '' : ' '),
    figures: sentences.flatMap(({ figures }) => figures),
  };
}
