import { describe, expect, it } from 'vitest';
import { nameFinder, partsOnTheWay, replaced, type Sought } from '../../../shared/personal/namesInText';

const finderOf = (names: readonly string[], more: Partial<Sought> = {}) =>
  nameFinder({ names, reached: [], others: [], isWord: () => false, ...more });
const without = (text: string, finder = finderOf(['Maren Aldous'])): string => replaced(text, finder.sure(text), '#');

describe('where a person is named', () => {
  it.each([
    ['Ask Maren Aldous today', 'Ask # today'],
    ['ask maren aldous today', 'ask # today'],
    ['Aldous, Maren: yes', '#: yes'],
    ['M. Aldous and Aldous', '# and #'],
    ['Maren J. Aldous’s plan', '#’s plan'],
    ['mail maren.aldous@example.org or m.aldous@x.com', 'mail # or #'],
    ['see @MarenAldous', 'see @#'],
    ['MAREN ALDOUS', '#'],
    ['the Aldouses of this world', 'the Aldouses of this world'],
    ['aldous is no name here', 'aldous is no name here'],
    ['Marenka Aldousson', 'Marenka Aldousson'],
    ['https://example.org/maren-aldous', 'https://example.org/#'],
  ])('is found surely: %s', (text, expected) => {
    expect(without(text)).toBe(expected);
  });

  it('holds for accents, umlauts written out and names without blanks', () => {
    expect(without('Joerg Hoelzl kam', finderOf(['Jörg Hölzl']))).toBe('# kam');
    expect(without('JOSE GARCIA', finderOf(['José García']))).toBe('#');
    expect(without('王小明同意', finderOf(['王小明']))).toBe('#同意');
  });

  it('is unclear by a given name, and by what somebody or something else is called', () => {
    const text = 'Maren said that Aldous agrees with Anna Aldous and Maren Aldous';
    const finder = finderOf(['Maren Aldous'], { others: ['Anna Aldous'] });
    expect(finder.sure(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Maren Aldous']);
    expect(finder.unclear(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Maren', 'Aldous']);
    const long = finderOf(['Anna Long'], { others: ['Anna Long-Meyer'] });
    expect(without('Anna Long-Meyer met Anna Long', long)).toBe('Anna Long-Meyer met #');
    const word = finderOf(['Tim Price'], { isWord: (one) => one === 'price' });
    expect(without('Price is high, says Tim Price', word)).toBe('Price is high, says #');
    const twins = finderOf(['Anna Long'], { others: ['Anna Long'] });
    expect(without('Anna Long', twins)).toBe('Anna Long');
    expect(twins.unclear('Ask Anna Long')).toHaveLength(1);
  });

  it('holds for addresses and numbers that are theirs', () => {
    const finder = finderOf(['Maren Aldous'], { reached: ['+49 555 010', 'ceo@example.org'] });
    expect(without('Call +49 555 010 or CEO@example.org', finder)).toBe('Call # or #');
  });

  it('holds for a name on its way, letter by letter, and back', () => {
    const whole = 'Talk to Maren Aldous soon';
    const spans = finderOf(['Maren Aldous']).sure(whole);
    const cut = (text: string): string => replaced(text, partsOnTheWay(text, whole, spans), '#');
    expect(cut('Talk to Mar soon')).toBe('Talk to # soon');
    expect(cut('Talk to Maren Ald soon')).toBe('Talk to # soon');
    expect(cut('Talk to  soon')).toBe('Talk to  soon');
    expect(cut('Something else')).toBe('Something else');
  });
});
