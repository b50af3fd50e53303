import { Building2, GraduationCap, House, ListChecks, ListFilter, ScatterChart } from 'lucide-react';
import { showAtlasPlace } from '../../commands/atlasCommands';
import { useSession, type AtlasPlace } from '../../state/session';

const ENTRIES: readonly { readonly place: AtlasPlace; readonly label: string; readonly Icon: typeof Building2 }[] = [
  { place: 'start', label: 'Start', Icon: House },
  { place: 'accounts', label: 'Accounts', Icon: Building2 },
  { place: 'portfolio', label: 'Portfolio', Icon: ScatterChart },
  { place: 'selection', label: 'Selection', Icon: ListFilter },
  { place: 'programme', label: 'Programme', Icon: ListChecks },
  { place: 'method', label: 'Method', Icon: GraduationCap },
];

/** The second level of the rail: places above all accounts. Only places that work stand here. */
export const AtlasRail = () => {
  const place = useSession((state) => state.atlasPlace);
  return (
    <nav className="rail" aria-label="Places above the accounts" data-region="rail">
      {ENTRIES.map(({ place: to, label, Icon }) => (
        <button
          key={to}
          type="button"
          aria-current={place === to ? 'page' : undefined}
          onClick={() => void showAtlasPlace(to)}
        >
          <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
          <span>{label}</span>
        </button>
      ))}
    </nav>
  );
};
