import { PERSONA_SAYS, PERSONAS } from '../../../shared/analysis/startPersonas';
import { Button } from '../../parts/ui/Button';
import { useList } from '../../state/records';
import { setMe, setPersona } from '../../state/startAs';

/** Asked once: what somebody looks at first. */
export const WhatAreYou = () => (
  <div className="empty-place my-who">
    <h2 className="serif">What do you look at first?</h2>
    <p>
      Start shows what waits for you in all accounts. Your answer is kept on this computer and is no part of a plan.
    </p>
    <ul className="waiting-personas">
      {PERSONAS.map((persona) => (
        <li key={persona}>
          <Button onClick={() => setPersona(persona)}>
            <span>
              <b>{PERSONA_SAYS[persona].name}</b>
              <span className="quiet small">{PERSONA_SAYS[persona].finds}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  </div>
);

/** Asked once for an atlas, of those whose start is their own. */
export const WhoAreYou = () => {
  const members = useList('member');
  return (
    <div className="empty-place my-who">
      <h2 className="serif">Who are you?</h2>
      {members.length === 0 ? (
        <p>Nobody of yours stands in this atlas yet. People come in with the team of an account, in its plan.</p>
      ) : (
        <ul>
          {members.map(({ id, name, title }) => (
            <li key={id}>
              <Button onClick={() => setMe(id)}>
                {name}
                {title === null ? null : <span className="quiet"> {title}</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
