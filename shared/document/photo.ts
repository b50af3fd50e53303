/** What people look like: one picture for each at most. */
import { derived } from './derived';
import { list, type Document } from './document';
import type { Draft } from './draft';

const byPerson = derived(
  (photos: Document['photo']): ReadonlyMap<string, string> =>
    new Map(
      list({ photo: photos }, 'photo').flatMap(({ personId, image }) => (image === null ? [] : [[personId, image]])),
    ),
);

/** The picture of a person as an address that holds it; null where there is none. */
export const photoOf = ({ photo }: Pick<Document, 'photo'>, personId: string | null | undefined): string | null =>
  personId == null || photo.size === 0 ? null : (byPerson(photo).get(personId) ?? null);

/** Sets the picture of a person, or with null takes it away. */
export const setPhoto = (draft: Draft, personId: string, image: string | null): void => {
  const known = list(draft.current(), 'photo').filter((one) => one.personId === personId);
  const [first, ...twins] = known;
  for (const twin of twins) draft.remove('photo', twin.id);
  if (image === null) {
    if (first) draft.remove('photo', first.id);
  } else if (first) draft.set('photo', first.id, { image });
  else draft.add('photo', { personId, image });
};

const NONE: Document['photo'] = new Map();
/** The same account without pictures, for whoever switched them off. */
export const withoutPhotos = (document: Document): Document =>
  document.photo.size === 0 ? document : { ...document, photo: NONE };
