import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openerOf, showFile } from '../../electron/loopback/showFile';
import { shellDesktop } from '../../electron/shell/desktop';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();

describe('a file that was written is shown', () => {
  it('by the program of the platform, the path being one argument whatever it holds', () => {
    const path = '/home/me/A "plan" & more; $(rm) – ü.pdf';
    expect(openerOf(path, 'open', 'linux')).toEqual(['xdg-open', path]);
    expect(openerOf(path, 'folder', 'linux')).toEqual(['xdg-open', '/home/me']);
    expect(openerOf(path, 'open', 'darwin')).toEqual(['open', path]);
    expect(openerOf(path, 'folder', 'darwin')).toEqual(['open', '-R', path]);
    expect(openerOf(path, 'folder', 'win32')).toEqual(['explorer.exe', `/select,${path}`]);
  });

  it('or its place is named where the computer has no such program', async () => {
    const path = join(folder, 'plan.pdf');
    writeFileSync(path, '');
    const before = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      await expect(showFile(path, 'open', 'linux')).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining(folder) as string,
      });
    } finally {
      process.env['PATH'] = before;
    }
  });

  it('by the shell of Electron, which says where nothing opens it', async () => {
    const told: string[] = [];
    const shell = {
      showItemInFolder: (path: string) => told.push(path),
      openPath: async (path: string) => (path.endsWith('.pdf') ? '' : 'no application'),
    };
    const desktop = shellDesktop({ shell } as never);
    await desktop.showFile('/tmp/plan.pdf', 'folder');
    await desktop.showFile('/tmp/plan.pdf', 'open');
    expect(told).toEqual(['/tmp/plan.pdf']);
    await expect(desktop.showFile('/tmp/plan.odd', 'open')).rejects.toMatchObject({ code: 'refused' });
  });
});
