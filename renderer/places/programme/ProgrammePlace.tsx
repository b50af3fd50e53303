import { CHECK_TITLES, programmeChecks } from '../../../shared/analysis/programmeChecks';
import { single } from '../../../shared/document/document';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { run } from '../../commands/handlers';
import { Button } from '../../parts/ui/Button';
import { useFigures } from '../../state/figures';
import { useIsHiding } from '../../state/records';
import { PROGRAMME_PAGES, setSession, useSession, type ProgrammePage } from '../../state/session';
import { CharterPage } from './CharterPage';
import { CheckPage } from './CheckPage';
import { isRolePage, ROLE_TITLES, RolePages, roleStates } from './roles/rolePages';

const TITLES: Readonly<Record<ProgrammePage, string>> = {
  ...CHECK_TITLES,
  charter: 'Charter and definition',
  ...ROLE_TITLES,
};

/** How far each page is, in a few words. */
const useStates = (): Readonly<Record<ProgrammePage, string>> => {
  const { content, asOf } = useFigures();
  const checks = programmeChecks(content, asOf);
  const stateOf = (check: keyof typeof CHECK_TITLES): string => {
    const { score, verdict, answered, statements } = checks[check];
    if (score === null) return answered === 0 ? 'not begun' : `${answered} of ${statements.length} answered`;
    return [withDecimals(score, 1), verdict?.split(',')[0]].filter(Boolean).join(' · ');
  };
  const charter = single(content, 'programme')?.charter ?? null;
  return {
    readiness: stateOf('readiness'),
    stGallenAudit: stateOf('stGallenAudit'),
    sevenKeys: stateOf('sevenKeys'),
    charter: charter === null ? 'not begun' : charter.sponsor ? 'has a sponsor' : 'no sponsor',
    ...roleStates(content, asOf),
  };
};

const Shown = ({ page }: { readonly page: ProgrammePage }) => {
  if (isRolePage(page)) return <RolePages page={page} />;
  return page === 'charter' ? <CharterPage /> : <CheckPage key={page} check={page} />;
};

/** How key account management is set up in the company: what is there, what is missing, who stands behind it. */
export const ProgrammePlace = () => {
  const page = useSession((state) => state.programmePage);
  const states = useStates();
  const isHiding = useIsHiding();
  return (
    <div className="programme-place">
      <nav className="programme-pages" aria-label="Pages of the programme">
        <h2 className="serif">Programme</h2>
        <ul>
          {PROGRAMME_PAGES.map((one) => (
            <li key={one}>
              <button
                type="button"
                aria-current={page === one ? 'page' : undefined}
                onClick={() => setSession({ programmePage: one })}
              >
                <span>{TITLES[one]}</span>
                <small className="quiet">{states[one]}</small>
              </button>
            </li>
          ))}
        </ul>
        <Button disabled={isHiding} onClick={() => run('programme.pdf')}>
          Save as PDF
        </Button>
      </nav>
      <Shown page={page} />
    </div>
  );
};
