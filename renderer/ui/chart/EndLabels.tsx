import { DefaultZIndexes, ZIndexLayer } from 'recharts';
import { type ChartLine, colourOf, lastPoint, type Range } from './chartData';
import { besideEachOther, clustered, spread } from './labelPlaces';
import { type Plot, usePlot } from './plot';

interface NamedLine {
  readonly line: ChartLine;
  readonly name: string;
}

/** A single line needs no name: the title says what it is. */
function namedLines(lines: readonly ChartLine[]): readonly NamedLine[] {
  const isSingle = lines.filter(({ look }) => look !== 'thin').length < 2;
  return lines.flatMap((line) => {
    const name = line.end ?? (line.look === 'thin' || isSingle ? null : line.label);
    return name === null ? [] : [{ line, name }];
  });
}

const widestName = 150;
const letterRoom = 12;

/** Room that names and letters take to the right of the drawing. */
export function labelWidth(lines: readonly ChartLine[]): number {
  const widths = namedLines(lines).map(({ name }) =>
    [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.8), 0),
  );
  const letters = new Set(lines.flatMap(({ tag }) => (tag === undefined ? [] : [tag.letter])));
  const wanted = Math.max(0, letters.size * letterRoom, ...widths) + 12;
  return wanted > 12 ? Math.min(widestName, wanted) : 16;
}

interface Word {
  readonly letter: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

/** Where each compared line is last seen: at the right edge, or where it ends or leaves the frame before that. */
function lettersOf(lines: readonly ChartLine[], range: Range | null, plot: Plot) {
  const { area } = plot;
  const bottom = area.y + area.height;
  const seen = lines.flatMap(({ tag, colour, points }): Word[] => {
    const last = points.findLast(({ x, y }) => {
      const pixel = y === null ? undefined : plot.y(y);
      const isDrawn = range === null || (x >= range[0] && x <= range[1]);
      return isDrawn && pixel !== undefined && pixel >= area.y - 1 && pixel <= bottom + 1;
    });
    const [x, y] = [last && plot.x(last.x), last && last.y !== null ? plot.y(last.y) : undefined];
    return tag === undefined || x === undefined || y === undefined
      ? []
      : [{ letter: tag.letter, colour: colourOf(colour), x, y }];
  });
  const isAtEdge = ({ x }: Word) => x > area.x + area.width - 2;
  const inside = seen
    .filter((word) => !isAtEdge(word))
    .map((word) => ({ ...word, x: word.x + 4, y: Math.min(word.y - 6, bottom - 7) }));
  return { atEdge: seen.filter(isAtEdge), inside: besideEachOther(inside) };
}

/** The name of each main line and the letter of each compared one at its end, in its colour, instead of a legend. */
export function EndLabels({ lines, range }: { lines: readonly ChartLine[]; range: Range | null }) {
  const plot = usePlot();
  if (plot === null) {
    return null;
  }
  const { area, y } = plot;
  const bottom = area.y + area.height;
  const names = namedLines(lines.filter(({ end }) => end === undefined)).flatMap(({ line, name }) => {
    const last = lastPoint(line, range)?.y;
    const pixel = typeof last === 'number' ? y(last) : undefined;
    const word = { letter: name, colour: colourOf(line.colour) };
    return pixel === undefined ? [] : [{ key: line.key, y: Math.min(Math.max(pixel, area.y), bottom), words: [word] }];
  });
  const { atEdge, inside } = lettersOf(lines, range, plot);
  const clusters = clustered(atEdge).map((words, at) => ({ key: `letters ${at}`, y: words[0]?.y ?? bottom, words }));
  const ends = [...names, ...clusters];
  const places = spread(ends, bottom);
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g fontSize={12} fontWeight={700}>
        {ends.map(({ key, words }) => (
          <text key={key} x={area.x + area.width + 6} y={places.get(key)} dy="0.35em">
            {words.map(({ letter, colour }, at) => (
              <tspan key={letter} fill={colour} {...(at > 0 ? { dx: 3 } : {})}>
                {letter}
              </tspan>
            ))}
          </text>
        ))}
        {inside.map((word) => (
          <text
            key={`${word.letter} ${word.x} ${word.y}`}
            x={word.x}
            y={word.y}
            dy="0.35em"
            fill={word.colour}
            stroke="var(--panel)"
            strokeWidth={3}
            paintOrder="stroke"
          >
            {word.letter}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  );
}
