const { port1, port2 } = new MessageChannel()
let go: (() => void) | null = null
port1.addEventListener('message', () => go?.())
port1.start()

/** Lets messages that wait be heard; a timer would wait for milliseconds. One at a time. */
export function pause(): Promise<void> {
  const before = go
  return new Promise((done) => {
    go = () => {
      before?.()
      go = null
      done()
    }
    port2.postMessage(null)
  })
}
