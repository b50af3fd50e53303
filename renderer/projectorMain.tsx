import './screenStyles';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { call } from './host';
import { readPicturesBy } from './state/wallPhoto';
import { ProjectorPage } from './projector/ProjectorPage';

readPicturesBy((attachmentId) => call('projector.wallPhoto', { attachmentId }));
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <ProjectorPage />
    </CSPProvider>
  </StrictMode>,
);
