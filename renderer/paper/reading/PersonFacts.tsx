import { hides, shows, viewerOf } from '../../../shared/audience/viewer';
import { longDate } from '../../../shared/conventions/writeDay';
import { find, type Document } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import type { Stakeholder } from '../../../shared/document/stakeholder';
import { labelOf } from '../../../shared/model/labels';
import { PERSON_TEXTS, textOf } from '../../../shared/model/personTexts';
import { attitudeWord, influenceWord, inWords, relationshipWord, ROLE_WORDS } from '../../../shared/model/words';
import { wordFor } from '../../../shared/packs/spoken';

type Fact = readonly [what: string, said: string | null];

const ratings = (content: Document, one: Stakeholder): readonly Fact[] =>
  shows(viewerOf(content), 'person', 'attitude') && one.status !== 'vacant'
    ? [
        [wordFor('names', 'influence'), influenceWord(one.influence)],
        [wordFor('names', 'attitude'), attitudeWord(one.attitude)],
        [wordFor('names', 'relationship'), relationshipWord(one.relationship)],
        ['Roles in a purchase', one.buyingRoles.map((role) => ROLE_WORDS[role]).join(', ')],
        ['Political status', one.politicalStatus === null ? null : inWords(one.politicalStatus)],
      ]
    : [];

/** What a card says to whoever does not see it. */
export const cardLabel = (content: Document, one: Stakeholder): string =>
  [
    displayName(one),
    one.title,
    ...ratings(content, one)
      .slice(0, 3)
      .map(([what, said]) => `${what}: ${said ?? ''}`),
  ]
    .filter(Boolean)
    .join(', ');

type Props = {
  readonly content: Document;
  readonly one: Stakeholder;
  /** Which card it belongs to. */
  readonly number: number;
  readonly manager: Stakeholder | undefined;
  readonly owner: string | null;
};

/** Who somebody is, as far as the reader may see it. What is not known of a fact leaves it out. */
export const PersonFacts = ({ content, one, number, manager, owner }: Props) => {
  const viewer = viewerOf(content);
  const seesOwner = shows(viewer, 'person', 'contactOwnerId');
  const texts = hides(viewer, 'note') || viewer.audience === 'customer' ? [] : PERSON_TEXTS;
  const facts: readonly Fact[] = [
    ['Unit', find(content, 'businessUnit', one.businessUnitId)?.name ?? null],
    ['Department', find(content, 'department', one.departmentId)?.name ?? null],
    ['Reports to', manager ? displayName(manager) : null],
    ...ratings(content, one),
    ['Contact owner', seesOwner && one.status !== 'vacant' ? (owner ?? 'Nobody yet') : null],
    ['Last contact', seesOwner && one.lastContact !== null ? longDate(one.lastContact) : null],
    ...texts.map(({ field }): Fact => [labelOf('person', field), textOf(one, field)]),
  ];
  return (
    <div className="person-facts" data-facts={number}>
      <h2>{displayName(one)}</h2>
      {one.title === null ? null : <p>{one.title}</p>}
      <dl>
        {facts.map(([what, said]) =>
          said ? (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{said}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
};
