import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FIGURE_NAMES } from '../shared/analysis/figureNames';
import { METHOD_LIBRARY } from '../shared/analysis/methods';
import { said as inEnglish } from '../shared/packs/spoken';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

describe('the figures by number', () => {
  const NUMBERS = /F\d+[a-c]?/g;
  const numbersAt = (start: RegExp, text: string): string[] =>
    [...text.matchAll(start)].flatMap((match) => match[1]?.match(NUMBERS) ?? []);

  it('stand in the architecture with the files whose doc comments begin with them', () => {
    const said = read('ARCHITECTURE.md')
      .split('\n')
      .flatMap((line) => {
        const [, number = '', , files = ''] = /^\| (F\d+[a-c]?) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? [];
        return number === '' ? [] : [...files.matchAll(/`(\w+\.ts)`/g)].map(([, file]) => `${number} ${file}`);
      });
    const found = filesUnder('shared/analysis').flatMap((file) =>
      numbersAt(/^(?:\/\*\*| \*) (F\d+[a-c]?(?:(?:, | and )F\d+[a-c]?)*)/gm, read(file)).map(
        (number) => `${number} ${file.split('/').at(-1)}`,
      ),
    );
    expect(said.toSorted()).toEqual([...new Set(found)].toSorted());
  });
  it('are called in the methods what the architecture calls them, never by their number', () => {
    const said = new Map(
      [...read('ARCHITECTURE.md').matchAll(/^\| (F\d+[a-c]?) \| ([^|]+) \|/gm)].map(([, number = '', name = '']) => [
        number,
        name.trim(),
      ]),
    );
    for (const number of new Set(METHOD_LIBRARY.flatMap(({ figures }) => figures)))
      expect(inEnglish(FIGURE_NAMES[number] ?? '').toLowerCase(), number).toBe(said.get(number)?.toLowerCase());
  });
  it('stand in no sentence of the page', () => {
    const shown = filesUnder('renderer').filter(
      (file) => file.endsWith('.tsx') && /(?<!\$|=)\{\w+(?:\.\w+)*\.(?:formula|code)\}/.test(read(file)),
    );
    expect(shown).toEqual([]);
  });
  it('leave no number from 1 to 35 out', () => {
    const numbers = new Set(numbersAt(/^\| (F\d+)[a-c]? \|/gm, read('ARCHITECTURE.md')));
    expect(Array.from({ length: 35 }, (_, at) => `F${at + 1}`).filter((number) => !numbers.has(number))).toEqual([]);
  });
});

describe('a comment', () => {
  /** Numbers of a text that is not in the repository say nothing to whoever reads the code. */
  const POINTERS =
    /\b[Rr]egister \d|\bdomain \d|\(\d\.\d+[),]|\b\d\.\d rule \d|\((?:[^()]*, )?[CP]\d{1,2}(?:[,–-][^()]*)?\)/;
  const commentsIn = (source: string): string[] =>
    source.match(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm)?.flatMap((comment) => comment.split('\n')) ?? [];

  it('says the thing itself, and points to nothing that is not here', () => {
    const pointing = ['shared', 'db', 'electron', 'renderer', 'test']
      .flatMap(filesUnder)
      .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file))
      .flatMap((file) =>
        commentsIn(read(file))
          .filter((line) => POINTERS.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(pointing).toEqual([]);
    expect(read('shared/model/FIELDS.md')).not.toMatch(/\b(?:register|triggers) \d|\| [CP]\d{1,2}\b/);
  });
});

describe('`document` in the page', () => {
  const LOCAL =
    /\b(?:const|let)\s+(?:document\b|\{(?:[^}]*[\s,{])?document\s*[,}])|[(,]\s*document\s*(?:[,)=]|:\s*Document\b)|\(\{(?:[^}]*[\s,{])?document\s*[,}]/;

  it('is the DOM’s: what an account holds is called `content`', () => {
    const hiding = filesUnder('renderer')
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => LOCAL.test(line) && !/^\s*(?:\/?\*|\/\/)/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(hiding).toEqual([]);
  });
});
