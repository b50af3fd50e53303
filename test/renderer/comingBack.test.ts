import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookForHost, pauseAfter } from '../../renderer/comingBack';

const KEY = { windowId: crypto.randomUUID(), key: '5'.repeat(64) };
const answering = (answer: () => Response): void => {
  vi.stubGlobal('fetch', async () => answer());
};
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a page that looks for its host', () => {
  it('looks less and less often, up to every two seconds', () => {
    expect([0, 1, 2, 3, 4, 1000].map(pauseAfter)).toEqual([250, 500, 1000, 2000, 2000, 2000]);
  });

  it.each<[string, () => Response]>([
    ['an error', () => new Response('', { status: 404 })],
    ['a page', () => new Response('<html></html>')],
    ['nothing', () => Response.json(null)],
    ['half of what is asked', () => Response.json({ nonce: 'f', isSame: true })],
    ['a proof that is none', () => Response.json({ nonce: 'f', isSame: true, proof: 'f'.repeat(64) })],
    ['a proof that is none, of a new host', () => Response.json({ nonce: 'f', isSame: false, proof: '' })],
  ])('takes whoever answers with %s for a stranger', async (_, answer) => {
    answering(answer);
    expect(await lookForHost(KEY, '127.0.0.1:7')).toEqual({ who: 'stranger' });
  });

  it('knows that nobody is there', async () => {
    answering(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(await lookForHost(KEY, '127.0.0.1:7')).toEqual({ who: 'nobody' });
  });
});
