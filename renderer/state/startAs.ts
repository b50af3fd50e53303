/** Who sits at this computer and what they look at first. Kept on it, and no part of an atlas. */
import { PERSONA_SAYS, PERSONAS, type Persona } from '../../shared/analysis/startPersonas';
import { find } from '../../shared/document/document';
import { useDocument } from './documentStore';
import { remember, remembered, useSession } from './session';

const PERSONA = 'persona';
/** Members of the atlases opened here that this person is, the last one chosen first. */
const ME = 'startMe';
const MOST_KEPT = 20;
const NONE: readonly string[] = [];

const personaFrom = (kept: unknown): Persona | null => PERSONAS.find((one) => one === kept) ?? null;
const idsFrom = (kept: unknown): readonly string[] =>
  Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : NONE;

export const personaNow = (): Persona | null => personaFrom(remembered<unknown>(PERSONA, null));
export const usePersona = (): Persona | null => useSession((state) => personaFrom(state.settings.page[PERSONA]));
export const setPersona = (persona: Persona | null): void => remember(PERSONA, persona);

/** The member of the team of this atlas who was chosen here; null where none was. */
export const useMe = (): string | null => {
  const kept = useSession((state) => state.settings.page[ME]);
  return useDocument((state) => idsFrom(kept).find((id) => find(state.document, 'member', id) !== undefined) ?? null);
};
/** Chooses who one is in this atlas; those of other atlases stay. */
export const setMe = (memberId: string | null): void => {
  const { document: content } = useDocument.getState();
  const others = idsFrom(remembered<unknown>(ME, NONE)).filter((id) => find(content, 'member', id) === undefined);
  remember(ME, [...(memberId === null ? [] : [memberId]), ...others].slice(0, MOST_KEPT));
};

/** Whose start is on screen: null while that is not chosen. */
export const currentStart = (): { readonly persona: Persona; readonly memberId: string | null } | null => {
  const persona = personaNow();
  if (persona === null) return null;
  if (PERSONA_SAYS[persona].of === 'all') return { persona, memberId: null };
  const { document: content } = useDocument.getState();
  const memberId = idsFrom(remembered<unknown>(ME, NONE)).find((id) => find(content, 'member', id) !== undefined);
  return memberId === undefined ? null : { persona, memberId };
};
