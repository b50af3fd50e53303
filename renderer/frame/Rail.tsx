import { memo } from 'react';
import {
  BookOpenText,
  CircleUserRound,
  Compass,
  FileOutput,
  Grid3x3,
  History,
  ListChecks,
  Network,
  Users,
} from 'lucide-react';
import { goTo, useSession, type Place } from '../state/session';

const ENTRIES: readonly { readonly place: Place; readonly label: string; readonly Icon: typeof Compass }[] = [
  { place: 'compass', label: 'Compass', Icon: Compass },
  { place: 'map', label: 'Map', Icon: Network },
  { place: 'grid', label: 'Grid', Icon: Grid3x3 },
  { place: 'plan', label: 'Plan', Icon: BookOpenText },
  { place: 'actions', label: 'Actions', Icon: ListChecks },
  { place: 'workshop', label: 'Workshop', Icon: Users },
  { place: 'export', label: 'Export', Icon: FileOutput },
  { place: 'history', label: 'History', Icon: History },
  { place: 'work', label: 'My work', Icon: CircleUserRound },
];

/** The places of the open account. Only places that work stand here. */
export const Rail = memo(() => {
  const place = useSession((state) => state.place);
  return (
    <nav className="rail" aria-label="Places" data-region="rail">
      {ENTRIES.map(({ place: to, label, Icon }) => (
        <button key={to} type="button" aria-current={place === to ? 'page' : undefined} onClick={() => goTo(to)}>
          <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
          <span>{label}</span>
        </button>
      ))}
    </nav>
  );
});
Rail.displayName = 'Rail';
