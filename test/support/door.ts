import { request } from 'node:http';
import { secretFrom, WINDOW_SECRET, type WindowSecret } from '../../shared/api/windowSecret';

export type Answer = {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};
export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Sends exactly these headers and no others, which `fetch` does not. */
export const ask = (url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(url);
    // The path as it is written: parsing it would tidy away what a hostile one holds.
    const path = url.slice(url.indexOf(host) + host.length) || '/';
    const sent = request({ host: hostname, port, path, method, headers: { Host: host, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** The secret in the answer to a first visit, or null. */
export const secretIn = (html: string): WindowSecret | null => {
  const found = new RegExp(`<meta name="${WINDOW_SECRET}" content="([^"]*)"`).exec(html)?.[1];
  return secretFrom(found?.replaceAll('&quot;', '"') ?? null);
};

/** Visits a one-time address as a browser does, without one: the secret of the window. */
export const enter = async (url: string): Promise<WindowSecret & { readonly desktopToken: string }> => {
  const { status, body } = await ask(url);
  const secret = secretIn(body);
  if (status !== 200 || secret === null || secret.desktopToken === null)
    throw new Error(`the address gave ${status}: ${body.slice(0, 80)}`);
  return { token: secret.token, desktopToken: secret.desktopToken };
};

/** Calls the contract over HTTP, as the page does. */
export const callerAt =
  (origin: string, token: string) =>
  async (method: string, input: unknown): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json', 'x-window-token': token };
    const { status, body } = await ask(`${origin}/call/${method}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    return status === 200 ? (JSON.parse(body) as unknown) : { status };
  };
