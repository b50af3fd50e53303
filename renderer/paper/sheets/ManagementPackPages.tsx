import type { Document } from '../../../shared/document/document';
import { MovementSheet } from './pack/MovementSheet';
import { StandingSheet } from './pack/StandingSheet';
import { ViewSheet } from './pack/ViewSheet';
import { planView } from '../view';

/** What management wants to see of an account: now, history and potential; its place, figures and risks; what moved. */
export const ManagementPackPages = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const view = planView(content, asOf);
  return (
    <>
      <ViewSheet view={view} />
      <StandingSheet view={view} />
      <MovementSheet view={view} />
    </>
  );
};
