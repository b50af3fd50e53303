import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders';
import { placesIn, startProgram, testBrowser } from '../support/program';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What the switches were before: with these alone the browser asked for names of its maker. */
const BEFORE = '--host-resolver-rules=*|--no-pings|--disable-domain-reliability|--disable-features=*';
const WATCHED_MS = 15_000;

/** A network of its own for what is run: one way out, on which every packet is counted and none arrives. */
const NETWORK = `
ip link set lo up
ip link add out0 type veth peer name out1
echo 1 > /proc/sys/net/ipv6/conf/out0/disable_ipv6
echo 1 > /proc/sys/net/ipv6/conf/out1/disable_ipv6
ip link set out0 arp off
ip link set out1 up
ip addr add 192.0.2.2/24 dev out0
ip link set out0 up
ip route add default via 192.0.2.1
mount --bind "$0" /etc/resolv.conf
`;
const UNSHARE = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--net', '--mount'];

/** How often a process tried to reach beyond this machine. */
const packetsOf = (pid: number): number =>
  Number(/out0:\s*(?:\d+\s+){9}(\d+)/.exec(readFileSync(`/proc/${pid}/net/dev`, 'utf8'))?.[1]);

const inNetwork = async (folder: string, without: string) => {
  mkdirSync(folder);
  const names = join(folder, 'resolv.conf');
  writeFileSync(names, 'nameserver 192.0.2.53\n');
  const printed = join(folder, 'plan.pdf');
  const sample = join(root, 'assets/samples/hospital.json');
  const print = `"$1" '${join(root, 'dist/cli/main.js')}' export '${sample}' --pdf '${printed}' &`;
  const before = [...UNSHARE, 'sh', '-e', '-c', `${NETWORK}\n${print}\nexec "$@"`, names];
  const {
    process: { pid = 0 },
    run,
  } = await startProgram(placesIn(folder), testBrowser(folder, without), before);
  return { pid, run, printed };
};

it.skipIf(process.platform !== 'linux')(
  'asks nobody anything, neither its window nor the browser that prints',
  async () => {
    const folder = temporaryFolder();
    const trial = [...UNSHARE.slice(1), 'sh', '-e', '-c', NETWORK, '/etc/resolv.conf'];
    const { status, stderr } = spawnSync('unshare', trial, { encoding: 'utf8' });
    expect(
      status,
      `This machine does not let a test make a network of its own, so nothing is proved. ` +
        `Run it as root or allow user namespaces, and install iproute2. ${stderr}`,
    ).toBe(0);

    const [quiet, control] = await Promise.all([
      inNetwork(join(folder, 'quiet'), 'none'),
      inNetwork(join(folder, 'control'), BEFORE),
    ]);
    const start = Date.now();
    // Without its switches the same browser asks for names: the count sees it.
    await expect.poll(() => packetsOf(control.pid)).toBeGreaterThan(0);
    await expect.poll(() => existsSync(quiet.printed), { timeout: 45_000 }).toBe(true);
    await expect.poll(() => existsSync(join(quiet.run, 'start.html'))).toBe(false);
    await expect.poll(() => Date.now() - start, { timeout: WATCHED_MS * 2 }).toBeGreaterThan(WATCHED_MS);
    expect(packetsOf(quiet.pid)).toBe(0);
  },
);

/** Where there is no way out at all: the machine itself, and no route. */
const NOWHERE = [
  'ip link set lo up',
  // Proves that there is none: a packet to anywhere else is refused at once.
  `"$0" -e 'require("net").connect(9,"192.0.2.1").on("error",({code})=>process.exit(code==="ENETUNREACH"?0:1))'`,
  'exec "$@"',
].join(' && ');

it.skipIf(process.platform !== 'linux')(
  'opens, edits, prints, seals and opens again where there is no route anywhere',
  () => {
    const folder = temporaryFolder();
    const { home, temporary } = placesIn(folder);
    const program = [process.execPath, join(root, 'dist/loopback/main.js'), '--self-test'];
    const [unshare = '', ...how] = [...UNSHARE, 'sh', '-c', NOWHERE, process.execPath, ...program];
    const env = { ...process.env, HOME: home, TMPDIR: temporary, ACCOUNT_ATLAS_DATA: join(folder, 'mine') };
    const { status, stdout, stderr } = spawnSync(unshare, how, { encoding: 'utf8', env, timeout: 110_000 });
    expect(stdout, stderr).toMatch(/Everything passed after/);
    expect(stdout.match(/^passed/gm)).toHaveLength(6);
    expect(status).toBe(0);
    // Nothing of anybody's was touched, and nothing of the test is left.
    expect(existsSync(join(folder, 'mine'))).toBe(false);
    expect(readdirSync(temporary).filter((name) => name.startsWith('account-atlas'))).toEqual([]);
  },
);
