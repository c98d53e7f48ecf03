import { config } from '../../config.ts';
import type { RiskLevel } from '../../catalog/classification.ts';
import { riskColours, riskMarks } from '../risk-marks.ts';
import { formatCount } from '../round-down.ts';
import { worstLevel } from '../server-view.ts';
import { riskLevelOrder, riskLevelTexts } from '../texts/risk-levels.ts';
import { escapeXml } from '../xml.ts';
import { fit, type FittedText, type Measure } from './fit-text.ts';
import type { SocialCard } from './social-card.ts';
import { socialImageSize } from './social-image.ts';

/** The faces of the pictures; `sans` and `mono` regular, `bold` the bold sans. */
export type Face = 'sans' | 'bold' | 'mono';
export type Measures = Readonly<Record<Face, Measure>>;

export const faceAttributes: Readonly<Record<Face, string>> = {
  sans: 'font-family="DejaVu Sans Condensed"',
  bold: 'font-family="DejaVu Sans Condensed" font-weight="700"',
  mono: 'font-family="DejaVu Sans Mono"',
};

const { width, height } = socialImageSize;
const margin = 72;
const inner = width - 2 * margin;
const colours = { ground: '#f6f6f3', line: '#d8d8d2', text: '#1b1e21', muted: '#55595e', accent: '#0b5a78' } as const;

/** One line of text for an SVG; `size` in pixels. */
export function textLine(text: string, face: Face, size: number, place: string): string {
  return `<text ${place} ${faceAttributes[face]} font-size="${size}">${escapeXml(text)}</text>`;
}

interface Block {
  svg: string;
  /** Lower end. */
  bottom: number;
}

function block({ lines, size }: FittedText, face: Face, top: number, fill: string): Block {
  const step = Math.round(size * 1.22);
  const drawn = lines.map((line, index) =>
    textLine(line, face, size, `x="${margin}" y="${top + size + index * step}" fill="${fill}"`),
  );
  return { svg: drawn.join(''), bottom: top + lines.length * step };
}

function mark(level: RiskLevel, x: number, y: number, size: number): string {
  const colour = riskColours[level];
  return `<g transform="translate(${x} ${y}) scale(${size / 16})" fill="${colour}" stroke="${colour}" stroke-width="2">${riskMarks[level]}</g>`;
}

/** The make-up of a server: a bar, and below it each level's mark, count and word. */
function riskBar(levels: Partial<Record<RiskLevel, number>>, top: number, measure: Measure): string {
  const present = riskLevelOrder.filter((level) => levels[level]);
  const total = present.reduce((sum, level) => sum + levels[level]!, 0);
  let [x, key] = [margin, margin];
  return present
    .map((level) => {
      const part = (inner * levels[level]!) / total;
      const words = `${formatCount(levels[level]!)} ${level}`;
      const drawn =
        `<rect x="${x}" y="${top}" width="${Math.max(part - 4, 2)}" height="18" fill="${riskColours[level]}"/>` +
        mark(level, key, top + 38, 30) +
        textLine(words, 'sans', 30, `x="${key + 42}" y="${top + 64}" fill="${colours.text}"`);
      x += part;
      key += 42 + measure(words) * 30 + 44;
      return drawn;
    })
    .join('');
}

function riskPart(levels: Partial<Record<RiskLevel, number>>, measures: Measures): string {
  const worst = worstLevel({ levels });
  const label = worst === undefined ? 'No tool list' : riskLevelTexts[worst].label;
  const level = worst ?? 'unknown';
  const bar = worst === undefined ? '' : riskBar(levels, 516, measures.sans);
  const top = worst === undefined ? 500 : 424;
  return (
    mark(level, margin, top, 60) +
    textLine(label, 'bold', 46, `x="${margin + 80}" y="${top + 47}" fill="${riskColours[level]}"`) +
    bar
  );
}

/** The card as a picture of its own: strangers' words stand in it as text alone. */
export function cardSvg({ kind, title, code, text, levels }: SocialCard, measures: Measures): string {
  const server = levels !== undefined;
  const heading = block(
    fit(title, measures.bold, { sizes: server ? [68, 56, 46] : [76, 64, 54], width: inner, most: 2 }),
    'bold',
    158,
    colours.text,
  );
  const id = code === undefined ? '' : fit(code, measures.mono, { sizes: [30, 25, 21], width: inner, most: 1 });
  const name = id === '' ? { svg: '', bottom: heading.bottom } : block(id, 'mono', heading.bottom + 6, colours.muted);
  const sentence = fit(text, measures.sans, {
    sizes: server ? [32, 28] : [40, 36, 32],
    width: inner,
    most: server ? 2 : 5,
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${colours.ground}"/>
<g transform="translate(${margin} 54) scale(1.9)"><circle cx="12" cy="12" r="9" fill="#fff" stroke="${colours.accent}" stroke-width="3"/><path d="M12 3a9 9 0 0 1 0 18z" fill="${colours.accent}"/></g>
${textLine(config.siteName, 'bold', 32, `x="${margin + 60}" y="88" fill="${colours.accent}"`)}
${textLine(kind, 'sans', 32, `x="${width - margin}" y="88" text-anchor="end" fill="${colours.muted}"`)}
<rect x="${margin}" y="122" width="${inner}" height="2" fill="${colours.line}"/>
${heading.svg}${name.svg}${block(sentence, 'sans', name.bottom + 14, colours.text).svg}
${server ? riskPart(levels, measures) : textLine(config.siteUrl.replace(/^https?:\/\//, ''), 'mono', 28, `x="${margin}" y="570" fill="${colours.muted}"`)}
</svg>`;
}
