import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8');

describe('the package', () => {
  it.each([
    ['runAsNode', false], ['enableCookieEncryption', true], ['enableNodeOptionsEnvironmentVariable', false], ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true], ['onlyLoadAppFromAsar', true], ['grantFileProtocolExtraPrivileges', false],
  ])('has the fuse %s: %s', (fuse, isOn) => {
    expect(text).toMatch(new RegExp(`^  ${fuse}: ${isOn}$`, 'm'));
  });
  it('compiles nothing, and keeps the one addon its system needs', () => {
    expect(text).toMatch(/^npmRebuild: false$/m);
    for (const system of ['linux', 'darwin', 'win32']) expect(text).toContain(`"!node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}.node)"`);
    expect(text).toMatch(/^asar: true$/m);
  });
  it('holds what the shell starts from, and not the host that listens on a port', () => {
    const { main } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { main: string };
    expect(main).toBe('dist/shell/main.js');
    const files = text.match(/^files:\n((?: {2}- .*\n)+)/m)?.[1] ?? '';
    for (const path of ['dist/shell/**', 'dist/preload/**', 'dist/page/**', 'assets/samples/**', 'package.json']) expect(files).toContain(`- ${path}\n`);
    expect(files).not.toMatch(/loopback|dist\/\*\*|cli/);
    expect(text).toMatch(/^ {2}- ext: atlas$/m);
  });
});
