import { overrideOf } from '../../../shared/document/maps';
import { attitudeWord, ROLE_WORDS, withinSentence } from '../../../shared/model/words';
import { run } from '../../commands/handlers';
import { useDocument } from '../../state/documentStore';
import { useRecord } from '../../state/records';
import { useOpportunityOnScreen } from '../../state/shownMap';
import { Button } from '../ui/Button';
import { wordFor } from '../../../shared/packs/spoken';

/** On the map of an opportunity: what of this person differs there, and the way back to the account's values. */
export const HereOnly = ({ personId }: { readonly personId: string }) => {
  const opportunityId = useOpportunityOnScreen();
  const opportunity = useRecord('opportunity', opportunityId);
  const person = useRecord('person', personId);
  const own = useDocument((state) =>
    opportunityId === null ? undefined : overrideOf(state.document, opportunityId, personId),
  );
  if (!opportunity || !person) return null;
  if (!opportunity.stakeholderIds.includes(personId))
    return <p className="here-only quiet small">Drawn faint: joins others, but is no part of this opportunity.</p>;
  if (!own)
    return (
      <p className="here-only quiet small">
        {wordFor('names', 'attitude')} and roles set here hold for this opportunity only.
      </p>
    );
  const roles = person.buyingRoles.map((role) => withinSentence(ROLE_WORDS[role])).join(', ');
  const differs = [
    own.attitude === null
      ? ''
      : `${withinSentence(wordFor('names', 'attitude'))} in the account ${withinSentence(attitudeWord(person.attitude))}`,
    own.buyingRoles === null ? '' : `roles in the account ${roles === '' ? 'none' : roles}`,
  ]
    .filter(Boolean)
    .join('; ');
  return (
    <div className="here-only differing small">
      <p>Differs here: {differs}.</p>
      <Button small onClick={() => run('person.asAccount')}>
        Use the account’s values
      </Button>
    </div>
  );
};
