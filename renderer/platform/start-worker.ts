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
    const { origin } = new URL(address, location.href)
    if (origin !== location.origin) throw new RangeError(`No worker of ours is at ${address}`)
    return address
  },
})

/** A new worker from a file of the build; whoever starts it ends it. */
export function startWorker(address: string, name: string): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name })
}
