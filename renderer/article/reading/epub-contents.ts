import { pathBeside } from './epub-path.ts'
import { parseXml } from './parse-xml.ts'
import type { ParsedXml } from './parse-xml.ts'
import type { Archive } from './unzip-capped.ts'

interface Entry {
  readonly title: string
  readonly reference: string
}

/**
 * What a book's table of contents calls its chapters, by their paths: the navigation document
 * (EPUB 3.3, section 7), else the older NCX. The first entry of a chapter names the whole of it.
 */
export async function chapterTitles(
  book: ParsedXml,
  { archive, packagePath }: { readonly archive: Archive; readonly packagePath: string },
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  for (const item of book.elements('item').filter(isContents)) {
    const path = pathBeside(packagePath, item.getAttribute('href') ?? '')
    const file = archive.get(path)
    if (file === undefined) continue
    const contents = await parseXml(file)
    for (const { title, reference } of [...navigation(contents), ...ncx(contents)]) {
      const chapter = pathBeside(path, reference)
      if (title !== '' && chapter !== '' && !titles.has(chapter)) titles.set(chapter, title)
    }
  }
  return titles
}

function isContents(item: Element): boolean {
  return isNavigation(item) || item.getAttribute('media-type') === 'application/x-dtbncx+xml'
}

/** Whether an item of the manifest is the navigation document. */
export function isNavigation(item: Element): boolean {
  return /\bnav\b/.test(item.getAttribute('properties') ?? '')
}

function navigation(contents: ParsedXml): readonly Entry[] {
  return contents
    .elements('nav')
    .filter((nav) => /\btoc\b/.test(nav.getAttribute('epub:type') ?? ''))
    .flatMap((nav) => [...nav.getElementsByTagName('a')])
    .map((link) => ({
      title: oneLine(link.textContent),
      reference: link.getAttribute('href') ?? '',
    }))
}

function ncx(contents: ParsedXml): readonly Entry[] {
  // Its own label and content come before those of the points within.
  return contents.elements('navPoint').map((point) => ({
    title: oneLine(point.getElementsByTagName('text')[0]?.textContent ?? ''),
    reference: point.getElementsByTagName('content')[0]?.getAttribute('src') ?? '',
  }))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
