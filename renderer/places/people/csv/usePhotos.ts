import { useEffect, useState } from 'react';
import { asPhoto } from '../../../commands/photoCommands';
import type { TableOfPeople } from '../../../state/dialog';

/** What a picture is, by its first bytes; null for what is not kept. */
const typeOf = (base64: string): string | null =>
  base64.startsWith('/9j/')
    ? 'image/jpeg'
    : base64.startsWith('iVBOR')
      ? 'image/png'
      : base64.startsWith('R0lGO')
        ? 'image/gif'
        : base64.startsWith('UklGR')
          ? 'image/webp'
          : null;

const asBlob = (base64: string): Blob | null => {
  const type = typeOf(base64);
  if (type === null) return null;
  try {
    return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });
  } catch {
    return null;
  }
};

type Read = { readonly images: ReadonlyMap<number, string>; readonly read: number };
const NONE: Read = { images: new Map(), read: 0 };

/** The pictures that came with a table as they are kept, drawn anew one after the other. */
export const usePhotos = (table: TableOfPeople): Read => {
  const [state, setState] = useState<Read & { readonly of: TableOfPeople }>({ ...NONE, of: table });
  useEffect(() => {
    let isGone = false;
    const images = new Map<number, string>();
    void (async () => {
      for (const [at, { row, image }] of table.photos.entries()) {
        const blob = asBlob(image);
        const photo = blob === null ? null : await asPhoto(blob);
        if (isGone) return;
        if (photo !== null && 'image' in photo) images.set(row, photo.image);
        const isLast = at === table.photos.length - 1;
        if (isLast || at % 10 === 9) setState({ images: new Map(images), read: at + 1, of: table });
      }
    })();
    return () => {
      isGone = true;
    };
  }, [table]);
  return state.of === table ? state : NONE;
};
