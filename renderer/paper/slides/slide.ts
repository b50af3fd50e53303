import type { ReactNode } from 'react';
import { cutAtWord } from '../../../shared/analysis/onePage';
import { wrapText } from '../../parts/drawings/wrapText';
import type { PlanView } from '../view';

/** One slide: a topic, what it says in a sentence, and what shows it. */
export type Slide = {
  readonly id: string;
  readonly title: string;
  readonly says?: string | undefined;
  readonly body: ReactNode;
};

/** A topic of the deck, on one slide or several; null where the plan holds nothing of it. */
export type SlideTopic = (view: PlanView) => Slide | readonly Slide[] | null;

/** A slide in CSS pixels: 16:9, and 338.7 by 190.5 mm on paper. */
export const SLIDE = { width: 1280, height: 720 } as const;
/** What is left of its width between the margins. */
export const SLIDE_ROOM = 1168;
/** Letters a room reads from five metres, and those of second lines, in CSS pixels. */
export const LETTERS = { body: 24, under: 18 } as const;
/** Where there is room to spare. */
export const LARGE_LETTERS = { body: 28, under: 20 } as const;
/** A browser breaks its lines a hair earlier than a canvas measures. */
const SAFE = 0.97;

/** A text for a row of a slide, cut at a word; empty for null. */
export const brief = (text: string | null | undefined, limit: number): string =>
  cutAtWord(text?.trim() ?? null, limit) ?? '';

/** As much of a text as fits into so many lines of a width in CSS pixels, cut at a word; empty for null. */
export const inLines = (
  text: string | null | undefined,
  width: number,
  lines: number,
  size: number = LETTERS.body,
  weight = 400,
): string => {
  const whole = text?.trim().replaceAll(/\s+/g, ' ') ?? '';
  const wrapped = (part: string): readonly string[] => wrapText(part, width * SAFE, size, weight);
  const all = wrapped(whole);
  if (all.length <= lines) return whole;
  let cut = brief(whole, all.slice(0, lines).join(' ').length + 1);
  while (cut.length > 2 && wrapped(cut).length > lines) cut = brief(whole, cut.length - 1);
  return cut;
};

/** Short facts as one sentence; undefined where none is known. */
export const sentence = (...parts: readonly (string | null | undefined | false)[]): string | undefined => {
  const said = parts.filter(Boolean).join(' · ');
  return said === '' ? undefined : said;
};

/** The slides of one topic, numbered where there are several. */
export const numbered = (slides: readonly Slide[]): readonly Slide[] =>
  slides.length === 1
    ? slides
    : slides.map((slide, at) => ({
        ...slide,
        id: at === 0 ? slide.id : `${slide.id}${at + 1}`,
        title: `${slide.title} (${at + 1} of ${slides.length})`,
      }));

/** Rows on as many slides as they need, about as many on each; `more` says how many found no room on the last. */
export const onSlides = <R>(
  rows: readonly R[],
  room: { readonly rows: number; readonly slides: number },
  slide: (rows: readonly R[], more: number) => Slide,
): readonly Slide[] => {
  const many = Math.min(room.slides, Math.max(1, Math.ceil(rows.length / room.rows)));
  const shown = Math.min(rows.length, many * room.rows);
  const each = Math.ceil(shown / many);
  return numbered(
    Array.from({ length: many }, (_, at) =>
      slide(rows.slice(at * each, Math.min(shown, (at + 1) * each)), at === many - 1 ? rows.length - shown : 0),
    ),
  );
};
