/** The checks of the programme: the figures of the samples, the last result, and answers that come back as they went in. */
import { expect, it } from 'vitest';
import { answersOf, programmeChecks, withAnswers } from '../../../shared/analysis/programmeChecks';
import { charterSentence } from '../../../shared/analysis/programmeDefinition';
import { checkRemark, checkSentence, sinceWords } from '../../../shared/analysis/programmeWords';
import { readiness } from '../../../shared/analysis/readiness';
import { stGallenAudit } from '../../../shared/analysis/stGallenAudit';
import { edited } from '../../../shared/document/draft';
import { emptyDocument } from '../../../shared/document/document';
import { PROGRAMME_CHECKS } from '../../../shared/model/scales';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const industrial = sampleDocument('industrial');

it('says what the figures of the samples say', () => {
  for (const sample of ['hospital', 'industrial'] as const) {
    const content = sampleDocument(sample);
    const checks = programmeChecks(content, AS_OF);
    expect(checks.readiness.score).toBe(readiness(content, AS_OF).score);
    expect(checks.stGallenAudit.score).toBe(stGallenAudit(content, AS_OF).overall);
  }
  const { readiness: ready, stGallenAudit: audit, sevenKeys } = programmeChecks(industrial, AS_OF);
  expect(checkSentence(ready, industrial, AS_OF)).toBe('Act now: 41.7 of 100.');
  expect(checkRemark(ready, industrial, AS_OF)).toBe(null);
  expect(checkSentence(audit, industrial, AS_OF)).toBe('Emerging, level 2 of 5: 35.8 of 100.');
  expect(checkSentence(sevenKeys, industrial, AS_OF)).toBe('0 of 7 keys are in place: 23.8 of 100.');
  expect(charterSentence(industrial, AS_OF)).toBe(
    'Dr Karin Osterby sponsors the programme. The pilot began on 1 April 2024; it is in wave 2.',
  );
});

it('gives answers back as they were put in, in every check', () => {
  for (const check of PROGRAMME_CHECKS) {
    const answers = answersOf(industrial.programme.get('programme'), check).map((answer, at) =>
      at === 2 ? null : answer,
    );
    const content = edited(industrial, (draft) => draft.set('programme', 'programme', withAnswers(check, answers)));
    expect(answersOf(content.programme.get('programme'), check)).toEqual(answers);
  }
});

it('stands against the newest result that was kept, worked out from its answers', () => {
  const content = edited(industrial, (draft) => {
    const answers = answersOf(draft.current().programme.get('programme'), 'readiness');
    draft.add('programmeResult', { check: 'readiness', takenOn: '2026-01-05', answers });
    draft.add('programmeResult', { check: 'readiness', takenOn: '2025-01-05', answers: answers.map(() => 2) });
    draft.set('programme', 'programme', { readiness: answers.map((answer, at) => (at === 2 ? 2 : answer)) });
  });
  const { readiness: ready, sevenKeys } = programmeChecks(content, AS_OF);
  expect(sinceWords(ready)).toBe('Kept on 5 January 2026: 41.7, Act now. +8.3 since.');
  expect([ready.statements[2]?.before, ready.statements[2]?.answer]).toEqual([0, 2]);
  expect(sinceWords(sevenKeys)).toBe('No result is kept yet to compare with.');
});

it('knows nothing where nothing is answered', () => {
  const empty = emptyDocument();
  const { readiness: ready, stGallenAudit: audit } = programmeChecks(empty, AS_OF);
  expect([ready.score, ready.reason, ready.lowest]).toEqual([null, 'noData', []]);
  expect(checkSentence(ready, empty, AS_OF)).toBe('Nothing is answered yet: 9 of 12 are needed for a result.');
  expect([audit.score, audit.statements.length]).toEqual([null, 30]);
  expect(charterSentence(empty, AS_OF)).toBe('Nobody sponsors the programme yet.');
});
