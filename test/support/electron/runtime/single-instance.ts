import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync, closeSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SecondStart {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly additionalData: unknown
}

const lockName = 'stand-in.lock'
let held: { readonly folder: string; readonly release: () => void } | null = null
/** The message to the first process; this one must not end before it arrived. */
let delivery: Promise<void> = Promise.resolve()

export function delivered(): Promise<void> {
  return delivery
}

/**
 * One process a folder, as Chromium's own lock has it: the second one hands its command line to the
 * first and is told false.
 */
export function lock(
  folder: string,
  start: SecondStart,
  onSecond: (start: SecondStart) => void,
): boolean {
  if (held !== null) return held.folder === folder
  mkdirSync(folder, { recursive: true })
  const file = join(folder, lockName)
  if (!claim(file)) {
    const owner = Number(readFileSync(file, 'utf8'))
    if (isRunning(owner)) {
      delivery = deliver(owner, start)
      return false
    }
    rmSync(file, { force: true })
    if (!claim(file)) return false
  }
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const heard: Buffer[] = []
    socket.on('data', (data: Buffer) => heard.push(data))
    socket.on('error', () => socket.destroy())
    socket.on('end', () => {
      onSecond(JSON.parse(Buffer.concat(heard).toString('utf8')) as SecondStart)
      socket.end('heard')
    })
  })
  rmSync(socketPath(process.pid), { force: true })
  server.listen(socketPath(process.pid))
  server.unref()
  const release = () => {
    server.close()
    rmSync(file, { force: true })
  }
  held = { folder, release }
  process.once('exit', unlock)
  return true
}

export function isLocked(): boolean {
  return held !== null
}

export function unlock(): void {
  held?.release()
  held = null
}

function claim(file: string): boolean {
  try {
    const descriptor = openSync(file, 'wx')
    writeFileSync(descriptor, String(process.pid))
    closeSync(descriptor)
    return true
  } catch {
    return false
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}

function deliver(owner: number, start: SecondStart): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ path: socketPath(owner), allowHalfOpen: true })
    socket.on('data', () => undefined)
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.on('end', () => socket.destroy())
    socket.end(JSON.stringify(start))
  })
}

function socketPath(id: number): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\claimbench-stand-in-${id}`
    : join(tmpdir(), `claimbench-stand-in-${id}.sock`)
}
