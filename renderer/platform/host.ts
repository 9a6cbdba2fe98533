/** A file that a person chose or dropped, read only when asked for. */
export interface PickedFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly read: () => Promise<Uint8Array>
}

export interface PickOptions {
  /** Endings with their dot, comma separated, as a file input's `accept`. */
  readonly accept: string
  readonly multiple: boolean
}

export interface FileToSave {
  readonly name: string
  readonly text: string
  readonly mediaType: string
}

/** What the page asks of the program around it. */
export interface Host {
  /** The chosen files; none when the person changed their mind. */
  readonly pickFiles: (options: PickOptions) => Promise<readonly PickedFile[]>
  readonly saveFile: (file: FileToSave) => Promise<void>
  /** Asks that the library is never evicted; false when the browser does not promise it. */
  readonly keepData: () => Promise<boolean>
}
