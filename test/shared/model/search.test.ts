import { describe, expect, it } from 'vitest';
import { bestMatches } from '../../../shared/model/search';

const named = (...labels: readonly string[]) => labels.map((label) => ({ label, detail: '' }));
const found = (items: Parameters<typeof bestMatches>[0], query: string) =>
  bestMatches(items, query).map(({ label }) => label);

describe('what is looked for', () => {
  it('is the bearer of the name before everybody who has its letters', () => {
    const people = named('Przemysław Jankowski', 'Wang Xiaoming-Lee', 'Jan Kowalski', 'Ewa Jan', 'Janina Nowak');
    expect(found(people, 'jan')).toEqual(['Jan Kowalski', 'Janina Nowak', 'Przemysław Jankowski', 'Ewa Jan']);
    expect(found(people, 'Kowalski Jan')[0]).toBe('Jan Kowalski');
    expect(found(people, 'xiaoming wang')).toEqual(['Wang Xiaoming-Lee']);
    expect(found(named('Zbigniew Marek Ornatowski'), 'zmo')).toEqual([]);
  });
  it('is the literal name, then beginnings, then parts, then what stands beside, then similar spellings', () => {
    const items = [
      { label: 'Mariana', detail: '' },
      { label: 'Anna-Maria', detail: '' },
      { label: 'Rosamaria', detail: '' },
      { label: 'Jo', detail: 'assistant of Maria' },
      { label: 'Marla', detail: '' },
      { label: 'Maria', detail: '' },
    ];
    expect(found(items, 'maria')).toEqual(['Maria', 'Mariana', 'Anna-Maria', 'Rosamaria', 'Jo', 'Marla']);
  });
  it('does not mind accents, case, marks and the order of names', () => {
    const people = named('Łukasz Hölzl', 'Søren Ørsted', 'O’Brien, Anne-Marie');
    expect(found(people, 'holzl łukasz')).toEqual(['Łukasz Hölzl']);
    expect(found(people, 'hoelzl')).toEqual(['Łukasz Hölzl']);
    expect(found(people, 'anne marie o')).toEqual(['O’Brien, Anne-Marie']);
    expect(found(people, '  ')).toHaveLength(3);
    expect(found(people, '?')).toEqual([]);
  });
  it('forgives a slip in a word of some length, and none in a short one', () => {
    const people = named('Katharina Weidenfeller', 'Jon Tan');
    expect(found(people, 'katarina')).toEqual(['Katharina Weidenfeller']);
    expect(found(people, 'weidenfelder')).toEqual(['Katharina Weidenfeller']);
    expect(found(people, 'jan')).toEqual([]);
    // Two letters that changed places are one slip.
    expect(found(people, 'weidenfeller katharian')).toEqual(['Katharina Weidenfeller']);
    expect(found(named('Tobias Wren'), 'wern')).toEqual(['Tobias Wren']);
  });
  it('may be called otherwise', () => {
    const commands = [
      { label: 'Show the slides', detail: 'File', also: ['present', 'projector'] },
      { label: 'Put into the tray', detail: 'Person' },
    ];
    expect(found(commands, 'present')).toEqual(['Show the slides']);
    expect(found(commands, 'proj')).toEqual(['Show the slides']);
  });
});
