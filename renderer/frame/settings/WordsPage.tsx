import { PlanWords } from '../../parts/plan/PlanWords';
import { PackChooser } from '../../parts/words/PackChooser';
import { useDocument } from '../../state/documentStore';
import { useSession } from '../../state/session';

/** In which words the plan of this account speaks. What else chooses words stands above the language. */
export const WordsPage = () => {
  const isAccount = useDocument((state) => state.accountId !== null);
  const hasAtlas = useSession((state) => state.atlas !== null);
  return (
    <>
      {hasAtlas ? <PackChooser /> : <p>Open an atlas: the words of its scales, roles and stages belong to it.</p>}
      {isAccount ? <PlanWords /> : <p>The language of a plan and how its paper is written belong to an account.</p>}
    </>
  );
};
