import { currentConventions } from '../../../shared/conventions/conventions';
import { habitsOf, type Paper } from '../../../shared/conventions/habits';
import { Choice } from '../../parts/ui/Choice';
import { choosePaper, chosenPaper, useConventionsChanged } from '../../state/conventions';
import { useSession } from '../../state/session';

/** Which paper lies in the printers here. */
export const PaperPage = () => {
  useConventionsChanged();
  useSession((state) => state.settings.page['paper']);
  const usual = habitsOf(currentConventions().locale).paper;
  const options: readonly { readonly value: Paper | null; readonly face: string; readonly name: string }[] = [
    { value: null, face: `As there: ${usual}`, name: `as the place has it, ${usual}` },
    { value: 'A4', face: 'A4', name: 'A4' },
    { value: 'Letter', face: 'Letter', name: 'Letter' },
  ];
  return (
    <>
      <Choice legend="Paper" options={options} value={chosenPaper()} onChoose={choosePaper} />
      <p className="quiet small">
        Everything that is printed goes on it, and it is the same choice as in Export. A composition of your own keeps
        the paper it was made for.
      </p>
    </>
  );
};
