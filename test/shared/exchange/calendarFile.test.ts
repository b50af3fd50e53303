import { describe, expect, it } from 'vitest';
import { accountOf, list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { calendarFile } from '../../../shared/exchange/calendarFile';
import { redacted } from '../../../shared/audience/redacted';
import { sampleDocument, SAMPLES } from '../../support/samples';

const AS_OF = '2026-03-02';
/** Lines as a calendar reads them: folded ones are one. */
const lines = (text: string): readonly string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const events = (text: string): readonly string[] => text.split('BEGIN:VEVENT').slice(1);

describe.each(SAMPLES)('the calendar of the %s sample', (name) => {
  const document = sampleDocument(name);
  const text = calendarFile(document, AS_OF);
  it('has every open action on its day, and no other', () => {
    for (const { id, title, due, status } of list(document, 'action')) {
      const own = events(text).find((event) => event.includes(`action-${id}@`));
      const isThere = due !== null && status !== 'done' && status !== 'cancelled';
      expect(own !== undefined, title).toBe(isThere);
      if (isThere) expect(own).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
    }
  });
  it('is made of whole lines of at most 75 bytes, begun and ended once', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(lines(text).filter((line) => line === 'BEGIN:VCALENDAR')).toHaveLength(1);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const ids = lines(text).filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(events(text).length);
  });
  it('is the same whenever it is made for the same day, so that nothing stands twice', () => {
    expect(calendarFile(document, AS_OF)).toBe(text);
  });
});

it('keeps commas, semicolons, line ends and letters of any script in a title', () => {
  const title = 'Größe; Preis, Ünal\nWäre 会議';
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.add('action', { id: 'odd', title, due: '2026-04-01' });
  });
  const own = lines(calendarFile(document, AS_OF)).find((line) => line.includes('Ünal'));
  expect(own).toBe(`SUMMARY:${accountOf(document).name}: Größe\\; Preis\\, Ünal\\nWäre 会議`);
});

it('holds nothing its reader may not see', () => {
  const document = sampleDocument('hospital');
  const text = calendarFile(redacted(document, 'customer'), AS_OF);
  const kept = list(document, 'action').filter(({ sharedWithCustomer }) => sharedWithCustomer !== true);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter(({ title }) => text.includes(title.slice(0, 30)))).toEqual([]);
});
