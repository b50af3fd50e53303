import { groupFigures } from '../../../../shared/analysis/buyingCentre';
import { isShownIn } from '../../../../shared/analysis/memo';
import { list } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { inWords, attitudeWord, withinSentence, notKnown } from '../../../../shared/model/words';
import { percentWords, supportWords } from '../../../parts/drawings/words';
import { Facts, Prose } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';

/** Each committee with its chair, rule, members and what the members make of a decision. */
export const GroupsPart = ({ view }: { readonly view: PlanView }) => {
  const figures = groupFigures(view.content, view.asOf);
  return (
    <>
      {list(view.content, 'group').map((group) => {
        // Counted without what people think they would all be unknown.
        const figure = isShownIn(view.content, groupFigures) ? figures.get(group.id) : undefined;
        return (
          <article key={group.id} className="keep entry">
            <h3 className="entry-head">{group.name}</h3>
            <Prose text={group.purpose} />
            <Facts
              facts={[
                ['Chair', view.person(group.chairId)],
                ['Decides by', group.decisionRule && inWords(group.decisionRule)],
                ['Meets', group.meets],
                ['Next meeting', group.nextMeeting && longDate(group.nextMeeting)],
                ['Support', figure ? supportWords(figure.support) : null],
                ['Coverage', figure && percentWords(figure.coverage.value)],
                [
                  `For · ${withinSentence(attitudeWord(0))} · against · ${withinSentence(notKnown())}`,
                  figure &&
                    `${figure.votes.inFavour} · ${figure.votes.neutral} · ${figure.votes.against} · ${figure.votes.unknown}`,
                ],
              ]}
            />
            <p>
              <span className="quiet">Members: </span>
              {view.persons(group.memberIds) || '–'}
            </p>
          </article>
        );
      })}
    </>
  );
};
