/** How far the roll-out is: which wave may open, and what stands against it. */
import { longDate } from '../conventions/writeDay';
import { list, single, type Document } from '../document/document';
import { isDay } from '../model/fields';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { settingsOf } from './settings';

export type Gate = {
  readonly gate: RecordOf<'waveGate'>;
  /** Null where target or actual is not known: then it is not passed. */
  readonly isMet: boolean | null;
};
export type WaveState = 'open' | 'mayOpen' | 'overridden' | 'waits';
export type WaveLine = {
  readonly wave: RecordOf<'wave'>;
  /** 1 is the first. */
  readonly number: number;
  readonly gates: readonly Gate[];
  readonly met: number;
  readonly state: WaveState;
  /** It is the first and has more accounts than anybody learns from. */
  readonly isTooLarge: boolean;
  readonly isLate: boolean;
};

const isMet = ({ target, actual, direction }: RecordOf<'waveGate'>): boolean | null => {
  if (target === null || actual === null) return null;
  return direction === 'up' ? actual >= target : actual <= target;
};

/** A wave may open once every criterion of its gate is met, or somebody wrote why it opens before. */
export const rollOut = figure(['wave', 'waveGate', 'setting'], (document, asOf): readonly WaveLine[] => {
  const { firstWave } = settingsOf(document, asOf).rollOut;
  return list(document, 'wave').map((wave, at): WaveLine => {
    const gates = list(document, 'waveGate')
      .filter(({ waveId }) => waveId === wave.id)
      .map((gate) => ({ gate, isMet: isMet(gate) }));
    const met = gates.filter((one) => one.isMet === true).length;
    const stateOf = (): WaveState => {
      if (wave.openedOn !== null && wave.openedOn <= asOf) return 'open';
      if (met === gates.length) return 'mayOpen';
      return (wave.overrideReason?.trim() ?? '') === '' ? 'waits' : 'overridden';
    };
    const state = stateOf();
    return {
      wave,
      number: at + 1,
      gates,
      met,
      state,
      isTooLarge: at === 0 && wave.accountIds.length > firstWave,
      isLate: state !== 'open' && wave.start !== null && wave.start < asOf,
    };
  });
});

export const WAVE_WORDS: Readonly<Record<WaveState, string>> = {
  open: 'open',
  mayOpen: 'may open',
  overridden: 'may open, with a reason',
  waits: 'waits for its gate',
};

export const gateWords = ({ gates, met }: WaveLine): string =>
  gates.length === 0 ? 'no gate' : `${met} of ${gates.length} criteria met`;

export const rollOutSentence = (document: Pick<Document, 'wave' | 'waveGate' | 'setting'>, asOf: string): string => {
  const lines = rollOut(document, asOf);
  if (lines.length === 0) return 'No wave is planned yet.';
  const open = lines.filter(({ state }) => state === 'open').length;
  const next = lines.find(({ state }) => state !== 'open');
  const far = `${open} of ${lines.length} waves ${open === 1 ? 'is' : 'are'} open`;
  return next === undefined ? `${far}.` : `${far}; wave ${next.number} ${WAVE_WORDS[next.state]}.`;
};

/**
 * The day the pilot began: of the charter of the programme, which account files know; else of the portfolio, where older
 * atlases have it. It is written in the charter alone.
 */
export const pilotStart = (document: Pick<Document, 'programme' | 'portfolio'>): string | null => {
  const written = single(document, 'programme')?.charter?.pilotStart ?? null;
  return written !== null && isDay(written) ? written : (single(document, 'portfolio')?.pilotStart ?? null);
};
export const pilotWords = (day: string | null, asOf: string): string | null =>
  day === null ? null : `${day > asOf ? 'The pilot begins' : 'The pilot began'} on ${longDate(day)}`;
