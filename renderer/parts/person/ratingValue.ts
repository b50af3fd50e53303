import type { Rating } from '../../../shared/analysis/assumptions';
import type { Person } from '../../../shared/model';
import { attitudeWord, influenceWord, inWords, notKnown, relationshipWord } from '../../../shared/model/words';

/** A rating of a person as people read it. */
export const ratingValue = (person: Person, rating: Rating): string => {
  switch (rating) {
    case 'influence':
      return influenceWord(person.influence);
    case 'attitude':
      return attitudeWord(person.attitude);
    case 'relationship':
    case 'targetRelationship':
      return relationshipWord(person[rating]);
    case 'adaptability':
    case 'politicalStatus':
      return person[rating] === null ? notKnown() : inWords(person[rating]);
  }
};
