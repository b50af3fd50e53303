import { VOTE_SCALES } from '../../../shared/analysis/voteScales';
import type { Stakeholder } from '../../../shared/document/stakeholder';
import type { VotedDimension } from '../../../shared/document/settleVote';
import { inWords } from '../../../shared/model/words';
import { rateOpenly } from '../../commands/voteCommands';
import { Choice } from '../../parts/ui/Choice';

/** A rating said in the open: one key of the scale, or not known. */
export const OpenRating = ({
  person,
  dimension,
}: {
  readonly person: Stakeholder;
  readonly dimension: VotedDimension;
}) => (
  <Choice
    legend={inWords(dimension)}
    options={[
      ...VOTE_SCALES[dimension].map(({ value, sign, label }) => ({
        value: value as number | null,
        face: sign,
        name: label,
      })),
      { value: null, face: '?', name: 'Not known' },
    ]}
    value={person[dimension]}
    onChoose={(value) => rateOpenly(person.id, dimension, value)}
  />
);

/** The anchors of a scale, word for word. */
export const Anchors = ({ dimension }: { readonly dimension: VotedDimension }) => (
  <section className="vote-anchors" aria-label={inWords(dimension)}>
    <h3>{inWords(dimension)}</h3>
    <dl>
      {VOTE_SCALES[dimension].toReversed().map(({ value, sign, label, anchor }) => (
        <div key={value}>
          <dt>
            <span className="tabular">{sign}</span> {label}
          </dt>
          <dd>{anchor}</dd>
        </div>
      ))}
    </dl>
  </section>
);
