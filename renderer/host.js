import { AtlasError } from '../shared/api/errors';
const SILENT = {
    ok: false, error: { code: 'internal', message: 'The app behind this window does not answer. What was saved is safe; close this window and start the app again.' },
};
/** The loopback host gives every window an address of its own, `/w/<token>/`. */
const loopback = () => {
    const token = location.pathname.split('/')[2] ?? '';
    const listeners = new Map();
    const headers = { 'x-window-token': token };
    const hear = (line) => {
        if (line === '')
            return;
        const { event, value } = JSON.parse(line);
        for (const listener of listeners.get(event) ?? [])
            listener(value);
    };
    const listen = async () => {
        const { body } = await fetch('/events', { headers });
        if (!body)
            return;
        const reader = body.pipeThrough(new TextDecoderStream()).getReader();
        for (let rest = '';;) {
            const { done, value } = await reader.read();
            if (done)
                return;
            const lines = (rest + value).split('\n');
            rest = lines.pop() ?? '';
            lines.forEach(hear);
        }
    };
    const keepListening = async () => {
        for (;;) {
            await listen().catch(() => undefined);
            await new Promise((resolve) => { setTimeout(resolve, 1000); });
        }
    };
    if (!location.pathname.endsWith('/print.html'))
        void keepListening();
    return {
        call: async (method, input) => {
            try {
                const reply = await fetch(`/call/${method}`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(input) });
                return reply.ok ? (await reply.json()) : SILENT;
            }
            catch {
                return SILENT;
            }
        },
        on: (event, listener) => {
            const known = listeners.get(event) ?? new Set();
            listeners.set(event, known.add(listener));
            return () => { known.delete(listener); };
        },
    };
};
let bridge = null;
const host = () => (bridge ??= window.accountAtlas ?? loopback());
/** Calls the host. Throws AtlasError with the host's code and sentence. */
export const call = async (method, input) => {
    const reply = await host().call(method, input);
    if (reply.ok)
        return reply.value;
    throw new AtlasError(reply.error.code, reply.error.message, reply.error.details);
};
/** Hears an event; the answer stops hearing it. */
export const on = (event, listener) => host().on(event, listener);
