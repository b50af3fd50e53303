/** The programme: every field of its records is edited on a page and printed in the handbook. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { handbookPieces, HANDBOOK_CHAPTERS } from '../../renderer/paper/programme/handbookPieces';
import { accountFacts } from '../../shared/analysis/accountFacts';
import { portfolioPaper } from '../../shared/analysis/portfolioPaper';
import { accountOf, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { fieldEntries, type Kind } from '../../shared/model';
import { everythingFilled, markOf, textFields } from '../support/filledAccount';
import { sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const KINDS_OF_PROGRAMME = [
  'programme',
  'statementEvidence',
  'programmeResult',
  'definitionBox',
  'threeSWords',
  'programmeSponsor',
  'programmeTouch',
  'segment',
  'teamRole',
  'programmeTask',
  'taskPart',
  'programmeActivity',
  'teamCharter',
  'programmeReview',
  'initiative',
  'wave',
  'waveGate',
  'procedure',
  'procedureStep',
  'procedureRun',
  'procedureDone',
  'programmeCause',
] as const satisfies readonly Kind[];

const sourcesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const commands = ['programmeCommands.ts', 'designCommands.ts'].map((name) =>
  readFileSync(join(folderOf('../../renderer/commands'), name), 'utf8'),
);
const screens = [sourcesIn(folderOf('../../renderer/places/programme')), ...commands].join('\n');

/** The handbook of an atlas that holds one account, as text. */
const printed = (document: Document): string => {
  const facts = [accountFacts(document, AS_OF)];
  const content = portfolioPaper({ ...document, account: new Map() }, facts, 'Firm', 'Programme');
  const pieces = handbookPieces({ content, facts, asOf: AS_OF });
  const sheets = pieces.map((piece) => createElement(Fragment, { key: piece.key }, piece.sheets));
  return renderToStaticMarkup(createElement(Fragment, null, sheets))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&');
};

/** Words are not measured here: they stand whole. */
beforeAll(() => {
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

describe('records of the programme', () => {
  it('are edited on its pages, field by field', () => {
    const missing = KINDS_OF_PROGRAMME.flatMap((kind) =>
      fieldEntries(kind)
        .filter(([name]) => !new RegExp(`\\b${name}\\b`).test(screens))
        .map(([name]) => `${kind}.${name}`),
    );
    // The words of the 3-S screen are edited by their number.
    expect(missing.filter((field) => !/^threeSWords\.\w+[1-3]?$/.test(field))).toEqual([]);
  });

  it('are printed, text by text', () => {
    const filled = edited(everythingFilled(), (draft) =>
      draft.set('statementEvidence', 'filled-statementEvidence', { check: 'readiness', statement: 1 }),
    );
    const text = printed(filled);
    const missing = KINDS_OF_PROGRAMME.flatMap((kind) =>
      textFields(kind)
        .filter((field) => !text.includes(markOf(kind, field)))
        .map((field) => `${kind}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  it('have a page on screen and a chapter on paper under one id', () => {
    const rows = readFileSync(join(folderOf('../../renderer/places/programme'), 'pages.tsx'), 'utf8');
    const pages = [...rows.matchAll(/(?:\bid: |^ {2}checkPage\()'(\w+)'/gm)].map(([, id]) => id ?? '');
    expect(new Set(pages).size).toBe(pages.length);
    const chapters = HANDBOOK_CHAPTERS.map(({ id }) => id);
    expect(pages.filter((id) => chapters.includes(id))).toEqual(chapters);
  });
});

it.each(['hospital', 'industrial'] as const)('prints what the sample %s holds of its programme', (sample) => {
  const document = sampleDocument(sample);
  const text = printed(document);
  const charter = document.programme.get('programme')?.charter;
  for (const words of [
    'Readiness check',
    'St. Gallen audit',
    'Seven keys',
    '3-S screen',
    charter?.sponsor,
    charter?.purpose,
  ])
    expect(text).toContain(words);
  expect(text).toContain('1 April 2024');
  expect(text).not.toContain('Portfolio of');
  expect(text).toContain(accountOf(document).name);
});

it('leaves out what nobody began', () => {
  const document = edited(sampleDocument('hospital'), (draft) =>
    draft.set('programme', 'programme', { sevenKeys: [] }),
  );
  expect(printed(document)).not.toContain('Pre-mortem');
  expect(printed(document)).not.toContain('keys are in place');
});
