/** What makes a Node, or an Electron taken for one, run as something else: meant for who called us alone. */
const NOT_HANDED_ON = ['ELECTRON_RUN_AS_NODE', 'ELECTRON_NO_ASAR', 'NODE_OPTIONS'];

/** Takes these settings out of this process, before it starts a browser, a thread or a program that would hear them. */
export const dropNodeSettings = (environment: NodeJS.ProcessEnv = process.env): void => {
  for (const name of NOT_HANDED_ON) Reflect.deleteProperty(environment, name);
};
