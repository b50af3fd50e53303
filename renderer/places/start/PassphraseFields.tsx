import { useEffect, useRef, useState, type RefObject } from 'react';
import { call } from '../../host';

type Strength = { readonly score: number; readonly enough: boolean; readonly advice: string | null };
const WORDS = ['Far too weak', 'Too weak', 'Not strong enough', 'Strong', 'Very strong'];

type Typed = {
  readonly one: string;
  readonly two: string;
  /** Of what was typed last, or a moment ago. */
  readonly strength: Strength | null;
  readonly setOne: (text: string) => void;
  readonly setTwo: (text: string) => void;
  readonly first: RefObject<HTMLInputElement | null>;
  /** Nothing speaks against it so far: its strength may not have been told yet. */
  readonly canTry: boolean;
  /** The passphrase, once it is known to do; null, with the keys in the field, where it does not. */
  readonly take: () => Promise<string | null>;
};

/** A new passphrase that is being typed twice. Its strength is told after a pause; whoever goes on at once waits for it. */
export const useNewPassphrase = (): Typed => {
  const [one, setOne] = useState('');
  const [two, setTwo] = useState('');
  const [judged, setJudged] = useState<{ readonly of: string; readonly strength: Strength } | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (one === '') return undefined;
    const timer = window.setTimeout(() => {
      void call('passphrase.strength', { passphrase: one })
        .then((strength) => setJudged({ of: one, strength }))
        .catch(() => setJudged(null));
    }, 150);
    return () => window.clearTimeout(timer);
  }, [one]);
  const known = judged?.of === one ? judged.strength : null;
  const canTry = one !== '' && one === two && known?.enough !== false;
  const take = async (): Promise<string | null> => {
    if (!canTry) return null;
    const strength = known ?? (await call('passphrase.strength', { passphrase: one }));
    setJudged({ of: one, strength });
    if (strength.enough) return one;
    first.current?.focus();
    return null;
  };
  return { one, two, strength: one === '' ? null : (judged?.strength ?? null), setOne, setTwo, first, canTry, take };
};

/** The two fields, with the strength of what stands in them. */
export const NewPassphrase = ({ typed }: { readonly typed: Typed }) => {
  const { one, two, strength, setOne, setTwo, first } = typed;
  const isWeak = strength !== null && !strength.enough;
  const isOther = two !== '' && one !== two;
  return (
    <>
      <div className="field">
        <label className="label" htmlFor="passphrase-new">
          <span>New passphrase</span>
          {strength ? <span className="hint">{WORDS[strength.score]}</span> : null}
        </label>
        <input
          id="passphrase-new"
          ref={first}
          className="input"
          type="password"
          autoComplete="new-password"
          value={one}
          aria-invalid={isWeak || undefined}
          aria-describedby="passphrase-weak"
          onChange={(event) => setOne(event.target.value)}
        />
        <span id="passphrase-weak" className="wrong">
          {isWeak ? (strength.advice ?? 'Use four or more unrelated words.') : null}
        </span>
      </div>
      <div className="field">
        <label className="label" htmlFor="passphrase-again">
          The same again
        </label>
        <input
          id="passphrase-again"
          className="input"
          type="password"
          autoComplete="new-password"
          value={two}
          aria-invalid={isOther || undefined}
          aria-describedby="passphrase-other"
          onChange={(event) => setTwo(event.target.value)}
        />
        <span id="passphrase-other" className="wrong">
          {isOther ? 'The two are not the same.' : null}
        </span>
      </div>
    </>
  );
};
