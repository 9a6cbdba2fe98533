import type { PreviewGroup } from '../../../shared/merge/preview-rows.ts'

interface GroupWords {
  readonly name: string
  readonly hint: string
}

/** How the groups of a preview are called, and what becomes of their records. */
export const groupNames: Readonly<Record<PreviewGroup, GroupWords>> = {
  conflicting: {
    name: 'Conflicting',
    hint: 'Changed here and there. Both versions are kept until somebody settles them.',
  },
  damaged: { name: 'Damaged', hint: 'These cannot be read and are left out.' },
  new: { name: 'New', hint: 'These are added.' },
  updated: { name: 'Updated', hint: 'The file has a later version: it takes the place of yours.' },
  'to-place': {
    name: 'To place',
    hint: 'Their article is not in your library. They are kept, and shown once it is opened.',
  },
  identical: { name: 'Identical', hint: 'These are here already and stay as they are.' },
  older: { name: 'Older', hint: 'You have a later version: it stays.' },
}
