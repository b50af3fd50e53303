/** The most letters the label of a change has in the log. */
export const LONGEST_LABEL = 200;

/** A label as it is kept: cut to what fits, and never within a character. */
export const fittingLabel = (label: string): string => {
  if (label.length <= LONGEST_LABEL) return label;
  const cut = label.slice(0, LONGEST_LABEL);
  const last = cut.charCodeAt(LONGEST_LABEL - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return isHalf ? cut.slice(0, -1) : cut;
};
