import '@fontsource-variable/inter/standard.css';
import '@fontsource-variable/source-serif-4/standard.css';
import '@xyflow/react/dist/base.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/fields.css';
import './styles/frame.css';
import './styles/panel.css';
import './styles/status.css';
import './styles/map.css';
import './styles/cards.css';
import './styles/lines.css';
import './styles/mapMarks.css';
import './styles/lenses.css';
import './styles/frames.css';
import './styles/mapNotes.css';
import './styles/mapMenus.css';
import './styles/mapStrips.css';
import './styles/mapMoving.css';
import './styles/grid.css';
import './styles/seeingFurther.css';
import './styles/list.css';
import './styles/contacts.css';
import './styles/tray.css';
import './styles/places.css';
import './styles/records.css';
import './styles/figureShapes.css';
import './styles/figures.css';
import './styles/plan.css';
import './styles/actions.css';
import './styles/compass.css';
import './styles/onePageMode.css';
import './styles/work.css';
import './styles/workshop.css';
import './styles/workshopRun.css';
import './styles/audience.css';
import './styles/sections.css';
import './styles/sectionSheets.css';
import './styles/sectionPosition.css';
import './styles/emptyFields.css';
import './styles/mapDrawing.css';
import './styles/hiding.css';
import './styles/roomSize.css';
import './styles/slides.css';
import './styles/slideFigures.css';
import './styles/slideModels.css';
import './styles/slideMaps.css';
import './styles/touch.css';
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
