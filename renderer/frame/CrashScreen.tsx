import { Component, type ReactNode } from 'react';
import { useDocument } from '../state/documentStore';
import { unsavedReason } from '../state/unsaved';
import { Button } from '../parts/ui/Button';

/** What is shown when drawing the page itself fails: what is safe, and the way back. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    const isSaved = useDocument.getState().saved.state === 'saved' && unsavedReason() === null;
    return (
      <main className="start">
        <div className="start-inner">
          <h1 className="serif">Something went wrong on this screen</h1>
          <p>
            {isSaved ? 'Everything you entered is saved.' : 'Everything up to your last edit is saved.'} Load the window
            again to go on.
          </p>
          <p className="quiet">{this.state.error.message}</p>
          <div>
            <Button tone="primary" onClick={() => location.reload()}>
              Load again
            </Button>
          </div>
        </div>
      </main>
    );
  }
}
