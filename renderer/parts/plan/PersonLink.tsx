import { recordName } from '../../../shared/document/recordName';
import { showRecord } from '../../commands/recordCommands';
import { useDocument } from '../../state/documentStore';

/** A person's name that leads to their card on the map. */
export const PersonLink = ({ id }: { readonly id: string }) => {
  const name = useDocument((state) => recordName(state.document, 'person', id));
  return (
    <button
      type="button"
      className="plain-link"
      title={`Show ${name} on the map`}
      onClick={() => showRecord('person', id)}
    >
      {name}
    </button>
  );
};
