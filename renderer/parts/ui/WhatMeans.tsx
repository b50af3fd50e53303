import { CircleQuestionMark } from 'lucide-react';
import { useRef } from 'react';

type Props = {
  /** What the button is called: the words it explains. */
  readonly words: string;
  readonly meanings: readonly (readonly [word: string, says: string])[];
  /** Which way it opens, where there is room. */
  readonly opens?: 'down' | 'up';
};

/** A button that says what words on screen mean; Escape closes it. */
export const WhatMeans = ({ words, meanings, opens = 'down' }: Props) => {
  const fold = useRef<HTMLDetailsElement>(null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from within closes it
    <details
      ref={fold}
      className={`what-means ${opens}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || fold.current?.open !== true) return;
        event.preventDefault();
        event.stopPropagation();
        fold.current.open = false;
        fold.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={`What ${words} mean`} title={`What ${words} mean`}>
        <CircleQuestionMark size={15} aria-hidden="true" />
      </summary>
      <dl>
        {meanings.map(([word, says]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
