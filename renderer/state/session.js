import { create } from 'zustand';
import { call } from '../host';
export const PLACES = ['compass', 'map', 'export'];
export const useSession = create(() => ({
    started: null, atlas: null, settings: { theme: 'system', page: {} }, place: 'map', selection: [], naming: null, dropTarget: null, dialog: null, panelOpen: true,
}));
export const session = () => useSession.getState();
export const setSession = (part) => useSession.setState(part);
export const goTo = (place) => setSession({ place, naming: null });
export const openDialog = (name, given) => setSession({ dialog: { name, with: given } });
export const closeDialog = () => setSession({ dialog: null });
export const select = (seatIds) => setSession({ selection: seatIds });
/** Remembers a size or a switch of the page for the next start. */
export const remember = (name, value) => {
    const page = { ...session().settings.page, [name]: value };
    setSession({ settings: { ...session().settings, page } });
    void call('settings.set', { page }).catch(() => undefined);
};
export const remembered = (name, fallback) => {
    const value = session().settings.page[name];
    return value === undefined ? fallback : value;
};
export const setTheme = (theme) => {
    setSession({ settings: { ...session().settings, theme } });
    document.documentElement.dataset['theme'] = theme;
    void call('settings.set', { theme }).catch(() => undefined);
};
