import { expect, it } from 'vitest';
import { cardMarks } from '../../../shared/analysis/cardMarks';
import { gaps } from '../../../shared/analysis/gaps';
import { sampleDocument, SAMPLES } from '../../support/samples';
import { accountWith } from '../../support/people';

const AS_OF = '2026-03-02';

it.each(SAMPLES)('the clock of the %s sample is on whoever the rules say was met too long ago', (name) => {
  const document = sampleDocument(name);
  const late = [...cardMarks(document, AS_OF)].flatMap(([id, letters]) => (letters.includes('l') ? [id] : []));
  const found = gaps(document, AS_OF).filter(({ code }) => code === 'G5');
  expect(late.length).toBeGreaterThan(0);
  expect(late.toSorted()).toEqual(found.map(({ ref }) => ref).toSorted());
});

it('nothing lapses that never was, and not on the last day of the rhythm', () => {
  const person = { influence: 5, relationship: 2 } as const;
  const marks = cardMarks(
    accountWith([
      { id: 'never', ...person, lastContact: null },
      { id: 'day30', ...person, lastContact: '2026-01-31' },
      { id: 'day31', ...person, lastContact: '2026-01-30' },
      { id: 'unknown', influence: 5, relationship: null, lastContact: '2020-01-01' },
    ]),
    AS_OF,
  );
  expect([...marks].filter(([, letters]) => letters.includes('l')).map(([id]) => id)).toEqual(['day31']);
});
