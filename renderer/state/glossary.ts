import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { glossaryFile, readGlossary, type Term } from '../../shared/glossary/readGlossary';
import { readText } from '../engine/datasets';

export type Glossary =
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'read'; readonly terms: readonly Term[] };

const useStore = create<{ readonly glossary: Glossary }>(() => ({ glossary: { state: 'none' } }));

async function read(): Promise<void> {
  const file = await readText(glossaryFile);
  const terms = file.ok ? readGlossary(file.value) : file;
  useStore.setState({
    glossary: terms.ok ? { state: 'read', terms: terms.value } : { state: 'failed', failure: terms.failure },
  });
}

/** The words of the program, read when they are asked for first. */
export function useGlossary(): Glossary {
  const glossary = useStore((store) => store.glossary);
  useEffect(() => {
    if (useStore.getState().glossary.state === 'none') void read();
  }, []);
  return glossary;
}

const none: readonly Term[] = [];

export const useTerms = (): readonly Term[] => {
  const glossary = useGlossary();
  return glossary.state === 'read' ? glossary.terms : none;
};
