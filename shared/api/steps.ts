/** How many steps back and forward a window can go, and how many it may ask for at once. */
export const MOST_STEPS = 2000;
