import { Check } from 'lucide-react';
import { useState } from 'react';
import { LESSON_IDS, LESSONS, type LessonId } from '../../../shared/analysis/lessons';
import { countInWords } from '../../../shared/model/words';
import { beginLesson, forgetLessons, nextLesson, useLessonsDone } from '../../commands/lessonCommands';
import { Button } from '../../parts/ui/Button';
import { useSession } from '../../state/session';

const sentenceOf = (done: number): string => {
  if (done === 0) return 'Eight short lessons on the samples.';
  if (done === LESSON_IDS.length) return 'All eight lessons are done.';
  return `${countInWords(done).replace(/^./, (letter) => letter.toUpperCase())} of eight lessons ${done === 1 ? 'is' : 'are'} done.`;
};

/** The learning path: what each lesson teaches, what it asks for, and how far one is. */
export const LessonsPage = () => {
  const done = useLessonsDone();
  const [picked, setPicked] = useState<LessonId | null>(null);
  const samples = useSession((state) => state.started?.samples ?? []);
  const count = LESSON_IDS.filter((id) => done[id] !== undefined).length;
  const next = nextLesson(done);
  const shown = picked ?? next ?? LESSON_IDS[0];
  const { title, learns, steps, minutes, sample } = LESSONS[shown];
  const nameOf = samples.find((one) => one.sample === sample)?.title ?? 'the sample';
  return (
    <>
      <section className="programme-says" aria-label="Learning path">
        <p className="portfolio-label">Learning path</p>
        <h3 className="serif portfolio-sentence" aria-live="polite">
          {sentenceOf(count)}
        </h3>
        <progress className="lessons-progress" max={LESSON_IDS.length} value={count} aria-label="Lessons done" />
        <ol className="lessons">
          {LESSON_IDS.map((id, at) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === shown ? 'step' : undefined}
                aria-label={`Lesson ${at + 1}: ${LESSONS[id].title}${done[id] === undefined ? '' : ', done'}`}
                onClick={() => setPicked(id)}
              >
                <span className={`lesson-mark ${done[id] === undefined ? '' : 'done'}`} aria-hidden="true">
                  {done[id] === undefined ? at + 1 : <Check size={14} strokeWidth={2.5} />}
                </span>
                <span>{LESSONS[id].title}</span>
                <small className="quiet tabular">{LESSONS[id].minutes} min</small>
              </button>
            </li>
          ))}
        </ol>
        {count === 0 ? null : (
          <Button small tone="bare" onClick={forgetLessons}>
            Begin the path anew
          </Button>
        )}
      </section>
      <article className="method-page" aria-label={title}>
        <p className="portfolio-label">
          Lesson {LESSON_IDS.indexOf(shown) + 1} <small>{minutes} minutes</small>
        </p>
        <h3 className="serif">{title}</h3>
        <p className="method-what serif">{learns}</p>
        <ol className="lesson-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Button tone="primary" onClick={() => void beginLesson(shown)}>
          {done[shown] === undefined ? 'Begin' : 'Do it again'}
        </Button>
        <p className="quiet small">
          It opens your working copy of {nameOf}. The lesson is done when the work is done; the atlas on screen is
          closed and saved.
        </p>
      </article>
    </>
  );
};
