/** Two moments on one map. */
export const ThenAndNow = () => (
  <>
    <header className="place-bar history-tools" />
    <div className="history-ground">
      <p className="quiet history-empty">Two moments on one map.</p>
    </div>
  </>
);
