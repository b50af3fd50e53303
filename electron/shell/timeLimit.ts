/** The answer of some work, or `late` thrown where it takes longer than the limit. The work itself goes on unheard. */
export const within = async <T>(work: Promise<T>, longestMs: number, late: () => Error): Promise<T> => {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), longestMs);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
