import { useMemo } from 'react';
import { cutAtWord } from '../../../shared/analysis/onePage';
import { writtenSigns } from '../../../shared/audience/writtenSigns';
import { missingSigns } from '../../parts/drawings/missingSigns';
import { useDocument } from '../../state/documentStore';

/** So many signs are named, and the others counted. */
const MOST_NAMED = 12;
const LONGEST_TEXT = 60;

/** Says before anything is made which signs would be empty boxes on paper, as no font of this computer has them. */
export const MissingSigns = () => {
  const content = useDocument((state) => state.document);
  const missing = useMemo(() => {
    const written = writtenSigns(content);
    const signs = new Set(missingSigns(written.map(({ sign }) => sign)));
    return written.filter(({ sign }) => signs.has(sign));
  }, [content]);
  const [first] = missing;
  if (first === undefined) return null;
  const named = missing.slice(0, MOST_NAMED).map(({ sign }) => sign);
  const more = missing.length - named.length;
  return (
    <p className="alert" role="status">
      No font of this computer has {named.join(' ')}
      {more > 0 ? ` and ${more} more signs` : ''}, as in “{cutAtWord(first.text, LONGEST_TEXT)}”. On paper, slides and
      pictures an empty box would stand there. Install a font for this script and start the app again; what is written
      is kept as it is.
    </p>
  );
};
