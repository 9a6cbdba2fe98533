import type { GuidanceFields } from '../model/guidance.ts'
import type { Tag } from '../model/tag.ts'

/** What each tag means as long as a team has not written guidance of its own. */
export const standardGuidance: Readonly<Record<Tag, GuidanceFields>> = {
  claim: {
    definition:
      'Somebody asserts something about the world that could turn out true or false, and the story does not show by itself which. Mark the assertion, not the words that introduce it.',
    examples: [
      '“Marland delivered forty drones in June” – a number and a time that can be checked.',
      '“Unemployment has halved since the reform” – a statement of fact, though it sounds like praise.',
      '“The fire was set on purpose” – a cause is asserted, whoever says it.',
    ],
    counterExamples: [
      '“The minister spoke on Tuesday” – the reporter’s own account of what happened at the scene, which nobody disputes.',
      '“This is a disgrace” – a judgement alone: nothing in it can be checked.',
      '“We never sold them drones” – asserts that a claim is false: tag it as denial.',
    ],
  },
  denial: {
    definition:
      'Somebody rejects a claim, an accusation or a report: says that it is not so, that it did not happen, or that they did not do it. The claim may stand elsewhere or only be understood.',
    examples: [
      '“Not one drone has left our country” – rejects the claim of a delivery.',
      '“The ministry called the report fabricated” – rejects it as a whole.',
      '“I was not in the building that night” – rejects an accusation that is only understood.',
    ],
    counterExamples: [
      '“She declined to comment” – neither confirms nor rejects anything.',
      '“The bridge was not finished in time” – a negative sentence, but nobody’s claim is rejected: a claim.',
      '“We regret the delay” – concedes instead of rejecting.',
    ],
  },
  evidence: {
    definition:
      'Something that is presented in support of a claim or a denial, or against one: an object, a document, a recording, a figure with its origin, the testimony of somebody who was there.',
    examples: [
      '“The engine’s serial number begins with OV-7” – a detail that others can examine.',
      '“Satellite images of 3 May show the trucks at the depot” – what was recorded, when and how.',
      '“‘I loaded the crates myself,’ a driver said” – testimony at first hand.',
    ],
    counterExamples: [
      '“There is overwhelming proof” – says that evidence exists and shows none: a claim.',
      '“Experts agree” – without saying who, and from what.',
      '“It is well known that…” – an appeal to what everybody thinks.',
    ],
  },
  threat: {
    definition:
      'Somebody announces harm or a hardship for somebody else, as a certainty or on a condition: by force, law, money or exposure. Mark what is announced together with its condition.',
    examples: [
      '“Any further flight will be met with force” – harm on a condition.',
      '“We will see them in court” – a hardship by law.',
      '“They will remember this winter” – veiled, but meant and understood as one: say why in the note.',
    ],
    counterExamples: [
      '“The storm threatens the harvest” – nobody announces it.',
      '“Prices will rise next year” – a forecast: a claim.',
      '“We warned tourists of the strike” – advice, from which no harm comes.',
    ],
  },
}
