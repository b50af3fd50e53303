/** Photos of people, where they are switched on. */
import { photoOf } from '../../shared/document/photo';
import { useDocument } from './documentStore';
import { remember, setSession, useSession } from './session';

export const setPhotos = (photos: boolean): void => {
  setSession({ photos });
  remember('photos', photos);
};

/** The picture of a person to be shown; null where there is none, or photos are off. */
export const usePhoto = (personId: string | null | undefined): string | null => {
  const areShown = useSession((state) => state.photos);
  const image = useDocument((state) => photoOf(state.document, personId));
  return areShown ? image : null;
};
