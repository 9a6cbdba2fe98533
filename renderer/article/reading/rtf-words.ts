/** Control words and symbols that stand for characters. A blank line begins a new paragraph. */
export const rtfCharacters: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['\t', '\t'],
  ['tab', '\t'],
  ['nestcell', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['page', '\n\n'],
  ['column', '\n\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['zwnbo', '\u2060'],
])

/** Groups without text of the article that do not say so themselves by the symbol `\*`. */
export const skippedDestinations: ReadonlySet<string> = new Set(
  (
    'aftnsep aftnsepc aftncn bkmkend bkmkstart colortbl comment datafield filetbl ' +
    'fldinst footer footerf footerl footerr ftncn ftnsep ftnsepc header headerf headerl headerr ' +
    'listoverridetable listtable nonesttables nonshppict objclass objdata objname pict pntxta ' +
    'pntxtb private revtbl rxe shprslt sp tc tcn template txe xe'
  ).split(' '),
)

/** The number or bullet of a list item, written out for readers that cannot count. */
export const listMarks: ReadonlySet<string> = new Set(['listtext', 'pntext'])

/** Texts beside the running one: they are read after the paragraph that they hang on. */
export const asideDestinations: ReadonlySet<string> = new Set(['footnote', 'shptxt', 'dptxbxtext'])

/** Marked by `\*` as to be skipped, though texts stand inside. */
export const framesOfAsides: ReadonlySet<string> = new Set(['shpinst', 'do'])
