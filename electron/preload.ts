import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { keepWaiting, type WaitingEvent } from '../shared/api/waitingEvents';
import { CALL, DROPPED, EVENT } from './shell/channels';

/** Events that arrive before the page asks for them wait here, so that none is lost while it starts. */
const waiting: WaitingEvent[] = [];
const listeners = new Map<string, Set<(value: unknown) => void>>();

ipcRenderer.on(EVENT, (_sender, event: string, value: unknown) => {
  const heard = listeners.get(event);
  if (heard && heard.size > 0) for (const listener of heard) listener(value);
  else keepWaiting(waiting, event, value);
});

contextBridge.exposeInMainWorld('accountAtlas', {
  call: (method: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(CALL, method, JSON.stringify(input ?? null)),
  openDropped: (file: File): Promise<unknown> => ipcRenderer.invoke(DROPPED, webUtils.getPathForFile(file)),
  on: (event: string, listener: (value: unknown) => void): (() => void) => {
    const heard = listeners.get(event) ?? new Set();
    listeners.set(event, heard.add(listener));
    for (const [name, value] of waiting.splice(0)) {
      if (name === event) listener(value);
      else waiting.push([name, value]);
    }
    return () => {
      heard.delete(listener);
    };
  },
});
