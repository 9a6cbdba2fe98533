export const storyTitle = 'Harbour office denies missing crates'

/** A short invented story for tests, with a paragraph for each kind of statement. */
export const story = [
  storyTitle,
  'The harbour office of Tolmen said on Friday that no crate had left its sheds without papers.',
  'A dock worker claims that he loaded nine crates at night. He showed a photograph of the lorry.',
  '“If you print this, you will not work here again,” his foreman is said to have told him.',
].join('\n\n')
