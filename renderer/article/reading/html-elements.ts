/** Elements that begin and end a block of text; all others run on within it. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center caption dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ' +
    'ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Elements that hold no text of the article: code, controls, pictures, what is shown elsewhere. */
export const unreadElements: ReadonlySet<string> = new Set(
  (
    'audio button canvas datalist embed head iframe input link meta meter noscript object option ' +
    'progress script select style svg template textarea title video'
  ).split(' '),
)

/** Parts of a page beside its article. */
export const boilerplateElements: ReadonlySet<string> = new Set([
  'aside',
  'dialog',
  'footer',
  'nav',
])

export const boilerplateRoles: ReadonlySet<string> = new Set([
  'alertdialog',
  'banner',
  'complementary',
  'contentinfo',
  'dialog',
  'navigation',
  'search',
])
