import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const renderer = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../renderer/${path}`, import.meta.url)), 'utf8');

/** Sheets that are there to change what others say: sizes for fingers and for a room, and what a projector leaves out. */
const CHANGES = ['touch', 'roomSize', 'projector'];

type Said = {
  /** `.class property`. */ readonly what: string;
  readonly value: string;
  /** It says it of several classes at once, which a later rule of the sheet may tell apart. */ readonly shared: boolean;
};

/** What a sheet says of a class alone, outside of any condition. */
const saidIn = (sheet: string): readonly Said[] => {
  const said: Said[] = [];
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
            said.push({ what: `${selector} ${property}`, value: value?.trim() ?? '', shared: selectors.includes(',') });
      text = '';
    } else text += character;
  }
  return said;
};

/** The sheets of the screen in their order, which decides between two that say different things. */
const SHEETS = [...renderer('screenStyles.ts').matchAll(/styles\/(\w+)\.css/g)].map(([, name]) => name ?? '');

it('nothing is said of one class twice, in one sheet of the screen or in two', () => {
  expect(SHEETS.length).toBeGreaterThan(40);
  const first = new Map<string, Said & { readonly sheet: string }>();
  const clashes: string[] = [];
  for (const sheet of SHEETS.filter((name) => !CHANGES.includes(name)))
    for (const said of saidIn(renderer(`styles/${sheet}.css`))) {
      const { what, value } = said;
      const before = first.get(what);
      if (before === undefined) first.set(what, { ...said, sheet });
      else if (before.sheet !== sheet || !(before.shared || said.shared))
        clashes.push(`${what}: ${before.value} in ${before.sheet}.css, ${value} in ${sheet}.css`);
    }
  expect(clashes).toEqual([]);
});

it('reads what a sheet says', () => {
  const sheet =
    '.a, .b:hover { color: red; margin: 0 1px } /* .c { x: y } */ @media print { .a { color: blue } } .c .d { top: 0 }';
  expect(saidIn(sheet)).toEqual([
    { what: '.a color', value: 'red', shared: true },
    { what: '.a margin', value: '0 1px', shared: true },
  ]);
});
