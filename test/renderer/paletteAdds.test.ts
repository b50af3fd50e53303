import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADDED } from '../../renderer/frame/addEntries';
import { foundEntries, paletteEntries } from '../../renderer/frame/paletteEntries';
import { closeAccount, openAccount } from '../../renderer/state/documentStore';
import { resetSession, session } from '../../renderer/state/session';
import { accountWith } from '../support/people';
import { atlasNamed, handedOut, startPageHost } from '../support/pageHost';

const host = startPageHost();
beforeEach(async () => {
  host.answers['account.open'] = () => handedOut(accountWith([{ id: 'boss' }]));
  closeAccount();
  await openAccount('A', false);
  resetSession('atlas', { atlas: atlasNamed('One', ['A']), place: 'map' });
});
const first = (words: string) => foundEntries(paletteEntries(), words)[0];

/** Texts of the screens of a folder, and of those within. */
const screens = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('Paper.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** Buttons that belong to a record that is open, or to a place of their own. */
const WITHIN = new Set(['Add an action']);

it('every button of the plan that adds something is found in the palette', () => {
  const text = ['plan', '../parts/plan'].map((folder) => screens(join('renderer/places', folder))).join('\n');
  const buttons = [...text.matchAll(/(?:addLabel="|<AddOne\s+label=")([^"]+)"/g)].flatMap(([, label]) => label ?? []);
  expect(buttons.length).toBeGreaterThan(30);
  const known = new Set(Object.values(ADDED).flatMap((all) => all.map(({ button }) => button)));
  expect([...new Set(buttons)].filter((label) => !known.has(label) && !WITHIN.has(label))).toEqual([]);
});

describe('the palette', () => {
  it.each([
    ['new objective', 'Add an objective'],
    ['add objective', 'Add an objective'],
    ['create objective', 'Add an objective'],
    ['new action', 'Add an action'],
    ['add action', 'Add an action'],
    ['new risk', 'Add a risk'],
    ['new opportunity', 'Add an opportunity'],
    ['add member', 'Add a team member'],
    ['new colleague', 'Add a team member'],
    ['new offering', 'Add an offering'],
    ['new competitor', 'Add a competitor'],
    ['new promise', 'Add a commitment'],
    ['new workshop', 'Prepare a workshop'],
    ['new project', 'Add a project'],
    ['new saved view', 'Save this view'],
    ['new person', 'Add a person at the top'],
    ['add account', 'New account'],
    ['create map', 'New map'],
    ['new scenario', 'New scenario'],
    ['new snapshot', 'Take a snapshot'],
    ['vote', 'Blind vote of the workshop'],
  ])('finds by %s: %s', (words, label) => {
    expect(first(words)?.label).toBe(label);
  });

  it('goes to the section and asks for its button', () => {
    first('new objective')?.run();
    expect(session()).toMatchObject({ place: 'plan', section: 'objectives', adding: { label: 'Add an objective' } });
  });

  it('offers nothing to add in a plan that can only be read', async () => {
    closeAccount();
    await openAccount('A', true);
    expect(paletteEntries().filter(({ value }) => value.startsWith('add:'))).toEqual([]);
  });
});
