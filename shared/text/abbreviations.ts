/** Words before whose full stop a sentence goes on, by language; written small, without the stop. */
const words: Readonly<Record<string, string>> = {
  en: 'mr mrs ms mx dr prof rev hon st gen col lt maj capt cmdr adm sgt cpl pvt gov sen rep pres supt insp messrs vs cf viz e.g i.e dept est approx ca mt ft jan feb apr aug sep sept oct nov dec',
  de: 'dr prof hr fr hl nr bzw ca evtl ggf inkl vgl z.b z d.h d u.a u i.d.r i o.ä o s.o s sog st str geb gest abs bd jg kap mio mrd tel jan feb apr aug sept okt nov dez',
  fr: 'm mm mme mmes mlle dr pr me mgr st ste av bd cf env p.ex janv févr avr juil sept oct nov déc',
  es: 'sr sra sres srta dr dra d dña ud uds gral cnel cap núm pág p.ej ee.uu aprox',
  it: 'sig sigg sig.ra dott dott.ssa prof avv ing mons on pag p.es ca',
  pt: 'sr sra srs dr dra prof eng gen núm pág p.ex',
  nl: 'dhr mevr mw dr drs prof mr ir ds bijv ca nr st jan feb aug sept okt nov dec',
  sv: 'dr prof t.ex bl.a d.v.s ca nr kl',
  da: 'dr prof f.eks bl.a ca nr kl',
  nb: 'dr prof f.eks bl.a ca nr kl',
  pl: 'dr prof inż mgr św ul np tzw tj nr im',
  cs: 'dr prof ing mgr sv ul např tzv tj č',
  ru: 'г гг ул им стр рис см проф акад св тов т.е',
  uk: 'м вул ім стор рис див проф акад св т.зв',
  tr: 'dr prof doç sn av vb',
}

/** Those that abbreviate what a figure follows: “p. 5”, while “no.” may well end a sentence. */
const beforeFigures = 'no nos nr p pp s vol fig figs ch sec art abs bd kap núm n str pág pag sid č'

/** Languages that write “3.” for “third”, with a capital after it as after the end of a sentence. */
const withOrdinals: ReadonlySet<string> = new Set(['de', 'lb'])

const sets = new Map(Object.entries(words).map(([name, list]) => [name, new Set(list.split(' '))]))
const figures: ReadonlySet<string> = new Set(beforeFigures.split(' '))
const sameAs: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', lb: 'de', sk: 'cs' }

/** The last word before a full stop, with its inner stops, at the end of a text. */
const lastWord = /(?:^|[^\p{L}\p{M}\p{N}.])((?:\p{L}\p{M}*\.)*[\p{L}\p{M}.]*[\p{L}\p{M}])\.$/u
const initial = /^\p{Lu}\p{M}*$/u
const initials = /^(?:\p{Lu}\p{M}*\.)+\p{Lu}\p{M}*$/u
const ordinal = /(?:^|[^\p{L}\p{N}.,])\d{1,2}\.$/u

/** No abbreviation is longer, nor is more than this looked at. */
const longest = 24

/**
 * Whether the full stop at the end of a text abbreviates, as in “Dr.”, “U.S.”, “J.” or, in German,
 * “3.” before a month, so that a sentence goes on with what follows.
 * @param language a BCP 47 tag; of one that is not known, as in English.
 */
export function endsAbbreviated(before: string, after: string, language: string): boolean {
  const end = before.slice(-longest)
  const name = /^[a-z]+/.exec(language.toLowerCase())?.[0] ?? ''
  if (withOrdinals.has(name) && ordinal.test(end)) return /^\p{Lu}/u.test(after)
  const word = lastWord.exec(end)?.[1]
  if (word === undefined) return false
  // “So am I.” ends.
  if (initial.test(word)) return word !== 'I'
  if (initials.test(word)) return true
  const small = word.toLowerCase()
  if (figures.has(small) && /^\p{N}/u.test(after)) return true
  return (sets.get(sameAs[name] ?? name) ?? sets.get('en'))?.has(small) === true
}
