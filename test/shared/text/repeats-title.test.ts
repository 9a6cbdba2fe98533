import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { repeatsTitle } from '../../../shared/text/repeats-title.ts'

const cases = [
  { text: 'Bridge closed\n\nIt was.', title: 'Bridge closed', repeats: true },
  { text: 'Bridge  closed \n\nIt was.', title: 'Bridge closed', repeats: true },
  { text: 'It was.\n\nBridge closed', title: 'Bridge closed', repeats: false },
  { text: 'Bridge closed on Friday\n\nIt was.', title: 'Bridge closed', repeats: false },
  { text: 'bridge closed\n\nIt was.', title: 'Bridge closed', repeats: false },
  { text: '', title: '', repeats: false },
]

describe('repeatsTitle', () => {
  it.each(cases)('is $repeats for “$title” above $text', ({ text, title, repeats }) => {
    expect(repeatsTitle(canonicalText(plainTextBlocks(text)), title)).toBe(repeats)
  })
})
