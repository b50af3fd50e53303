import { app } from 'electron';
import { startShell } from './shell/start';

startShell(app.getAppPath());
