import { execFile, spawn, spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Whether Debian's `syncthing`, or another, is on this machine. */
export const hasSyncthing = spawnSync('syncthing', ['--version']).status === 0

export interface SyncthingPair {
  /** The two folders that are kept the same. */
  readonly folders: readonly [string, string]
  readonly stop: () => Promise<void>
}

/**
 * Two Syncthings that know each other and nobody else: on loopback, without discovery, relays,
 * upgrades or reports.
 */
export async function syncthingPair(base: string): Promise<SyncthingPair> {
  const peers = await Promise.all(['a', 'b'].map((name) => newPeer(join(base, name))))
  const [a, b] = peers
  if (a === undefined || b === undefined) throw new RangeError('A pair has two')
  const children = await Promise.all(
    peers.map(async (peer) => {
      await writeFile(join(peer.home, 'config.xml'), configOf(peer, [a, b]))
      const args = ['serve', `--home=${peer.home}`, '--no-browser', '--no-restart', '--no-upgrade']
      return spawn('syncthing', args, {
        env: { ...process.env, HOME: peer.home, STNOUPGRADE: '1' },
        stdio: 'ignore',
      })
    }),
  )
  return {
    folders: [a.folder, b.folder],
    stop: async () => {
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGTERM')
        await gone
      }
      await rm(base, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface Peer {
  readonly home: string
  readonly folder: string
  readonly device: string
  /** Where it listens to the other. */
  readonly port: number
  readonly pagePort: number
}

async function newPeer(base: string): Promise<Peer> {
  const home = join(base, 'home')
  const folder = join(base, 'Our team')
  await mkdir(home, { recursive: true })
  // Without this mark Syncthing takes a folder for one that is away.
  await mkdir(join(folder, '.stfolder'), { recursive: true })
  const run = promisify(execFile)
  const env = { ...process.env, HOME: home }
  await run('syncthing', ['generate', `--home=${home}`, '--no-default-folder'], { env })
  const { stdout } = await run('syncthing', [`--home=${home}`, '--device-id'], { env })
  return { home, folder, device: stdout.trim(), port: await freePort(), pagePort: await freePort() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function configOf(own: Peer, peers: readonly Peer[]): string {
  const devices = peers.map(
    ({ device, port }) =>
      `<device id="${device}" name="peer"><address>tcp://127.0.0.1:${port}</address></device>`,
  )
  const members = peers.map(({ device }) => `<device id="${device}"></device>`)
  return `<configuration version="35">
  <folder id="team" label="team" path="${own.folder}" type="sendreceive" rescanIntervalS="2"
    fsWatcherEnabled="true" fsWatcherDelayS="1">${members.join('')}</folder>
  ${devices.join('')}
  <gui enabled="true" tls="false"><address>127.0.0.1:${own.pagePort}</address><apikey>none</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
    <reconnectionIntervalS>1</reconnectionIntervalS>
  </options>
</configuration>
`
}
