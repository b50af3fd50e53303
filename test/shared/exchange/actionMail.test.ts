import { expect, it } from 'vitest';
import { minutesOfWorkshop } from '../../../shared/analysis/minutes';
import { list } from '../../../shared/document/document';
import { actionMail } from '../../../shared/exchange/actionMail';
import { minutesAsText } from '../../../shared/exchange/minutesText';
import { HELD_ON, heldWorkshop } from '../../support/heldWorkshop';
import { sampleDocument } from '../../support/samples';

const held = heldWorkshop(sampleDocument('hospital'), 'H08', 'H24');
const agenda = list(held, 'agenda').at(-1)!;
const [first, nobody] = minutesOfWorkshop(held, agenda).owners;

it('writes to an owner what they took on, and asks who takes what nobody did', () => {
  expect(actionMail(held, agenda, first!.owner, first!.actions)).toBe(
    [
      'Subject: Carrowmere Hospitals Group: your actions from “Half-day workshop”',
      '',
      'Hello Saoirse, in “Half-day workshop” of 5 March 2026 you took on:',
      '',
      '- Ask Varga what the vote cost, by 12 March 2026',
      '',
      'Please confirm within two days, or say what has to change.',
    ].join('\n'),
  );
  const open = actionMail(held, agenda, nobody!.owner, nobody!.actions);
  expect(open).toContain('Who takes them?\n\n- Find a date with the board (no day yet: please name one)');
  expect(open).not.toContain('Hello');
});

it('says support and coverage before and after in the minutes as well', () => {
  const text = minutesAsText(held, agenda, HELD_ON);
  expect(text).toContain('Support of those rated before and after: +15 → +10');
  expect(text).toContain('Coverage of influence: 41 % → 56 %');
});
