import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { Figure } from '../../../../shared/report/document';
import { templateFrom } from '../../../../shared/report/edits/template';
import { useText } from '../../../text';
import classes from './Compose.module.css';
import { clipboardForm, nodesOf, templateIn } from './wordsDom';

interface WordsFieldProps {
  /** A template; its figures stand as chips. */
  readonly words: string;
  readonly figures: readonly Figure[];
  readonly lang: string;
  readonly onChange: (words: string) => void;
  readonly onKeep: () => void;
}

const chosenRange = (): Range | null => {
  const selection = getSelection();
  return selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
};

function insert(nodes: DocumentFragment): void {
  const range = chosenRange();
  if (range === null) return;
  range.deleteContents();
  range.insertNode(nodes);
  range.collapse(false);
}

/** Text that can be written in, with figures that can be moved and left out but not changed. */
export function WordsField({ words, figures, lang, onChange, onKeep }: WordsFieldProps) {
  const { t } = useText();
  const field = useRef<HTMLDivElement>(null);
  const texts = figures.map(({ text }) => text);
  const shown = texts.join('\n');
  useLayoutEffect(() => {
    const element = field.current;
    // What the user has just typed stands there already; drawing it again would lose the place of the caret.
    if (element !== null && templateIn(element) !== words) element.replaceChildren(nodesOf(words, shown.split('\n')));
  }, [words, shown]);
  const tell = (): void => {
    if (field.current !== null) onChange(templateIn(field.current));
  };
  const copy = (event: ClipboardEvent): void => {
    const range = chosenRange();
    if (range === null) return;
    const fragment = range.cloneContents();
    event.clipboardData.setData(clipboardForm, templateIn(fragment));
    event.clipboardData.setData('text/plain', fragment.textContent ?? '');
    event.preventDefault();
    if (event.type !== 'cut') return;
    range.deleteContents();
    tell();
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const own = event.clipboardData.getData(clipboardForm);
    insert(nodesOf(own || templateFrom([event.clipboardData.getData('text/plain')]), texts));
    tell();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) onKeep();
  };
  // No native field can hold chips.
  const textbox = {
    role: 'textbox',
    tabIndex: 0,
    'aria-multiline': true,
    'aria-label': t('reportsScreen.words.field'),
    onInput: tell,
    onCopy: copy,
    onCut: copy,
    onPaste: paste,
    onKeyDown: press,
  } as const;
  return (
    <div
      {...textbox}
      ref={field}
      className={classes.field}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      lang={lang}
      spellCheck={false}
      data-field="words"
    />
  );
}
