import { fold } from '../model/fold';

/** Shorter beginnings of a name stand for too many. */
const SHORTEST_BEGINNING = 4;

/**
 * Whether what somebody typed means an account of this name: the name in any capitals and accents, or its first words,
 * as everybody says it: *Carrowmere* for *Carrowmere Hospitals Group*.
 */
export const isTypedFor = (typed: string, name: string): boolean => {
  const said = fold(typed).trim();
  const whole = fold(name).trim();
  if (said === '' || whole === '') return false;
  return said === whole || (said.length >= SHORTEST_BEGINNING && whole.startsWith(`${said} `));
};
