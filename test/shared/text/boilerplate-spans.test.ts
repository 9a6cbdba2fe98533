import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockKind } from '../../../shared/model/block.ts'
import { boilerplateSpans } from '../../../shared/text/boilerplate-spans.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { tidySpans } from '../../../shared/text/left-out.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { extractionCorpora } from '../../support/extraction/extraction-corpora.ts'

const before =
  'The council met on Friday to hear what the engineers had measured under the bridge. Nobody had expected the report to be finished so soon, and the hall was full before the doors were closed.'
const after =
  'The vote is to be held in April. Until then one lane stays open, and the traders of the harbour hope that the ferries will run more often than they did in the autumn.'

function leftOut(...blocks: readonly (string | readonly [BlockKind, string])[]): readonly string[] {
  const article = canonicalText(
    blocks.map((block) =>
      typeof block === 'string'
        ? { kind: 'paragraph', text: block }
        : { kind: block[0], text: block[1] },
    ),
  )
  return boilerplateSpans(article).map(({ start, end }) => article.text.slice(start, end))
}

describe('boilerplateSpans', () => {
  it.each([
    'Advertisement',
    'Story continues below advertisement',
    'Sponsored content',
    'Share this article',
    'Share on Facebook',
    'Comments',
    '12 comments',
    'Post Comment (+)',
    'Read more »',
    'Sign up for our daily newsletter',
    'Sign up here to receive our weekly newsletter',
    'Subscribe to our newsletter and never miss a story.',
    'Get the latest news delivered straight to your inbox every morning.',
    'Get breaking news alerts and special reports. The news and stories that matter, delivered weekday mornings.',
    'Enter your email address to subscribe to this blog and receive notifications of new posts by email.',
    'Click here to subscribe to the newsletter',
    'Join our Space Forums to keep talking space on the latest missions! And if you have a news tip, let us know.',
    'Join our commenting forum',
    'Join the conversation in the comments below.',
    'Join thought-provoking conversations, follow other Independent readers and see their replies',
    'Let us know in the comments.',
    'Tell us what YOU think...',
    'Your email address will not be published. Required fields are marked *',
    'Be the first to comment',
    'Have a tip? Write to tips@courier.example.',
    'Follow us on Twitter and Facebook',
    'Follow Mike Wall on Twitter @michaeldwall.',
    'Like us on Facebook',
    'Support our journalism from as little as £1.',
    'If you value our reporting, please consider supporting us.',
    'Your support helps us to tell the story',
    'Please consider making a donation today.',
    'Donate now',
    'Help us keep our reporting free for everyone.',
    'We use cookies to improve your experience on our site.',
    'By signing up you agree to our terms of use.',
    'This post may contain affiliate and/or referral links. Please see my disclosure page.',
    'If you buy something through our links, we may earn a commission.',
    'Download the Courier app',
    'CLICK HERE TO GET THE FOX NEWS APP',
    'Related: Possible Water Plumes on Europa: The Discovery in Images',
    'READ MORE: Council votes on the bridge',
    'Read also: How the harbour was built',
    'Copyright 2019 Hawaii News Now. All rights reserved.',
    '© 2026 The Lowmere Courier',
    'This material may not be published, broadcast, rewritten or redistributed.',
    // German
    'Anzeige',
    'Lesen Sie auch: Wie der Hafen entstand',
    'Melden Sie sich hier für unseren Newsletter an',
    'Folgen Sie uns auf Instagram',
    'Unterstützen Sie unabhängigen Journalismus',
    'Wir verwenden Cookies, um diese Seite zu verbessern.',
    'Alle Rechte vorbehalten',
    // French
    'Publicité',
    'Lire aussi : Les critiques de la CNIL contre le projet de loi',
    'Abonnez-vous à notre lettre d’information',
    'Inscrivez-vous gratuitement à la newsletter',
    'Suivez-nous sur Facebook',
    'Tous droits réservés',
    // Spanish
    'Publicidad',
    'Lee también: Cómo se construyó el puerto',
    'Suscríbete a nuestro boletín',
    'Síguenos en Twitter',
    'Te puede interesar: El puente de la bahía',
    'Todos los derechos reservados',
  ])('leaves out “%s”', (boilerplate) => {
    expect(leftOut(before, boilerplate, after)).toEqual([boilerplate])
  })

  it.each([
    'The charity said its appeal for donations had raised two million pounds in a week.',
    '“Join our forum,” the post read, “and tell us what you saw.”',
    'Join our forum, the message urged, and hundreds did.',
    'Sign up for our newsletter, the pop-up said, over and over.',
    'Follow the money, and the trail leads to a bank in Riga.',
    'Follow us on Twitter was all that the ministry wrote under the photograph.',
    'Support for the bill grew after the hearing.',
    'Support our troops was painted on every second wall of the town.',
    'Read more than one newspaper a day, he advised.',
    'Related companies in Malta and Cyprus hold the rest of the shares.',
    'More: it was the third such leak in a year.',
    'Copyright law protects the text of a judgment only in part.',
    'Cookies are small files that a site keeps on the reader’s computer.',
    'The site uses cookies to follow its visitors, the regulator found, and it was fined.',
    'Subscribers left the magazine in their thousands.',
    'Share prices fell sharply after the announcement.',
    'Comments by the minister drew anger in Warsaw.',
    'Facebook and Twitter removed the accounts on Tuesday.',
    'Download speeds doubled when the cable was laid.',
    'Get the vaccine, doctors told them.',
    'Become a member of parliament and you may not hold a second office.',
    'Help us, the crew had written on the sail.',
    'Your support for the regime has cost lives, she told the ambassador.',
    'Advertisement spending fell by a fifth in March.',
    'Donate now or lose your job: that is what the staff were told.',
    'Anzeige wurde am Freitag gegen zwei Männer erstattet.',
    'Werbung für Tabak ist seit 2020 verboten.',
    'Publicité mensongère : le tribunal a condamné la société.',
    'Publicidad engañosa, según el tribunal.',
  ])('keeps “%s”', (sentence) => {
    expect(leftOut(before, sentence, after)).toEqual([])
  })

  it('leaves out what is glued to the end of a paragraph', () => {
    const glued =
      'Join our commenting forumJoin thought-provoking conversations, follow other Independent readers and see their repliesComments'
    expect(leftOut(before, `“It will hold,” he said.${glued}`, after)).toEqual([glued])
    expect(leftOut(before, `${after} Sign up to our free morning newsletter.`)).toEqual([
      'Sign up to our free morning newsletter.',
    ])
  })

  it('keeps a paragraph that goes on after such words', () => {
    const paragraph = `He smiled. Join our commenting forum, the banner above him said. ${after}`
    expect(leftOut(before, paragraph, after)).toEqual([])
  })

  it('leaves out a list of other articles with its name', () => {
    const others = ['Who will make it in 2020?', 'Five things to know about the bridge']
    expect(leftOut(before, after, 'You may also like...', ...others)).toEqual([
      'You may also like...',
      ...others,
    ])
    const list = others.map((text) => ['list-item', text] as const)
    expect(leftOut(before, ['heading', 'Related stories'], ...list, after)).toEqual([
      'Related stories',
      ...others,
    ])
  })

  it('keeps a heading that text follows, whatever it says', () => {
    for (const name of [
      'Comments',
      'Related stories',
      'Most popular',
      'Leave a comment',
      'Share this article',
      'Donate now',
      'Subscribe',
      'Advertising',
    ]) {
      expect(leftOut(before, ['heading', name], after)).toEqual([])
    }
    expect(leftOut(before, after, ['heading', 'Comments'])).toEqual(['Comments'])
  })

  it('leaves out a share bar, and keeps a list of networks', () => {
    const bar = ['Facebook', 'Twitter', 'WhatsApp', 'Email']
    expect(leftOut(before, ...bar, after)).toEqual(bar)
    const list = ['Facebook', 'Twitter', 'YouTube'].map((text) => ['list-item', text] as const)
    expect(leftOut(before, 'Three firms were fined:', ...list, after)).toEqual([])
  })

  it('keeps table rows and preformatted text', () => {
    expect(
      leftOut(before, ['table-row', 'Comments'], ['preformatted', 'Subscribe'], after),
    ).toEqual([])
  })

  it('leaves out no more than a third of a text', () => {
    const { text, blocks } = canonicalText(plainTextBlocks('Subscribe now\n\nDonate now\n\nStory.'))
    const spans = boilerplateSpans({ text, blocks })
    expect(spans.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(
      text.length / 3,
    )
  })

  it('gives tidy spans of at most a third, for any text', () => {
    const phrase = fc.constantFrom(before, after, 'Comments', 'Follow us', 'Read more', 'A.Join us')
    const kind = fc.constantFrom<BlockKind>('paragraph', 'heading', 'list-item', 'quotation')
    const block = fc.record({ kind, text: fc.oneof(phrase, fc.string()) })
    fc.assert(
      fc.property(fc.array(block), (raw) => {
        const article = canonicalText(raw)
        const spans = boilerplateSpans(article)
        const length = spans.reduce((sum, { start, end }) => sum + end - start, 0)
        expect(tidySpans(spans)).toEqual(spans)
        expect(length * 3).toBeLessThanOrEqual(article.text.length)
        expect(spans.every(({ start, end }) => start >= 0 && end <= article.text.length)).toBe(true)
      }),
    )
  })

  it('takes no longer than the text is for a paragraph without end', () => {
    const article = canonicalText([{ kind: 'paragraph', text: 'So it was.Join '.repeat(60_000) }])
    expect(boilerplateSpans(article)).toEqual([])
  })
})

// Measured: 99.93 %. What goes is boilerplate that the people who marked the articles kept.
describe.skipIf(!extractionCorpora.news.isThere)(
  'articles that people marked (skipped without the corpus)',
  () => {
    it('keep 99.9 % of their characters', () => {
      let all = 0
      let out = 0
      for (const { expected } of extractionCorpora.news.pages()) {
        const article = canonicalText(plainTextBlocks(expected))
        all += article.text.length
        for (const { start, end } of boilerplateSpans(article)) out += end - start
      }
      expect(all).toBeGreaterThan(400_000)
      expect(out / all).toBeLessThan(0.001)
    })
  },
)
