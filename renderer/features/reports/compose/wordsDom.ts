import { type Piece, piecesOf, templateFrom } from '../../../../shared/report/edits/template';

/** What words are called on the clipboard, so that figures can be cut and pasted with them. */
export const clipboardForm = 'application/x-fundscope-words';

function chip(place: number, texts: readonly string[]): HTMLElement {
  const element = document.createElement('span');
  element.contentEditable = 'false';
  element.dataset.figure = String(place);
  element.textContent = texts[place] ?? '';
  return element;
}

/** A template as nodes: words as text, figures as chips that can't be typed into. */
export function nodesOf(template: string, texts: readonly string[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const piece of piecesOf(template)) {
    const isKnown = typeof piece === 'number' && piece < texts.length;
    if (isKnown) fragment.append(chip(piece, texts));
    else if (typeof piece === 'string') fragment.append(piece);
  }
  return fragment;
}

function piecesIn(node: Node): readonly Piece[] {
  if (node instanceof HTMLElement && node.dataset.figure !== undefined) return [Number(node.dataset.figure)];
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
  return [...node.childNodes].flatMap(piecesIn);
}

/** The template that nodes show; line breaks are none of a paragraph's. */
export const templateIn = (node: Node): string =>
  templateFrom(
    piecesIn(node).map((piece) =>
      typeof piece === 'string' ? piece.replace(/[\r\n]+/g, ' ').replaceAll('\u00A0', ' ') : piece,
    ),
  );
