interface WelcomeProps {
  readonly onOpen: () => void
  readonly onSample: () => void
  /** False once there is something in the library to choose from. */
  readonly empty: boolean
}

/** What stands in the middle while no article is open. */
export function Welcome({ onOpen, onSample, empty }: WelcomeProps) {
  if (!empty) {
    return (
      <div className="welcome">
        <p>Choose an article on the left, or open another one.</p>
      </div>
    )
  }
  return (
    <div className="welcome">
      <h1>Mark up your first article</h1>
      <p>
        Open a web page, a PDF, a Word document or a book, drop files here, or paste a text. Then
        select passages and tag them as claim, denial, evidence or threat. Everything stays on this
        computer.
      </p>
      <div className="welcome-actions">
        <button type="button" className="button button-primary" onClick={onOpen}>
          Choose a file…
        </button>
        <button type="button" className="button" onClick={onSample}>
          Look at a sample article
        </button>
      </div>
    </div>
  )
}
