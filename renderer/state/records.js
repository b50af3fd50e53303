import { useMemo } from 'react';
import { accountOf, list } from '../../shared/document/document';
import { stakeholderById, stakeholders } from '../../shared/document/stakeholder';
import { useDocument } from './documentStore';
/** One record; renders again only when that record changes. */
export const useRecord = (kind, id) => useDocument((state) => (id == null ? undefined : state.document[kind].get(id)));
/** All records of a kind in order; renders again when one of them changes. */
export const useList = (kind) => useDocument((state) => list(state.document, kind));
export const useSingle = (kind) => useRecord(kind, kind);
export const useAccount = () => useDocument((state) => accountOf(state.document));
export const useStakeholders = () => useDocument((state) => stakeholders(state.document));
export const useStakeholder = (id) => useDocument((state) => (id == null ? undefined : stakeholderById(state.document).get(id)));
/** Today as a local calendar date. */
export const today = () => {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};
/** The day figures are computed for: the account's own, else today. */
export const useAsOf = () => {
    const asOf = useDocument((state) => (state.document.account.size > 0 ? accountOf(state.document).asOf : null));
    return useMemo(() => asOf ?? today(), [asOf]);
};
