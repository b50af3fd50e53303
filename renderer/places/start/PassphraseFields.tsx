import { useEffect, useState, type RefObject } from 'react';
import { call } from '../../host';

type Strength = { readonly score: number; readonly enough: boolean; readonly advice: string | null };
const WORDS = ['Far too weak', 'Too weak', 'Not strong enough', 'Strong', 'Very strong'];

/** A new passphrase, typed twice, with its strength. Calls `onReady` with it while it will do, else with null. */
export const NewPassphrase = ({
  onReady,
  first,
}: {
  readonly onReady: (passphrase: string | null) => void;
  readonly first?: RefObject<HTMLInputElement | null>;
}) => {
  const [one, setOne] = useState('');
  const [two, setTwo] = useState('');
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    if (one === '') return undefined;
    const timer = window.setTimeout(() => {
      void call('passphrase.strength', { passphrase: one })
        .then(setStrength)
        .catch(() => setStrength(null));
    }, 150);
    return () => window.clearTimeout(timer);
  }, [one]);
  useEffect(() => {
    onReady(strength?.enough && one === two ? one : null);
  }, [one, two, strength, onReady]);
  return (
    <>
      <div className="field">
        <label className="label" htmlFor="passphrase-new">
          <span>New passphrase</span>
          {strength ? <span className="hint">{WORDS[strength.score]}</span> : null}
        </label>
        <input
          id="passphrase-new"
          {...(first ? { ref: first } : {})}
          className="input"
          type="password"
          autoComplete="new-password"
          value={one}
          onChange={(event) => {
            setOne(event.target.value);
            if (event.target.value === '') setStrength(null);
          }}
        />
        {strength && !strength.enough ? (
          <span className="wrong">{strength.advice ?? 'Use four or more unrelated words.'}</span>
        ) : null}
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
          onChange={(event) => setTwo(event.target.value)}
        />
        {two !== '' && one !== two ? <span className="wrong">The two are not the same.</span> : null}
      </div>
    </>
  );
};
