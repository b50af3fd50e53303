export const input = (label, value, unit = 'index') => ({ label, value, unit });
/** Those that move the figure most first; records that are left out come last. */
export const byEffect = (contributions) => [...contributions].sort((a, b) => Math.abs(b.value ?? -1) - Math.abs(a.value ?? -1) || Number(a.value === null) - Number(b.value === null));
/** What a null figure says on hover. */
export const REASON_WORDS = {
    noData: 'Nothing has been entered for this yet.',
    tooFewRatings: 'Too little is rated to work this out.',
    zeroBase: 'There is nothing to divide by.',
    inconsistent: 'What was entered contradicts itself.',
};
