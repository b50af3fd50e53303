import { Component, type FunctionComponent, type ReactNode } from 'react';

type Shown = FunctionComponent<{ readonly error: Error }>;

/** Before the app is there, nothing was opened or edited. */
const Simple: Shown = ({ error }) => (
  <main className="start">
    <div className="start-inner">
      <h1 className="serif">Something went wrong on this screen</h1>
      <p role="status">Nothing was open. Load the window again to go on.</p>
      <p className="quiet small">{error.message}</p>
    </div>
  </main>
);

let Crashed: Shown = Simple;
/** What is shown from now on: it comes with the app, as a page that failed may fetch nothing any more. */
export const crashWith = (part: Shown): void => {
  Crashed = part;
};

/** What is shown when drawing the page itself fails: what is safe, and the way back. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    return this.state.error === null ? this.props.children : <Crashed error={this.state.error} />;
  }
}
