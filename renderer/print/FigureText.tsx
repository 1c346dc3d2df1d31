import { type ReactNode, useContext } from 'react';
import type { Cell, Figure, Sentence } from '../../shared/report/document';
import { spansOf } from '../../shared/report/spans';
import { ReadingContext } from './ReadingContext';

interface FigureTextProps {
  readonly figure: Figure;
  /** How the figure is set, where its text alone is not it. */
  readonly children?: ReactNode;
}

/** A figure that leads to where it comes from: to the annex on paper, to the inspector where one is at hand. */
export function FigureText({ figure, children = figure.text }: FigureTextProps) {
  const { anchors, isAnnex, onFigure } = useContext(ReadingContext);
  const anchor = anchors.get(figure.cell);
  const facts = { 'data-cell': figure.cell, title: `${figure.cell} = ${figure.value}` };
  if (onFigure === undefined && (isAnnex || anchor === undefined)) {
    return (
      <data value={figure.value} {...facts} {...(isAnnex && anchor !== undefined && { id: anchor })}>
        {children}
      </data>
    );
  }
  return (
    <a
      className="figure"
      href={`#${anchor ?? ''}`}
      {...facts}
      {...(isAnnex && anchor !== undefined && { id: anchor })}
      onClick={(event) => {
        if (onFigure === undefined) return;
        event.preventDefault();
        onFigure(figure);
      }}
    >
      {children}
    </a>
  );
}

export function SentenceText({ sentence }: { readonly sentence: Sentence }) {
  let at = 0;
  return spansOf(sentence).map((span) => {
    const key = at;
    at += typeof span === 'string' ? span.length : span.text.length;
    return typeof span === 'string' ? span : <FigureText key={key} figure={span} />;
  });
}

export function CellText({ cell }: { readonly cell: Cell }) {
  if (typeof cell === 'string') return cell;
  return 'value' in cell ? <FigureText figure={cell} /> : <SentenceText sentence={cell} />;
}
