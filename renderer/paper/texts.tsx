import type { ReactNode } from 'react';
import type { Figure } from '../../shared/analysis/result';
import { reasonWords } from '../parts/drawings/words';
import { isNothing } from './Rows';
import { withinSentence, inWords } from '../../shared/model/words';

/** A text as it was written, with its paragraphs. Nothing for an empty one. */
export const Prose = ({ text }: { readonly text: string | null }) =>
  text?.trim() ? <p className="prose">{text}</p> : null;

type Fact = readonly [name: string, value: ReactNode];
/** Short facts side by side; those nobody entered are left out. */
export const Facts = ({ facts, wide = false }: { readonly facts: readonly Fact[]; readonly wide?: boolean }) => {
  const known = facts.filter(([, value]) => !isNothing(value));
  return known.length === 0 ? null : (
    <dl className={wide ? 'facts wide' : 'facts'}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

export type Stat = {
  readonly figure: Figure | { readonly value: number | null; readonly reason?: Figure['reason'] };
  readonly as: (value: number | null) => string;
  readonly words: string;
  readonly note?: string | null | undefined;
};
/**
 * Figures read aloud: large number, what it is, and the reason where there is none. What is kept from the reader is no
 * hole on the paper: it is not there.
 */
export const Stats = ({
  stats,
  shape = 'stats',
}: {
  readonly stats: readonly Stat[];
  /** Name of a shape in the style sheet. */ readonly shape?: string;
}) => {
  const shown = stats.filter(({ figure }) => figure.value !== null || figure.reason !== 'notShown');
  return shown.length === 0 ? null : (
    <div className={shape}>
      {shown.map(({ figure, as, words, note }) => (
        <div key={words}>
          <b>{as(figure.value)}</b>
          <span>{words}</span>
          {figure.value === null ? (
            <small>{reasonWords(figure.reason ?? 'noData')}</small>
          ) : note ? (
            <small>{note}</small>
          ) : null}
        </div>
      ))}
    </div>
  );
};

/** Items one below the other, numbered where their order says something. */
export const Points = ({
  items,
  numbered = false,
}: {
  readonly items: readonly { readonly id: string; readonly text: ReactNode }[];
  readonly numbered?: boolean;
}) => {
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className="points">
      {items.map((item) => (
        <li key={item.id}>{item.text}</li>
      ))}
    </List>
  );
};

/** A small heading inside a piece. */
export const Label = ({ children }: { readonly children: ReactNode }) => <h3>{children}</h3>;
/** A drawing with what its marks mean, never cut. */
export const Drawing = ({
  legend,
  children,
  shape = 'drawing',
}: {
  readonly legend?: ReactNode;
  readonly children: ReactNode;
  readonly shape?: string;
}) => (
  <figure className={shape}>
    {children}
    {legend ? <figcaption>{legend}</figcaption> : null}
  </figure>
);
export const Key = ({ mark, children }: { readonly mark: string; readonly children: ReactNode }) => (
  <span className="mark-words">
    <i className={`key-mark ${mark}`} aria-hidden="true" />
    {children}
  </span>
);

/** The bands of a risk, as every drawing of risks marks them. */
export const RiskKeys = () => (
  <>
    <Key mark="risk low">{withinSentence(inWords('low'))}</Key>
    <Key mark="risk medium">{withinSentence(inWords('medium'))}</Key>
    <Key mark="risk high">{withinSentence(inWords('high'))}</Key>
    <Key mark="risk critical">{withinSentence(inWords('critical'))}</Key>
  </>
);
