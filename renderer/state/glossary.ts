import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { glossaryFile, readGlossary, type Term } from '../../shared/glossary/readGlossary';
import { readText } from '../engine/datasets';

export type Glossary =
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'read'; readonly terms: readonly Term[] };

export const useGlossary = create<{ readonly glossary: Glossary }>(() => ({ glossary: { state: 'none' } }));

let isAsked = false;

async function read(): Promise<void> {
  const file = await readText(glossaryFile);
  const terms = file.ok ? readGlossary(file.value) : file;
  useGlossary.setState({
    glossary: terms.ok ? { state: 'read', terms: terms.value } : { state: 'failed', failure: terms.failure },
  });
}

/** Reads the words of the program when they are asked for first. */
export function loadGlossary(): void {
  if (isAsked) return;
  isAsked = true;
  void read();
}

const none: readonly Term[] = [];

export const useTerms = (): readonly Term[] =>
  useGlossary(({ glossary }) => (glossary.state === 'read' ? glossary.terms : none));
