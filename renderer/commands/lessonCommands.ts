/** The learning path: a lesson is begun in the working copy of its sample, done there, and kept on this computer. */
import { isDoneSince, LESSON_IDS, LESSONS, type LessonId } from '../../shared/analysis/lessons';
import { currentDocument, useDocument } from '../state/documentStore';
import { remember, remembered, session, setSession, useSession } from '../state/session';
import { today } from '../state/today';
import { openSample, showAtlasPlace } from './atlasCommands';

/** Which lessons were done on this computer, and when. They are nobody else's, so no atlas holds them. */
const SETTING = 'lessons';
type Done = Readonly<Partial<Record<LessonId, string>>>;
const doneIn = (kept: unknown): Done => (typeof kept === 'object' && kept !== null ? (kept as Done) : {});
export const useLessonsDone = (): Done => doneIn(useSession((state) => state.settings.page[SETTING]));

/** Opens the sample of a lesson at the place where its work is. */
export const beginLesson = async (id: LessonId): Promise<void> => {
  const { sample, opens, counts } = LESSONS[id];
  await openSample(sample);
  if (session().atlas?.sample !== sample || useDocument.getState().accountId === null) return;
  setSession({
    lesson: { id, sample, before: counts(currentDocument()) },
    place: opens.place,
    ...(opens.place === 'plan' ? { section: opens.section } : {}),
  });
};

/** The lesson on screen, and whether what it asks for is done; null where none is. */
export const useLesson = (): { readonly id: LessonId; readonly isDone: boolean } | null => {
  const lesson = useSession((state) => (state.atlas?.sample === state.lesson?.sample ? state.lesson : null));
  const isDone = useDocument(
    ({ document: content }) => lesson !== null && isDoneSince(lesson.id, content, lesson.before),
  );
  return lesson === null ? null : { id: lesson.id, isDone };
};

export const keepLessonDone = (id: LessonId): void => {
  const done = doneIn(remembered<unknown>(SETTING, {}));
  if (done[id] === undefined) remember(SETTING, { ...done, [id]: today() });
};

export const forgetLessons = (): void => remember(SETTING, {});

/** Back to the list of lessons. */
export const leaveLesson = async (): Promise<void> => {
  setSession({ lesson: null, methodPage: 'lessons' });
  await showAtlasPlace('method');
};

/** The first lesson that was not done here; null where all were. */
export const nextLesson = (done: Done): LessonId | null => LESSON_IDS.find((id) => done[id] === undefined) ?? null;
