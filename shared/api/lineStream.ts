type Reader = { readonly read: () => Promise<{ readonly done: boolean; readonly value?: string | undefined }> };

/**
 * Hands on every full line of a stream that is not empty, until the stream ends. Rejects with what the reader throws.
 */
export const readLines = async (reader: Reader, hear: (line: string) => void): Promise<void> => {
  for (let rest = ''; ;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop() ?? '';
    lines.filter(Boolean).forEach((line) => {
      hear(line);
    });
  }
};
