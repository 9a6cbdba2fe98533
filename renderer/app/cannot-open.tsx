/** What stands on the page when the library cannot be opened: what happened and the way out. */
export function CannotOpen({ problem }: { readonly problem: unknown }) {
  return (
    <main className="empty-state">
      <h1>The library cannot be opened</h1>
      <p>
        This browser does not give Claimbench its storage. A private window, a full disk or a newer
        version of Claimbench that used this library can be the reason. Nothing was changed.
      </p>
      <p>{problem instanceof Error ? problem.message : String(problem)}</p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  )
}
