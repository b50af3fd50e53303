import { LESSON_IDS } from '../../../shared/analysis/lessons';
import { SHOWN_METHODS } from '../../../shared/analysis/methods';
import { PACKS } from '../../../shared/packs/packs';
import { useLessonsDone } from '../../commands/lessonCommands';
import { useSingle } from '../../state/records';
import { METHOD_PAGES, setSession, useSession, type MethodPage } from '../../state/session';
import { LessonsPage } from './LessonsPage';
import { LibraryPage } from './LibraryPage';
import { WordsPage } from './WordsPage';

const TITLES: Readonly<Record<MethodPage, string>> = {
  lessons: 'Learning path',
  library: 'Library',
  words: 'Words',
};

/** How far each page is, in a few words. */
const useStates = (): Readonly<Record<MethodPage, string>> => {
  const done = useLessonsDone();
  const pack = useSingle('wordPack');
  return {
    lessons: `${LESSON_IDS.filter((id) => done[id] !== undefined).length} of ${LESSON_IDS.length} done`,
    library: `${SHOWN_METHODS.length} methods`,
    words: pack?.name || PACKS[pack?.base ?? 'english'].name,
  };
};

const PAGES = { lessons: LessonsPage, library: LibraryPage, words: WordsPage } as const;

/** How the work is done: to learn it, to look it up, and in which words it is said. */
export const MethodPlace = () => {
  const page = useSession((state) => state.methodPage);
  const states = useStates();
  const Page = PAGES[page];
  return (
    <div className="programme-place method-place">
      <nav className="programme-pages" aria-label="Pages of the method">
        <h2 className="serif">Method</h2>
        <ul>
          {METHOD_PAGES.map((one) => (
            <li key={one}>
              <button
                type="button"
                aria-current={page === one ? 'page' : undefined}
                onClick={() => setSession({ methodPage: one })}
              >
                <span>{TITLES[one]}</span>
                <small className="quiet">{states[one]}</small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <Page />
    </div>
  );
};
