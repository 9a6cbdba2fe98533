/** What the driver gives the runtime to start with. */
export interface Settings {
  /** The built main bundle, an absolute path. */
  readonly main: string
  /** The folder of package.json. */
  readonly root: string
  /** What `app.getPath('userData')` says until the product sets another. */
  readonly userData: string
  /** Holds Documents, Downloads and the like. */
  readonly home: string
  readonly packaged: boolean
  readonly args: readonly string[]
  readonly displays: readonly Rectangle[]
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a person answers in a native dialog. */
export interface DialogAnswers {
  readonly open: { readonly canceled: boolean; readonly filePaths: readonly string[] }
  readonly save: { readonly canceled: boolean; readonly filePath: string }
  /** The label of the button that is pressed. */
  readonly message: { readonly button: string; readonly checkboxChecked?: boolean }
  readonly print: { readonly success: boolean; readonly failureReason?: string }
}

export type DialogKind = keyof DialogAnswers

export interface MenuEntry {
  readonly label: string
  readonly role: string | null
  readonly type: string
  readonly accelerator: string | null
  readonly enabled: boolean
  readonly checked: boolean
  readonly visible: boolean
  readonly submenu: readonly MenuEntry[]
}

export interface WindowState {
  readonly title: string
  readonly url: string
  readonly visible: boolean
  readonly focused: boolean
  readonly minimized: boolean
  readonly maximized: boolean
  readonly bounds: Rectangle
  /** As the product gave them. */
  readonly options: Readonly<Record<string, unknown>>
}

/** What the product did to its surroundings so far. */
export interface Recorded {
  readonly switches: readonly { readonly name: string; readonly value: string | null }[]
  /** What its permission handlers say, and whether Chromium took it over. */
  readonly permissions: readonly {
    readonly permission: string
    readonly granted: boolean
    readonly applied: boolean
  }[]
  /** Every request that its `onBeforeRequest` was asked about. */
  readonly requests: readonly { readonly url: string; readonly cancel: boolean }[]
  readonly navigations: readonly { readonly url: string; readonly prevented: boolean }[]
  readonly windowsAskedFor: readonly { readonly url: string; readonly action: string }[]
  readonly dialogs: readonly { readonly kind: DialogKind; readonly options: unknown }[]
  /** Calls that have no effect here, such as `shell.openPath`. */
  readonly calls: readonly { readonly name: string; readonly args: readonly unknown[] }[]
}

/** What the driver asks the runtime to do, with what comes back. */
export interface Commands {
  readonly 'first-window': (nothing: null) => { readonly endpoint: string; readonly target: string }
  readonly 'click-menu': (path: readonly string[]) => null
  readonly menu: (nothing: null) => readonly MenuEntry[]
  readonly 'answer-dialog': (given: GivenAnswer) => null
  readonly windows: (nothing: null) => readonly WindowState[]
  readonly recorded: (nothing: null) => Recorded
  readonly 'emit-app': (event: {
    readonly name: 'activate' | 'open-file'
    readonly path?: string
  }) => null
  readonly 'act-on-window': (act: WindowAct) => null
  readonly quit: (nothing: null) => null
  /** Ends it without asking anybody. */
  readonly stop: (nothing: null) => null
}

export type GivenAnswer = {
  [Kind in DialogKind]: { readonly kind: Kind; readonly answer: DialogAnswers[Kind] }
}[DialogKind]

/** What a person does with the frame of the first window. */
export type WindowAct =
  | { readonly act: 'close' | 'minimize' | 'maximize' | 'restore' | 'focus' | 'blur' }
  | { readonly act: 'resize'; readonly bounds: Rectangle }

export type CommandName = keyof Commands

export interface Asked {
  readonly id: number
  readonly name: CommandName
  readonly given: unknown
}

export type Told =
  | { readonly kind: 'started' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

/** The environment variable that carries the settings, as JSON. */
export const settingsVariable = 'CLAIMBENCH_STAND_IN'
