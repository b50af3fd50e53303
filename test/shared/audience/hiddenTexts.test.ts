import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asSearched,
  hiddenTexts,
  piecesOf,
  SHORTEST_HIDDEN_TEXT,
  soughtTexts,
} from '../../../shared/audience/hiddenTexts';
import { redacted } from '../../../shared/audience/redacted';
import { codesOf, textFinder } from '../../../shared/audience/textFinder';
import { edited } from '../../../shared/document/draft';
import { emptyDocument, type Document } from '../../../shared/document/document';

/** An account with one person: a title anybody sees and a note that is the team's own. */
const documentWith = (title: string, note: string): Document =>
  edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'A', name: 'Customer', currency: 'EUR' });
    draft.add('person', { id: 'H', name: 'Ada', note });
    draft.add('seat', { id: 'S', title });
    draft.add('holding', { id: 'HS', seatId: 'S', personId: 'H' });
  });
const words = fc.string({ unit: fc.constantFrom(...'abcdefgh ÄßﬁIi\n-\u00ad'), minLength: 0, maxLength: 160 });

describe('texts an output must not hold', () => {
  it('are those in hidden fields that stand in no visible one', () => {
    fc.assert(
      fc.property(words, words, (title, note) => {
        const document = documentWith(title, note);
        const seen = redacted(document, 'customer');
        const texts = hiddenTexts(document, seen).map(({ text }) => text);
        const sought = asSearched(note);
        const isVisible = asSearched(title).includes(sought);
        expect(texts.includes(note)).toBe(sought.length >= SHORTEST_HIDDEN_TEXT && !isVisible);
        expect(hiddenTexts(document, document)).toEqual([]);
      }),
    );
  });
  it('are looked for in pieces, each of which is part of the text, long enough, and tells something', () => {
    fc.assert(
      fc.property(words, words, (title, note) => {
        const document = documentWith(title, note);
        for (const { text, pieces } of soughtTexts(document, redacted(document, 'customer'))) {
          expect(pieces.length).toBeGreaterThan(0);
          for (const piece of pieces) {
            expect(asSearched(text)).toContain(piece);
            expect(piece.length).toBeGreaterThanOrEqual(SHORTEST_HIDDEN_TEXT);
            expect(asSearched(title)).not.toContain(piece);
          }
        }
      }),
    );
  });
  it('leave out a piece that anybody may read, and keep the one that tells', () => {
    const visible = 'Their group wants a single operating model across all of its four hospitals by the end of 2028';
    const own = 'and we know that the board will never pay for it, whatever they say to us in the meetings of May';
    const document = documentWith(visible, `${visible} ${own}`);
    const [sought] = soughtTexts(document, redacted(document, 'customer'));
    expect(sought?.pieces.length).toBeGreaterThan(0);
    for (const piece of sought?.pieces ?? []) expect(asSearched(visible)).not.toContain(piece);
    expect(sought?.pieces.some((piece) => asSearched(own).includes(piece))).toBe(true);
  });
});

describe('a text as it is looked for', () => {
  it('is the same over lines, with ligatures, in capitals, with hyphens and with other signs', () => {
    const text = 'Official offer, filed';
    for (const other of [
      'OFFICIAL\n offer,\u00a0filed',
      'Oﬃcial oﬀer, ﬁled',
      'Offi\u00adcial offer,\u200b filed',
      'Offi-\ncial “offer” – filed 🎯',
    ])
      expect(asSearched(other)).toBe(asSearched(text));
    expect(asSearched('Official offers filed')).not.toBe(asSearched(text));
    expect(asSearched('0.5')).not.toBe(asSearched('5'));
  });
  it('is cut where it has no blanks', () => {
    const pieces = piecesOf('最高財務責任者は契約の更新に反対している'.repeat(8));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(120);
  });
  it('is in its pieces word by word', () => {
    fc.assert(
      fc.property(words, (text) => {
        const pieces = piecesOf(text);
        let from = 0;
        const whole = text.split(/\s+/).filter(Boolean).join(' ');
        for (const piece of pieces) {
          const found = whole.indexOf(piece, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + piece.length;
        }
        expect(pieces.length > 0).toBe(whole !== '');
      }),
    );
  });
});

describe('many texts looked for at once', () => {
  const near = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 8, maxLength: 12 });
  it('are found where each of them stands', () => {
    fc.assert(
      fc.property(
        fc.array(near, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 200 }),
        (texts, whole) => {
          const found: string[] = [];
          textFinder(texts)(codesOf(whole), (text, at) => found.push(`${text} ${at}`));
          const expected = texts.flatMap((text, index) =>
            Array.from({ length: whole.length }, (_, at) => at).flatMap((at) =>
              whole.startsWith(text, at) ? [`${index} ${at}`] : [],
            ),
          );
          expect(found.toSorted()).toEqual(expected.toSorted());
        },
      ),
    );
  });
  it('have eight characters or more', () => {
    expect(() => textFinder(['too few'])).toThrow('too short');
  });
});
