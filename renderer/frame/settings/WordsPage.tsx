import { PlanWords } from '../../parts/plan/PlanWords';
import { useDocument } from '../../state/documentStore';

/** In which words the plan of this account speaks. What else chooses words stands above the language. */
export const WordsPage = () => {
  const isAccount = useDocument((state) => state.accountId !== null);
  if (!isAccount) return <p>Open an account: the language of a plan and how its paper is written belong to it.</p>;
  return <PlanWords />;
};
