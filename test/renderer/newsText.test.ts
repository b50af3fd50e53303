import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newsOf, piecesOf } from '../../renderer/frame/help/newsText';

it('reads versions, chapters, points and what goes on in the next line', () => {
  const text =
    '# What is new\n\n## 2 (to come)\n\n**One.**\n\n- First\n  of two.\n- Second *Word*.\n\n**Two.** Said\non.\n\n## 1\n\nBegun:\n\n- a;\n';
  const read = newsOf(text).map(({ version, chapters }) => [
    version,
    chapters.map(({ title, lines }) => [title, lines.map(({ pieces }) => pieces.map((one) => one.text).join(''))]),
  ]);
  expect(read).toEqual([
    [
      '2 (to come)',
      [
        ['One', ['First of two.', 'Second Word.']],
        ['Two', ['Said on.']],
      ],
    ],
    ['1', [['', ['Begun:', 'a;']]]],
  ]);
});

it('tells words of the app and what is typed from the rest', () => {
  expect(piecesOf('Press *Next* or `npm start`: 2 * 3 * 4.').map(({ text, form }) => [text, form])).toEqual([
    ['Press ', 'plain'],
    ['Next', 'emphasis'],
    [' or ', 'plain'],
    ['npm start', 'keys'],
    [': 2 * 3 * 4.', 'plain'],
  ]);
});

it('leaves nothing out of what the source says, and no mark in it', () => {
  const versions = newsOf(readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8'));
  expect(versions.map(({ version }) => version)).toContain('0.1.0');
  const lines = versions.flatMap(({ chapters }) => chapters.flatMap((one) => one.lines));
  expect(lines.length).toBeGreaterThan(200);
  for (const { pieces } of lines)
    for (const { text, form } of pieces) if (form !== 'keys') expect(text).not.toMatch(/\*\*|`|^- /);
});
