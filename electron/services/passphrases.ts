import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';

/** On the estimator's scale of 0 to 4: at 3, some 10^8 guesses; each takes a third of a second and 128 MiB. */
const LEAST_SCORE = 3;
const LONGEST_READ = 128;

let estimator: ZxcvbnFactory | null = null;

const ADVICE: readonly string[] = [
  'This is guessed at once. Use four or more unrelated words.',
  'This is guessed quickly. Use four or more unrelated words.',
  'Nearly. Add another unrelated word.',
];

export const passphraseStrength = (passphrase: string): Output<'passphrase.strength'> => {
  if (passphrase === '') return { score: 0, enough: false, advice: null };
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  // The estimator's work grows with the square of the length; the rest of a long one only makes it stronger.
  const { score } = estimator.check(passphrase.slice(0, LONGEST_READ), ['account', 'atlas']);
  return { score, enough: score >= LEAST_SCORE, advice: ADVICE[score] ?? null };
};

/** Throws weakPassphrase with what to do. */
export const requireStrong = (passphrase: string): void => {
  const { enough, advice } = passphraseStrength(passphrase);
  if (!enough)
    throw new AtlasError(
      'weakPassphrase',
      `This passphrase is too weak. ${advice ?? 'Use four or more unrelated words.'}`,
    );
};
