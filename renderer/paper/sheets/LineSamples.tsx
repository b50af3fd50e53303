import type { WireKind } from '../../../shared/layout/routing/wire';
import { LINK_WORDS, withinSentence } from '../../../shared/model/words';

/** What the lines on a printed map mean: only the kinds on it. */
export const LineSamples = ({ kinds }: { readonly kinds: ReadonlySet<WireKind> }) => (
  <>
    {kinds.has('influences') || kinds.has('mentor') ? (
      <span>
        <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true" className="link-influences">
          <path d="M1 4h16" strokeWidth="1.6" />
          <path d="M23 4l-7-3v6z" className="link-head" />
        </svg>
        {withinSentence(LINK_WORDS.influences)}
      </span>
    ) : null}
    {kinds.has('ally') ? (
      <span>
        <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true" className="link-ally">
          <path d="M1 2.5h22M1 5.5h22" strokeWidth="1.2" />
        </svg>
        {withinSentence(LINK_WORDS.ally)}
      </span>
    ) : null}
    {kinds.has('conflict') ? (
      <span>
        <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true" className="link-conflict">
          <path d="M1 4l3-3l4 6l4-6l4 6l4-6l3 3" strokeWidth="1.2" />
        </svg>
        {withinSentence(LINK_WORDS.conflict)}
      </span>
    ) : null}
    {kinds.has('dotted') ? (
      <span>
        <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true" className="link-dotted">
          <path d="M2 4h.01M8 4h.01M14 4h.01M20 4h.01" className="line-dotted" strokeWidth="1.7" />
        </svg>
        second manager
      </span>
    ) : null}
  </>
);
