/** Something that is done once somebody has stayed away for a while. */
export type Absence = {
  /** Counts from now, however often they went before. */
  readonly went: () => void;
  /** They are back, if only to go again: what was to be done is called off. */
  readonly cameBack: () => void;
};

export const afterAbsence = (ms: number, work: () => void): Absence => {
  let timer: NodeJS.Timeout | undefined;
  const cameBack = (): void => clearTimeout(timer);
  return {
    went: () => {
      cameBack();
      timer = setTimeout(work, ms);
      timer.unref();
    },
    cameBack,
  };
};
