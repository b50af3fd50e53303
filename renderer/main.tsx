import './screenStyles';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { CrashScreen } from './frame/CrashScreen';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <CrashScreen>
        <App />
      </CrashScreen>
    </CSPProvider>
  </StrictMode>,
);
