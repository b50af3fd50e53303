import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instructionsIn, unmarkedRuns, withArtefacts } from '../../electron/services/contentMarks';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (made: Uint8Array): string => new TextDecoder().decode(made);

it('marks what is painted outside of a tag, and leaves the rest as it was', () => {
  const page =
    'q 1 0 0 1 0 0 cm\n0 0 10 10 re\nf\n/P <</MCID 0>>BDC\nBT (a \\) EMC) Tj ET\nEMC\nBT /F1 9 Tf (head) Tj ET Q';
  expect(text(withArtefacts(bytes(page)))).toBe(
    'q 1 0 0 1 0 0 cm\n/Artifact BMC\n0 0 10 10 re\nf\nEMC\n/P <</MCID 0>>BDC\nBT (a \\) EMC) Tj ET\nEMC\nBT /F1 9 Tf /Artifact BMC\n(head) Tj\nEMC ET Q',
  );
});

it('makes an artefact of the rules of a table, which are no cell', () => {
  expect(text(withArtefacts(bytes('/Table <</MCID 0 >>BDC\n0 0 9 1 re\nf\nEMC\n')))).toBe(
    '/Artifact BMC\n\n0 0 9 1 re\nf\nEMC\n',
  );
});

it('reads past strings, names, pictures and comments in which words of the language stand', () => {
  const page = '(EMC (BDC) f) Tj % f\n/f 1 Do\n<46> Tj\nBI /W 1 ID \u0001 f EMC x\nEI\n[(f) -12.5 (S)] TJ';
  expect(instructionsIn(bytes(page)).map(({ name }) => name)).toEqual(['Tj', 'Do', 'Tj', 'EI', 'TJ']);
});

it('leaves nothing unmarked, whatever stands in which order, and nothing to do a second time', () => {
  const painted = fc.constantFrom(
    '0 0 1 1 re f',
    '1 1 m 2 2 l S',
    'BT (x) Tj ET',
    '/X1 Do',
    'BT /F 1 Tf [(a)] TJ 0 0 Td (b) Tj ET',
  );
  const state = fc.constantFrom('q', 'Q', '1 0 0 RG', '/G3 gs');
  const tagged = fc.array(painted, { maxLength: 3 }).map((inner) => `/P <</MCID 1>>BDC ${inner.join(' ')} EMC`);
  fc.assert(
    fc.property(fc.array(fc.oneof(painted, state, tagged), { maxLength: 12 }), (parts) => {
      const marked = withArtefacts(bytes(parts.join('\n')));
      expect(unmarkedRuns(instructionsIn(marked))).toEqual([]);
      expect(withArtefacts(marked)).toBe(marked);
      // What is painted, and in which order, is the same.
      const words = (made: Uint8Array): string =>
        text(made)
          .replaceAll('/Artifact BMC', '')
          .replace(/\s+/g, ' ')
          .replaceAll(/ EMC|EMC /g, ' ');
      expect(words(marked).replace(/\s+/g, '')).toBe(words(bytes(parts.join('\n'))).replace(/\s+/g, ''));
    }),
  );
});
