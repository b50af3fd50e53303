import { useId } from 'react';
import { HIDEABLE, type Audience, type Hideable } from '../../../shared/audience/viewer';
import { chooseOutputViewer, useOutputViewer } from '../../state/outputFor';
import { said } from '../../../shared/packs/spoken';

export const AUDIENCE_WORDS: Readonly<Record<Audience, readonly [name: string, about: string]>> = {
  team: ['The team', 'Everything the plan holds. Confidential – internal'],
  customer: ['The customer', 'Only what is shared with them, in words of both sides'],
};

const HIDE_WORDS: Readonly<Record<Hideable, readonly [name: string, about: string]>> = {
  opinions: ['Opinions', '{names.influence}, {names.attitude}, {names.relationship}, roles, lines, diagnoses'],
  money: ['Amounts', 'Every amount of money and every share that tells one'],
  notes: ['Private notes', 'What is written for the team about people and talks'],
  names: ['Names as aliases', 'CFO-1 for the name, in texts too'],
};
/** What the customer never sees anyway is not asked about. */
const ASKED: Readonly<Record<Audience, readonly Hideable[]>> = { team: HIDEABLE, customer: ['money', 'names'] };

/** For whom outputs are made, and what is kept out of them besides. It is kept for each account, and is no part of the plan. */
export const AudienceChoice = () => {
  const viewer = useOutputViewer();
  const name = useId();
  const toggle = (one: Hideable) =>
    chooseOutputViewer({
      ...viewer,
      hidden: HIDEABLE.filter((other) => (other === one) !== viewer.hidden.includes(other)),
    });
  return (
    <div className="audience">
      <fieldset>
        <legend className="label">For whom</legend>
        <div className="audience-options">
          {(['team', 'customer'] as const).map((audience) => (
            <label key={audience}>
              <input
                type="radio"
                name={name}
                aria-label={AUDIENCE_WORDS[audience].join('. ')}
                checked={viewer.audience === audience}
                onChange={() =>
                  chooseOutputViewer({ audience, hidden: viewer.hidden.filter((one) => ASKED[audience].includes(one)) })
                }
              />
              <span>
                <b>{AUDIENCE_WORDS[audience][0]}</b>
                <small>{AUDIENCE_WORDS[audience][1]}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="label">Keep out as well</legend>
        <div className="audience-hide">
          {ASKED[viewer.audience].map((one) => (
            <label key={one} className="check">
              <input type="checkbox" checked={viewer.hidden.includes(one)} onChange={() => toggle(one)} />
              <span>
                {HIDE_WORDS[one][0]}
                <small>{said(HIDE_WORDS[one][1])}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
};
