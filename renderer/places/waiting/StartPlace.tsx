import { useMemo } from 'react';
import { PERSONA_SAYS, PERSONAS, type Persona, type Start } from '../../../shared/analysis/startPersonas';
import { tellsOpinions, type StartPart } from '../../../shared/analysis/startLines';
import { portfolioSentences } from '../../../shared/analysis/portfolioWords';
import { run } from '../../commands/handlers';
import { HiddenNote } from '../../parts/hiding/Hidden';
import { Button } from '../../parts/ui/Button';
import { useIsHiding, useList, useRecord } from '../../state/records';
import { usePortfolio } from '../../state/portfolio';
import { setSession } from '../../state/session';
import { setMe, setPersona, useMe, usePersona } from '../../state/startAs';
import { useAccountNames, useWaiting } from '../../state/waiting';
import { AccountFigures } from './AccountFigures';
import { LineList } from './LineList';
import { WhatAreYou, WhoAreYou } from './WhoAndWhat';
import { startSummary } from '../../parts/duties/startWords';

const asksWho = (persona: Persona): boolean => PERSONA_SAYS[persona].of !== 'all';

const NONE_OF: Readonly<Record<'lead' | 'work' | 'sponsor' | 'all', string>> = {
  lead: 'You lead no account here: nobody named you account lead or client executive, nor owner in the portfolio.',
  work: 'Nothing in any account names you.',
  sponsor:
    'You sponsor no account here: nobody named you executive sponsor of one, or paired you with anybody of theirs.',
  all: 'This atlas holds no account yet.',
};

/** What the portfolio says, with the ways to its figures. */
const PortfolioWords = () => {
  const { view } = usePortfolio();
  return (
    <div className="waiting-portfolio">
      <div>
        {portfolioSentences(view).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className="chips">
        <Button small onClick={() => setSession({ atlasPlace: 'portfolio', portfolioTab: 'matrix' })}>
          Matrix
        </Button>
        <Button small onClick={() => setSession({ atlasPlace: 'portfolio', portfolioTab: 'time' })}>
          Time board
        </Button>
        <Button small onClick={() => setSession({ atlasPlace: 'selection', selectionTab: 'pilot' })}>
          Pilot and roll-out
        </Button>
      </div>
    </div>
  );
};

const HIDDEN = 'Contacts, gaps and what fell due are hidden.';

const Found = ({ persona, start }: { readonly persona: Persona; readonly start: Start }) => {
  const names = useAccountNames();
  const isHiding = useIsHiding();
  const days = useMemo(() => new Map(start.accounts.map((one) => [one.accountId, one.asOf])), [start]);
  const { parts, of } = PERSONA_SAYS[persona];
  const has = (part: StartPart): boolean => start.lines.some((line) => line.part === part);
  // What is empty is read last.
  const shown = parts
    .filter((part) => !isHiding || !tellsOpinions(part))
    .toSorted((a, b) => Number(has(b)) - Number(has(a)));
  if (start.accounts.length === 0) return <p className="quiet">{NONE_OF[of]}</p>;
  const column = (some: readonly StartPart[]) => (
    <div className="my-column">
      {some.map((part) => (
        <LineList
          key={part}
          part={part}
          lines={start.lines.filter((line) => line.part === part)}
          names={names}
          days={days}
        />
      ))}
    </div>
  );
  return (
    <>
      {persona === 'headOfProgramme' && !isHiding ? <PortfolioWords /> : null}
      <AccountFigures {...start} persona={persona} names={names} />
      {shown.length < parts.length ? <HiddenNote what={HIDDEN} /> : null}
      {shown.length === 0 ? null : (
        <div className="my-columns">
          {column(shown.filter((_, at) => at % 2 === 0))}
          {column(shown.filter((_, at) => at % 2 === 1))}
        </div>
      )}
    </>
  );
};

const Sheet = ({ persona, memberId }: { readonly persona: Persona; readonly memberId: string | null }) => {
  const start = useWaiting(persona, memberId);
  const name = useRecord('member', memberId)?.name ?? null;
  const says = PERSONA_SAYS[persona];
  return (
    <div className="my-sheet">
      <header className="my-head">
        <div>
          <h2 className="serif">{name ?? says.name}</h2>
          <p className="quiet">{name === null ? says.finds : `${says.name} · ${says.finds}`}</p>
        </div>
        <p className="quiet tabular" role="status">
          {start === null ? '' : startSummary(persona, start)}
        </p>
      </header>
      {start === null ? null : <Found persona={persona} start={start} />}
    </div>
  );
};

const Choices = ({ persona }: { readonly persona: Persona }) => {
  const me = useMe();
  const members = useList('member');
  return (
    <>
      <label>
        I look as{' '}
        <select className="input" value={persona} onChange={(event) => setPersona(event.target.value as Persona)}>
          {PERSONAS.map((one) => (
            <option key={one} value={one}>
              {PERSONA_SAYS[one].name}
            </option>
          ))}
        </select>
      </label>
      {asksWho(persona) ? (
        <label>
          I am{' '}
          <select
            className="input"
            value={me ?? ''}
            onChange={(event) => setMe(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">Nobody chosen</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
};

/** What waits in all accounts of the atlas for one of those who look over them. */
export const StartPlace = () => {
  const persona = usePersona();
  const me = useMe();
  const isHiding = useIsHiding();
  return (
    <div className="my-work">
      <header className="place-bar">
        {persona === null ? <span className="my-title">Start</span> : <Choices persona={persona} />}
        {persona === null || (asksWho(persona) && me === null) ? null : (
          <>
            <span className="spring" />
            <Button small disabled={isHiding} onClick={() => run('start.pdf')}>
              Save as PDF
            </Button>
          </>
        )}
      </header>
      <div className="my-ground">
        {persona === null ? (
          <WhatAreYou />
        ) : asksWho(persona) && me === null ? (
          <WhoAreYou />
        ) : (
          <Sheet key={`${persona} ${me ?? ''}`} persona={persona} memberId={asksWho(persona) ? me : null} />
        )}
      </div>
    </div>
  );
};
