/** What is more than this is searched by typing, wherever it stands: a list of choices, a table, the accounts. */
export const MOST_IN_SIGHT = 10;
