import workerAddress from './reading-worker.ts?worker&url'

/** The part of Trusted Types that is used here; the compiler's own library does not have it yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

// The content security policy allows this one name, and a policy can be created only once.
const policy = window.trustedTypes?.createPolicy('claimbench-worker', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new RangeError(`No worker of ours is at ${address}`)
    return address
  },
})

/** A new worker that reads articles; whoever starts it ends it. */
export function startReadingWorker(): Worker {
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress
  return new Worker(address, { type: 'module', name: 'reading' })
}
