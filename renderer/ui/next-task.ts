/** Ends the task that is under way, so that the window can answer before the rest goes on. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
