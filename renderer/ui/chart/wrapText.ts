/** Where a line may end: between words, and in Chinese between characters that no mark of punctuation binds. */
function pieces(text: string): string[] {
  return text.match(/[\p{Script=Han}][，。；：、）！？”]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
}

/** A text as lines of at most `width`, measured by `measure`; a piece that is too long by itself stays whole. */
export function wrapText(text: string, width: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
