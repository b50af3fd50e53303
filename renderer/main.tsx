import './screenStyles';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CrashScreen } from './frame/CrashScreen';
import { Page } from './Page';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <CrashScreen>
        <Page />
      </CrashScreen>
    </CSPProvider>
  </StrictMode>,
);
