import { beforeEach, describe, expect, it, vi } from 'vitest';

const host = { fails: false, calls: 0 };
vi.mock('../../../renderer/host', () => ({
  call: async (): Promise<null> => {
    host.calls += 1;
    if (host.fails) throw new Error('EACCES');
    return null;
  },
}));
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));

const { remember, session } = await import('../../../renderer/state/session');
const { useMessages } = await import('../../../renderer/state/messages');
const alerts = (): readonly string[] =>
  useMessages
    .getState()
    .messages.filter(({ tone }) => tone === 'alert')
    .map(({ text }) => text);

const kept = async (name: string, value: unknown): Promise<void> => {
  const before = host.calls;
  remember(name, value);
  await vi.waitFor(() => expect(host.calls).toBe(before + 1));
};

describe('settings that cannot be kept', () => {
  beforeEach(() => useMessages.setState({ messages: [] }));

  it('hold in the window, and are said once and not at every press', async () => {
    host.fails = true;
    await kept('panelWidth', 300);
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    expect(alerts()[0]).toMatch(/could not be written.*your accounts are safe.*disk is full/s);
    expect(session().settings.page['panelWidth']).toBe(300);
    await kept('panelWidth', 310);
    await kept('lens', 'influence');
    expect(alerts()).toHaveLength(1);
  });
  it('are said anew after they could be kept in between', async () => {
    host.fails = false;
    await kept('lens', 'attitude');
    host.fails = true;
    await kept('lens', 'influence');
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
  });
});
