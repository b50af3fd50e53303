import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { lessonAfter, LESSON_IDS, LESSONS } from '../../../shared/analysis/lessons';
import { beginLesson, keepLessonDone, leaveLesson, useLesson } from '../../commands/lessonCommands';
import { Button } from '../ui/Button';

/** What the lesson asks for, above the place where it is done, and the way on once it is. */
export const LessonStrip = () => {
  const lesson = useLesson();
  const id = lesson?.id ?? null;
  const isDone = lesson?.isDone ?? false;
  useEffect(() => {
    if (id !== null && isDone) keepLessonDone(id);
  }, [id, isDone]);
  if (id === null) return null;
  const next = lessonAfter(id);
  const { title, steps } = LESSONS[id];
  return (
    <section className={`lesson-strip ${isDone ? 'done' : ''}`} aria-label="Lesson">
      <p className="lesson-head">
        <b>
          Lesson {LESSON_IDS.indexOf(id) + 1} of {LESSON_IDS.length}: {title}
        </b>
      </p>
      {isDone ? (
        <p role="status" className="lesson-done">
          <Check size={16} strokeWidth={2.5} aria-hidden="true" /> Done. The sample holds what you did.
        </p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <div className="chips">
        {isDone && next !== null ? (
          <Button small tone="primary" onClick={() => void beginLesson(next)}>
            Next lesson
          </Button>
        ) : null}
        <Button small tone="bare" onClick={() => void leaveLesson()}>
          {isDone ? 'All lessons' : 'Leave the lesson'}
        </Button>
      </div>
    </section>
  );
};
