/** Asks that the library is never evicted; false when the browser does not promise it. */
export async function keepData(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist())
}
