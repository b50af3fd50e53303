import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { USUAL_PDF, type PdfOptions, type PdfSection } from '../../shared/api/outputs';
import { redacted } from '../../shared/audience/redacted';
import { ofAgenda, participantName, stepsOf } from '../../shared/document/agenda';
import { accountOf, emptyDocument, list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { drawnSeats } from '../../shared/document/people';
import { temporaryFolder } from '../support/folders';
import { HELD_ON, heldWorkshop } from '../support/heldWorkshop';
import { print } from '../support/print';
import { lettersOf, pageTexts, pageWords, wordsOverEachOther } from '../support/readPdf';
import { sampleDocument } from '../support/samples';

const held = heldWorkshop(sampleDocument('hospital'), 'H08', 'H24');
const agendaId = list(held, 'agenda').at(-1)?.id ?? '';
const folder = temporaryFolder();
const OPTIONS: PdfOptions = {
  sections: ['minutes'],
  ...USUAL_PDF,
};
const printed = async (
  document: Document,
  sections: readonly PdfSection[],
  given: Partial<PdfOptions> = {},
): Promise<readonly string[]> => {
  const file = join(folder, 'papers.pdf');
  writeFileSync(file, await print(document, HELD_ON, { ...OPTIONS, ...given, sections: [...sections] }));
  expect(wordsOverEachOther(pageWords(file))).toEqual([]);
  return pageTexts(file);
};

it('prints minutes that say what was done, with the map before and after', async () => {
  const pages = await printed(held, ['minutes']);
  expect(pages).toHaveLength(3);
  const text = lettersOf(pages.join('\n'));
  for (const words of [
    'Nadia Brough facilitator, guest',
    'Theatre 3 comes first',
    'Saoirse Whitlow Ask Varga what the vote cost 12 Mar',
    'nobody yet Find a date with the board no day yet',
    'Who pays for the alarm training?',
    'Settled: Can theatre 3 wait?',
    'Connor Fay Attitude −2, opponent as the lead decided −2 3 5 1 2',
    'To find out Find out where Orla Finnegan stands',
    '+15 → +10',
    '41 % → 56 %',
    'Added: Orla Finnegan',
    'Left: Sheila Brannigan',
    'Connor Fay Moderate → High Neutral → Opponent',
    'Fist of five, 6 hands: median 4, from 3 to 5',
    'Next review: 4 June 2026',
    'left out',
    'From start to end, with pauses: 4 h 10.',
  ])
    expect(text, words).toContain(lettersOf(words));
  const map = pages[2] ?? '';
  // Who left is on the map before, who was added on the map after, everybody else on both.
  expect(map.match(/Sheila Brannigan/g)).toHaveLength(1);
  expect(map.match(/Orla Finnegan/g)).toHaveLength(1);
  expect(map.match(/Maren Aldous/g)).toHaveLength(2);
});

it('prints agenda, run sheet, pre-work, cards and ballots', async () => {
  const pages = await printed(held, ['agenda', 'runSheet', 'preWork', 'personCards', 'blankCards', 'ballots'], {
    workshop: { agendaId, cardsPerPage: 8 },
  });
  const pagesWith = (words: string): readonly string[] => pages.filter((page) => page.includes(words));
  const [agenda = ''] = pages;
  for (const { title, isBreak } of stepsOf(held, agendaId)) {
    expect(lettersOf(agenda), title).toContain(lettersOf(title));
    if (!isBreak) expect(lettersOf(pages.slice(1).join('')), title).toContain(lettersOf(title));
  }
  // What only the facilitator reads is on no sheet that is handed round.
  expect(agenda).not.toContain('Rules, read aloud');
  expect(pages[1]).toContain('Rules, read aloud');
  const people = ofAgenda(held, 'participant', agendaId).map((one) => participantName(held, one));
  expect(pagesWith('BEFORE THE WORKSHOP').map((page) => people.find((name) => page.includes(name)))).toEqual(people);
  expect(pagesWith('BALLOT')).toHaveLength(people.length);
  const cards = drawnSeats(held).length;
  const onCards = pages.filter((page) => page.includes('Relationship 0 1 2 3 4'));
  expect(onCards).toHaveLength(Math.ceil(cards / 8) + 1);
  // No sheet that lies on the table says what is thought of anybody.
  expect(onCards.join('')).not.toMatch(/Opponent|Sceptic|Supporter/);
}, 60_000);

it('prints four large cards a page, and keeps names where names are hidden', async () => {
  const seen = redacted(held, 'team', ['names', 'opinions']);
  const four = await printed(seen, ['personCards', 'minutes'], {
    workshop: { agendaId, cardsPerPage: 4 },
    viewer: { audience: 'team', hidden: ['names', 'opinions'] },
  });
  const text = four.join('\n');
  expect(four.filter((page) => page.includes('Relationship 0 1 2 3 4'))).toHaveLength(
    Math.ceil(drawnSeats(held).length / 4),
  );
  for (const hidden of ['Connor Fay', 'Maren Aldous', 'Support', 'Votes', 'The map before'])
    expect(text).not.toContain(hidden);
  expect(text).toContain('Theatre 3 comes first');
});

it('says what is missing where nobody is there and nothing was said', async () => {
  const blank = edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'B', name: 'Blank customer', currency: 'EUR' });
    draft.add('agenda', { title: 'Nothing yet' });
  });
  const pages = await printed(blank, ['agenda', 'personCards', 'ballots', 'minutes']);
  const text = pages.join('\n');
  for (const words of ['No step yet.', 'Nobody is on the map yet.', 'Nobody is proposed for a vote yet'])
    expect(text).toContain(words);
  expect(text).toContain(accountOf(blank).name);
});

it('prints a kept view of a section as what the section says, under the name of the view, also as a slide', async () => {
  const kept = edited(sampleDocument('hospital'), (draft) => {
    draft.add('savedView', { name: 'What may go wrong', place: 'plan', section: 'risks', isPrinted: true });
  });
  const [risk] = list(kept, 'risk');
  const pages = await printed(kept, ['views']);
  expect(pages[0]).toContain('What may go wrong');
  expect(lettersOf(pages.join(''))).toContain(lettersOf(risk?.title ?? ''));
  const slides = (await printed(kept, ['slides'])).filter((page) => page.includes('What may go wrong'));
  expect(lettersOf(slides.join(''))).toContain(lettersOf(risk?.title ?? ''));
});
