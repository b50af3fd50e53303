import { outsideCentre } from '../../../shared/analysis/buyingCentre';
import { find } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import { inOneBreath } from '../../../shared/model/words';
import { currentDocument, editDocument } from '../../state/documentStore';
import { useFigures } from '../../state/figures';
import { asOfNow } from '../../state/records';
import { Button } from '../ui/Button';

const addOutside = (opportunityId: string): void => {
  const outside = outsideCentre(currentDocument(), asOfNow()).get(opportunityId) ?? [];
  editDocument('Add to the buying centre', (draft) => {
    const known = find(draft.current(), 'opportunity', opportunityId)?.stakeholderIds ?? [];
    draft.set('opportunity', opportunityId, { stakeholderIds: [...known, ...outside.map(({ id }) => id)] });
  });
};

/** Who is named in an opportunity and is not in its buying centre, and the way in; on a narrow strip the way alone. */
export const OutsideCentre = ({
  opportunityId,
  isBrief = false,
}: {
  readonly opportunityId: string;
  readonly isBrief?: boolean;
}) => {
  const { content, asOf } = useFigures();
  const outside = outsideCentre(content, asOf).get(opportunityId) ?? [];
  if (outside.length === 0) return null;
  const names = inOneBreath(outside.map(displayName));
  const words = `${names} ${outside.length === 1 ? 'is named in the opportunity and does' : 'are named in the opportunity and do'} not count: not in the buying centre.`;
  const add = () => addOutside(opportunityId);
  if (isBrief)
    return (
      <Button small title={words} onClick={add}>
        Add {outside.length} named here
      </Button>
    );
  return (
    <p className="small">
      {words}{' '}
      <Button small onClick={add}>
        Add to the buying centre
      </Button>
    </p>
  );
};
