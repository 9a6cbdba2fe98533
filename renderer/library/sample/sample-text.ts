import type { RawBlock } from '../../../shared/text/canonical-text.ts'

/** The sample article: an invented story about invented countries, in our own words. */
export const sampleTitle = 'Ostravia denies sending drones to Kelm rebels'

export const sampleBlocks: readonly RawBlock[] = [
  {
    kind: 'paragraph',
    text: 'The government of Ostravia said on Tuesday that it had never supplied drones to the rebels in the Kelm valley, a day after its neighbour Marland put what it called pieces of Ostravian aircraft on show in its capital.',
  },
  {
    kind: 'paragraph',
    text: '“Not one drone, not one screw has left our country for Kelm,” said Ostravia’s defence minister, Ilya Varen. He called the accusation “a play for an audience abroad” and asked for an inquiry by the Northern Council.',
  },
  { kind: 'heading', text: 'Pieces on a table', level: 2 },
  {
    kind: 'paragraph',
    text: 'Marland’s foreign minister, Tessa Quill, had told reporters on Monday that Ostravia delivered at least forty drones to the rebels between March and June. “They flew them in at night, over the eastern pass, and they trained the crews themselves,” she said.',
  },
  {
    kind: 'paragraph',
    text: 'Behind her lay a wing, two engines and a circuit board. Each engine bore a serial number that begins with OV-7, a series which the maker, the Lorne works near Ostravia’s capital, lists in its own catalogue of last year.',
  },
  {
    kind: 'paragraph',
    text: 'A team from the Northern Council that visited the village of Dray in May photographed the same type of engine in a burnt field, according to its published report. The report does not say who brought the aircraft there.',
  },
  {
    kind: 'quotation',
    text: 'We can say what fell on Dray. We cannot say from this alone whose hands launched it. The numbers on the engines are a beginning, not an answer.',
  },
  {
    kind: 'paragraph',
    text: 'So wrote the team’s leader, the engineer Oda Brandt, in the report’s last chapter. Her office confirmed on Tuesday that two of the numbers shown in Marland match those in her photographs.',
  },
  { kind: 'heading', text: 'An old sale', level: 2 },
  {
    kind: 'paragraph',
    text: 'Ostravia does not dispute that the engines are its own make. The Lorne works sold sixty of them to a dealer in Port Sela three years ago, Varen said, and what became of them afterwards “is a question for the dealer”. The dealer’s firm said that it had sold no engine to anyone in Kelm.',
  },
  {
    kind: 'paragraph',
    text: 'Records of the harbour at Port Sela, which a newspaper there printed in August, show twelve crates from the Lorne works leaving for Ostravia again, not for Kelm. Marland says that this proves the engines went home before they were put into drones. Varen said the records had been forged.',
  },
  { kind: 'heading', text: 'Words about the border', level: 2 },
  {
    kind: 'paragraph',
    text: 'The tone has become sharper since the weekend. “If one more drone crosses into Marland, we will close the pass and answer at the place it came from,” Quill said. General Piet Harrow, who commands Marland’s border troops, added that his guns “have the range of Lorne and do not need permission twice”.',
  },
  {
    kind: 'paragraph',
    text: 'Ostravia’s president, who is travelling, had his office publish a single sentence in reply: whoever touches the Lorne works will lose the river bridges the same night. Aid organisations fear that a closed pass would cut some nine thousand people in the upper valley off from food before winter.',
  },
  {
    kind: 'paragraph',
    text: 'A rebel spokesman who gave his name only as Captain Hale denied having had any foreign help. “We build what we fly from farm machines,” he said by telephone. Asked about the serial numbers, he ended the call.',
  },
]
