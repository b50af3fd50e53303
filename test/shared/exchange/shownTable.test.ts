import { describe, expect, it } from 'vitest';
import { peopleRows } from '../../../shared/analysis/peopleList';
import { redacted } from '../../../shared/audience/redacted';
import { edited } from '../../../shared/document/draft';
import { shownTable } from '../../../shared/exchange/shownTable';
import { sampleDocument } from '../../support/samples';

const document = edited(sampleDocument('hospital'), (draft) => {
  draft.set('person', 'H02', { name: '=HYPERLINK("http://x")' });
  draft.set('seat', 'H03', { title: 'Head of <Care>\tand & "more"' });
});
const all = peopleRows(document).map(({ seatId }) => seatId);

describe('people as a table on the clipboard', () => {
  const { text, html, people } = shownTable(document, all);
  const lines = text.split('\r\n').map((line) => line.split('\t'));

  it('has a line for each, and as many cells in every line', () => {
    expect(people).toBe(all.length);
    expect(lines).toHaveLength(all.length + 1);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(html.match(/<tr>/g)).toHaveLength(all.length + 1);
    expect(lines[0]).toEqual(expect.arrayContaining(['Name', 'Influence', 'Attitude']));
  });
  it('makes no formula of a text, and no tag of a mark', () => {
    expect(lines.flat().filter((cell) => cell.startsWith('='))).toEqual([]);
    expect(html).not.toContain('>=');
    expect(html).toContain('Head of &lt;Care&gt; and &amp; &quot;more&quot;');
  });
  it('keeps the order it is given and leaves out columns nobody has anything in', () => {
    const two = all.slice(4, 6).toReversed();
    const names = two.map((seatId) => peopleRows(document).find((row) => row.seatId === seatId)?.name);
    const some = shownTable(document, two);
    expect(
      some.text
        .split('\r\n')
        .slice(1)
        .map((line) => line.split('\t')[0]),
    ).toEqual(names);
    expect(shownTable(document, []).people).toBe(0);
  });
  it('says nothing of what is thought of people where that is hidden', () => {
    const covered = shownTable(redacted(document, 'team', ['opinions']), all);
    for (const head of ['Influence', 'Attitude', 'Relationship', 'Buying roles'])
      expect(covered.text.split('\r\n')[0]?.split('\t')).not.toContain(head);
    expect(`${covered.text}${covered.html}`).not.toMatch(/Advocate|Opponent|Sceptic|Supporter/);
  });
});
