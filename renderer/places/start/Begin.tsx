import type { ReactNode } from 'react';
import { FolderOpen, Map as MapIcon, Table2, UsersRound } from 'lucide-react';
import { withApp } from '../../commands/beforeApp';
import { Button } from '../../parts/ui/Button';
import { useSession } from '../../state/session';

const Choice = ({
  icon,
  title,
  about,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}) => (
  <li>
    {icon}
    <strong className="serif">{title}</strong>
    <span className="quiet">{about}</span>
    {children}
  </li>
);

/** Begins with what somebody has: a table, names, nothing yet, or an atlas. */
export const Begin = () => {
  const sample = useSession((state) => state.started?.samples[0]?.sample ?? null);
  return (
    <ul className="begin-choices">
      <Choice
        icon={<Table2 size={20} strokeWidth={1.5} aria-hidden="true" />}
        title="a table of people"
        about="Excel, CSV, contacts or a mail. Or drop it on this page."
      >
        <Button onClick={() => withApp(({ beginWithTable }) => void beginWithTable())}>Choose the file</Button>
      </Choice>
      <Choice
        icon={<UsersRound size={20} strokeWidth={1.5} aria-hidden="true" />}
        title="a list of names"
        about="Pasted or typed, a line each, with titles if you have them."
      >
        <Button onClick={() => withApp(({ newAtlas }) => void newAtlas('names'))}>Paste names</Button>
      </Choice>
      <Choice
        icon={<MapIcon size={20} strokeWidth={1.5} aria-hidden="true" />}
        title="nothing yet"
        about="A finished account to look around in. What you change stays a copy."
      >
        <Button disabled={sample === null} onClick={() => withApp(({ openSample }) => void openSample(sample ?? ''))}>
          Show me a sample
        </Button>
      </Choice>
      <Choice
        icon={<FolderOpen size={20} strokeWidth={1.5} aria-hidden="true" />}
        title="an atlas"
        about="A file of this app: your own, or one a colleague gave you."
      >
        <Button onClick={() => withApp(({ run }) => run('atlas.open'))}>Open</Button>
      </Choice>
    </ul>
  );
};
