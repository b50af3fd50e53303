/** Beside an account whose money is in a currency nobody entered a rate of. */
export const NoRate = () => (
  <small className="warning" title="Its currency has no rate: its money is in no sum">
    no rate
  </small>
);
