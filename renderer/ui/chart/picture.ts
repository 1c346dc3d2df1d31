import { wrapText } from './wrapText';

const namespace = 'http://www.w3.org/2000/svg';
const copied = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
const firstLine = 22;
const titleLine = 19;
const legendLine = 16;
const margin = 12;

/** Computed styles become attributes, because a saved file has no style sheet. */
function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of copied) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== 'none' && value !== 'auto') {
      to.setAttribute(name, value);
    } else if (value === 'none') {
      to.setAttribute(name, 'none');
    }
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  for (const [index, child] of [...from.children].entries()) {
    const twin = to.children[index];
    if (twin !== undefined) {
      inlineStyles(child, twin);
    }
  }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, String(value));
  }
  return made;
}

/** What stands above a saved chart: its message and what its axes measure. */
export interface Caption {
  readonly title: string;
  readonly note: string;
  /** What the letters at the ends of lines stand for, which on screen is said beside the charts. */
  readonly legend: readonly string[];
}

interface CaptionText {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly y: number;
}

/** The lines above a chart, broken to its width. */
function captionTexts({ title, note, legend }: Caption, width: number, family: string): readonly CaptionText[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const broken = (text: string, size: number, weight: number): readonly string[] =>
    wrapText(text, width, (line) => {
      if (context === null) {
        return 0;
      }
      context.font = `${weight} ${size}px ${family}`;
      return context.measureText(line).width;
    });
  const titles = broken(title, 14, 700).map((text, at) => ({
    text,
    size: 14,
    weight: 700,
    y: firstLine + at * titleLine,
  }));
  const below = firstLine + (titles.length - 1) * titleLine + 2;
  const words = [note, ...legend].flatMap((line) => broken(line, 12, 400));
  return [...titles, ...words.map((text, at) => ({ text, size: 12, weight: 400, y: below + (at + 1) * legendLine }))];
}

/** A copy of a drawn chart that stands alone: caption on top, background, styles inlined. */
function standAlone(svg: SVGSVGElement, caption: Caption): { picture: SVGElement; width: number; height: number } {
  const { width: inner, height: drawn } = svg.getBoundingClientRect();
  const width = inner + 2 * margin;
  const page = getComputedStyle(document.body);
  const lines = captionTexts(caption, inner, page.fontFamily);
  const top = (lines.at(-1)?.y ?? 0) + 10;
  const height = drawn + top + margin;
  const picture = element('svg', { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` });
  const ground = page.backgroundColor;
  picture.append(element('rect', { width, height, fill: ground }));
  const words = { x: margin, fill: page.color, 'font-family': page.fontFamily };
  const above = lines.map((line) => {
    const text = element('text', { ...words, y: line.y, 'font-size': line.size, 'font-weight': line.weight });
    text.textContent = line.text;
    return text;
  });
  // cloneNode of an <svg> element is again an SVG element.
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inlineStyles(svg, copy);
  // On screen the drawing takes the keyboard; a picture does not.
  copy.removeAttribute('tabindex');
  copy.setAttribute('role', 'img');
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(top));
  copy.setAttribute('width', String(inner));
  copy.setAttribute('height', String(drawn));
  picture.append(...above, copy);
  return { picture, width, height };
}

export const svgOf = (svg: SVGSVGElement, caption: Caption): string =>
  new XMLSerializer().serializeToString(standAlone(svg, caption).picture);

interface Word {
  readonly text: string;
  readonly at: DOMPoint;
  readonly matrix: DOMMatrix;
  readonly font: string;
  readonly fill: string;
}

/** Words of a picture with their places: an image made from SVG can't use the app's own fonts, a canvas can. */
function wordsOf(picture: SVGElement): Word[] {
  return [...picture.querySelectorAll('text')].flatMap((text) => {
    const matrix = text.getCTM();
    if (matrix === null || text.getNumberOfChars() === 0) {
      return [];
    }
    return [...(text.querySelector('tspan') ? text.querySelectorAll('tspan') : [text])].map((part) => {
      const style = getComputedStyle(part);
      return {
        text: part.textContent ?? '',
        at: part.getStartPositionOfChar(0),
        matrix: DOMMatrix.fromMatrix(matrix),
        font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
        fill: style.fill,
      };
    });
  });
}

async function paint(picture: SVGElement, canvas: OffscreenCanvas, scale: number): Promise<void> {
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' }),
  );
  const image = new Image();
  image.src = url;
  await image.decode();
  URL.revokeObjectURL(url);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.getContext('2d')?.scale(scale, scale);
}

/** The chart as a PNG of `scale` pixels a point. */
export async function pngOf(svg: SVGSVGElement, caption: Caption, scale = 2): Promise<Uint8Array<ArrayBuffer>> {
  const { picture, width, height } = standAlone(svg, caption);
  const stage = document.createElement('div');
  stage.style.cssText = 'position:fixed;left:-10000px;top:0';
  stage.append(picture);
  document.body.append(stage);
  const words = wordsOf(picture);
  stage.remove();
  for (const text of picture.querySelectorAll('text')) {
    text.remove();
  }
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  await paint(picture, canvas, scale);
  const context = canvas.getContext('2d');
  for (const { text, at, matrix, font, fill } of words) {
    context?.save();
    context?.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    Object.assign(context ?? {}, { font, fillStyle: fill });
    context?.fillText(text, at.x, at.y);
    context?.restore();
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
