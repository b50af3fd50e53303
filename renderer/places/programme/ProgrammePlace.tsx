import { run } from '../../commands/handlers';
import { Button } from '../../parts/ui/Button';
import { useAccountFacts } from '../../state/accountFacts';
import { useFigures } from '../../state/figures';
import { useIsHiding } from '../../state/records';
import { setSession, useSession } from '../../state/session';
import { PROGRAMME_PAGES, type ProgrammePage } from './pages';

/** The pages under what they have in common. */
const GROUPS = [...new Set(PROGRAMME_PAGES.map(({ group }) => group))].map((group) => ({
  group,
  pages: PROGRAMME_PAGES.filter((page) => page.group === group),
}));

const PageButton = ({ page, isHere }: { readonly page: ProgrammePage; readonly isHere: boolean }) => {
  const { content, asOf } = useFigures();
  const facts = useAccountFacts();
  return (
    <li>
      <button
        type="button"
        aria-current={isHere ? 'page' : undefined}
        onClick={() => setSession({ programmePage: page.id })}
      >
        <span>{page.title}</span>
        <small className="quiet">{page.stateOf(content, asOf, facts)}</small>
      </button>
    </li>
  );
};

/** How key account management is set up in the company: what is there, what is missing, who stands behind it. */
export const ProgrammePlace = () => {
  const chosen = useSession((state) => state.programmePage);
  const here = PROGRAMME_PAGES.find(({ id }) => id === chosen) ?? PROGRAMME_PAGES[0];
  const isHiding = useIsHiding();
  return (
    <div className="programme-place">
      <nav className="programme-pages" aria-label="Pages of the programme">
        <h2 className="serif">Programme</h2>
        <div className="page-groups">
          {GROUPS.map(({ group, pages }) => (
            <section key={group} aria-label={group}>
              <h3 className="portfolio-label">{group}</h3>
              <ul>
                {pages.map((page) => (
                  <PageButton key={page.id} page={page} isHere={page.id === here?.id} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <Button disabled={isHiding} onClick={() => run('programme.pdf')}>
          Save handbook
        </Button>
      </nav>
      {here === undefined ? null : <here.Page key={here.id} />}
    </div>
  );
};
