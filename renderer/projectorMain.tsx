import './screenStyles';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProjectorPage } from './projector/ProjectorPage';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <ProjectorPage />
    </CSPProvider>
  </StrictMode>,
);
