import { expect, test } from 'vitest';
import { wrapText } from '../../renderer/ui/chart/wrapText';

/** Every character is one wide. */
const measure = (line: string): number => line.length;

test.each([
  ['between words', 'the fund is empty in 2055', 12, ['the fund is', 'empty in', '2055']],
  ['between Chinese characters, never before a mark', '基金于二零五五年，耗尽', 8, ['基金于二零五五', '年，耗尽']],
  ['not inside a number', '2098年参保职工16,013万人', 10, ['2098年参保职工', '16,013万人']],
  ['only where it must', 'short', 12, ['short']],
  ['and leaves a long word whole', 'extraordinarily so', 6, ['extraordinarily', 'so']],
])('breaks %s', (_, text, width, lines) => {
  expect(wrapText(text, width, measure)).toEqual(lines);
});
