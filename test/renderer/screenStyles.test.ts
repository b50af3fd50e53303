import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const renderer = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../renderer/${path}`, import.meta.url)), 'utf8');

/** Sheets that are there to change what others say: sizes for fingers and for a room, and what a projector leaves out. */
const CHANGES = ['touch', 'roomSize', 'projector'];

/** What a sheet says of a class alone, outside of any condition: `.class property` and its value. */
const saidIn = (sheet: string): ReadonlyMap<string, string> => {
  const said = new Map<string, string>();
  const open: string[] = [];
  let text = '';
  for (const character of sheet.replaceAll(/\/\*.*?\*\//gs, '')) {
    if (character === '{') {
      open.push(text.trim());
      text = '';
    } else if (character === '}') {
      // What stands in brackets, such as `:is(.a, .b)`, is of no class alone.
      const selectors = (open.pop() ?? '').replaceAll(/\([^()]*\)/g, '?').replaceAll(/\([^()]*\)/g, '?');
      if (open.length === 0 && !selectors.startsWith('@'))
        for (const selector of selectors.split(/,\s*/).filter((one) => /^\.[a-z][\w-]*$/.test(one)))
          for (const [, property, value] of text.matchAll(/([\w-]+):\s*([^;]+)/g))
            said.set(`${selector} ${property}`, value?.trim() ?? '');
      text = '';
    } else text += character;
  }
  return said;
};

/** The sheets of the screen in their order, which decides between two that say different things. */
const SHEETS = [...renderer('screenStyles.ts').matchAll(/styles\/(\w+)\.css/g)].map(([, name]) => name ?? '');

it('no two sheets of the screen say different things of one class', () => {
  expect(SHEETS.length).toBeGreaterThan(40);
  const first = new Map<string, { readonly sheet: string; readonly value: string }>();
  const clashes: string[] = [];
  for (const sheet of SHEETS.filter((name) => !CHANGES.includes(name)))
    for (const [what, value] of saidIn(renderer(`styles/${sheet}.css`))) {
      const before = first.get(what);
      if (before === undefined) first.set(what, { sheet, value });
      else clashes.push(`${what}: ${before.value} in ${before.sheet}.css, ${value} in ${sheet}.css`);
    }
  expect(clashes).toEqual([]);
});

it('reads what a sheet says', () => {
  const sheet =
    '.a, .b:hover { color: red; margin: 0 1px } /* .c { x: y } */ @media print { .a { color: blue } } .c .d { top: 0 }';
  expect(Object.fromEntries(saidIn(sheet))).toEqual({ '.a color': 'red', '.a margin': '0 1px' });
});
