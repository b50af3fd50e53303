/** What a command line says of a table, in pairs. */
import { nameKey } from './nameKeys';

type Pair = { readonly left: string; readonly right: string | undefined; readonly text: string };

/** `left=right,left=right`; what holds a comma or an equals sign is written in double quotes. */
export const pairsIn = (option: string): readonly Pair[] =>
  [...option.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*?))\s*(?:=\s*([^,="]*?)\s*)?(?:,|$)/g)]
    .filter(([whole]) => whole.trim() !== '' && whole.trim() !== ',')
    .map(([whole, quoted, bare = '', right]) => ({
      left: quoted === undefined ? bare : quoted.replaceAll('""', '"'),
      right,
      text: whole.replace(/,$/, '').trim(),
    }));

type Answers =
  | { readonly ok: true; readonly answers: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly problem: string };

/** Answers by the cell they are about, in the form of `nameKey`. */
export const parseAnswers = (option: string): Answers => {
  const answers: Record<string, string> = {};
  for (const { left, right, text } of pairsIn(option)) {
    if (right === undefined || right === '') return { ok: false, problem: `“${text}” has no answer.` };
    answers[nameKey(left)] = right;
  }
  return { ok: true, answers };
};
