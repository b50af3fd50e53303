import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldEntries } from '../../shared/model';
import { PERSON_TEXTS } from '../../shared/model/personTexts';

const folder = new URL('../../renderer/parts/person/', import.meta.url);
const panel = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

/** Fields that are set in another way: by a command, by a move on the map, or by the class of an imported file. */
const ELSEWHERE = ['person.status', 'seat.unplaced', 'seat.dottedLineToIds', 'seat.stakeholderClass'];

it('lets every field of a person and their seat be edited in the panel', () => {
  const texts = new Set<string>(PERSON_TEXTS.map(({ field }) => field));
  const missing = (['person', 'seat'] as const).flatMap((kind) =>
    fieldEntries(kind)
      .filter(([name]) => !texts.has(name) && !new RegExp(`\\b${name}\\b`).test(panel))
      .map(([name]) => `${kind}.${name}`),
  );
  expect(missing.filter((field) => !ELSEWHERE.includes(field))).toEqual([]);
});
