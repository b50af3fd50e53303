import { accountOf } from '../../shared/document/document';
import { currentDocument, setFields } from '../state/documentStore';
import { useAccount, useSingle } from '../state/records';
import { FigureStrip } from '../figures/FigureStrip';
import { TextField } from '../ui/TextField';
import { ActionRows } from './ActionRows';
import { GroupRows } from './GroupRows';
import { ObjectiveRows } from './ObjectiveRows';
import { TargetRows } from './TargetRows';
import { GoalRows, TeamRows } from './NamedRows';

const setAccount = (label: string, fields: Parameters<typeof setFields<'account'>>[3], group: string) => { setFields(label, 'account', accountOf(currentDocument()).id, fields, group); };

const Situation = () => {
  const account = useAccount();
  return (
    <div className="route">
      <TextField label="Where the customer is today" value={account.situationToday} multiline max={600} placeholder="What their board worries about now, in their words" onCommit={(situationToday, group) => setAccount('Edit today', { situationToday }, group)} />
      <TextField label="Where they want to be" value={account.situationTomorrow} multiline max={600} placeholder="What they will call success, and by when" onCommit={(situationTomorrow, group) => setAccount('Edit tomorrow', { situationTomorrow }, group)} />
      <TextField label="How you get there together" value={account.situationPath} multiline max={600} placeholder="The few moves that join the two" onCommit={(situationPath, group) => setAccount('Edit the path', { situationPath }, group)} />
    </div>
  );
};

/** The plan on one page: ambition, today to tomorrow, targets, objectives, actions. */
export const Compass = () => {
  const plan = useSingle('plan');
  return (
    <div className="compass">
      <section className="north-star" aria-labelledby="north-star">
        <h2 id="north-star">North star</h2>
        <TextField label="Ambition" value={plan?.ambition ?? null} multiline max={200} placeholder="One sentence you would read aloud: what you will be for this customer in three years"
          onCommit={(ambition, group) => { setFields('Edit the ambition', 'plan', 'plan', { ambition }, group); }} />
      </section>
      <FigureStrip />
      <section aria-labelledby="route"><h2 id="route">Today, tomorrow, the way</h2><Situation /></section>
      <div className="compass-columns">
        <section aria-labelledby="goals"><h2 id="goals">Customer goals</h2><GoalRows /></section>
        <section aria-labelledby="targets"><h2 id="targets">Targets</h2><TargetRows /></section>
      </div>
      <section aria-labelledby="objectives"><h2 id="objectives">Objectives</h2><ObjectiveRows /></section>
      <section aria-labelledby="actions"><h2 id="actions">Actions</h2><ActionRows /></section>
      <section aria-labelledby="groups"><h2 id="groups">Groups that decide</h2><GroupRows /></section>
      <section aria-labelledby="team"><h2 id="team">Your team</h2><TeamRows /></section>
    </div>
  );
};
