import { createContext } from 'react';

/** The photo of the wall that is printed behind the map of the whole account, as an address that holds it; null: none. */
export const WallPicture = createContext<string | null>(null);
