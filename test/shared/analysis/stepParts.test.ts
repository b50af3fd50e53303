import { expect, it } from 'vitest';
import { fourSteps } from '../../../shared/analysis/completeness';
import { explain } from '../../../shared/analysis/explain';
import { stepPart, stepWords } from '../../../shared/analysis/stepParts';
import { emptyDocument } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';

const AS_OF = '2026-03-02';
const team = edited(emptyDocument(), (draft) => {
  draft.add('account', { id: 'A', name: 'Blank', currency: 'EUR' });
  draft.add('member', { id: 'm', name: 'Ada' });
  draft.add('assignment', { memberId: 'm', role: 'accountLead' });
});

it('says why a step stands at half where one of the team is named and nothing was done', () => {
  const share = fourSteps(team, AS_OF).steps.do.value;
  expect(share).toBe(50);
  expect(stepPart(team, AS_OF, 'do', share)).toEqual({ label: 'Actions done in time', value: null });
  expect(stepWords(team, AS_OF, 'do')).toBe(
    'Half is the section on your team, half your actions done in time: none is open or done yet, which adds nothing.',
  );
  const acted = edited(team, (draft) => {
    draft.add('action', { title: 'Call', status: 'done', due: AS_OF, completedOn: AS_OF });
  });
  expect(stepWords(acted, AS_OF, 'do')).toContain('done in time: 100 %.');
});

it('counts a review that was held, and not the section it is written in', () => {
  expect(stepWords(team, AS_OF, 'review')).toContain('none is in the review log yet');
  const held = edited(team, (draft) => {
    draft.add('review', { date: '2026-02-20', decisions: 'Go on' });
  });
  expect(stepWords(held, AS_OF, 'review')).toContain('the last was on 20 February 2026');
  const share = fourSteps(held, AS_OF).steps.review.value;
  expect(stepPart(held, AS_OF, 'review', share)).toMatchObject({ value: 100 });
  expect(explain('steps', held, AS_OF).says).toContain('Reviews that were held count');
});
