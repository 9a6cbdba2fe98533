/** Languages by the lower ten bits of Windows' identifiers ([MS-LCID], section 2.1). */
const primaryLanguages = new Map(
  (
    '1 ar,2 bg,3 ca,4 zh,5 cs,6 da,7 de,8 el,9 en,10 es,11 fi,12 fr,13 he,14 hu,15 is,16 it,' +
    '17 ja,18 ko,19 nl,20 no,21 pl,22 pt,23 rm,24 ro,25 ru,27 sk,28 sq,29 sv,30 th,31 tr,32 ur,' +
    '33 id,34 uk,35 be,36 sl,37 et,38 lv,39 lt,41 fa,42 vi,43 hy,44 az,45 eu,47 mk,54 af,55 ka,' +
    '57 hi,60 ga,62 ms,63 kk,65 sw,69 bn,73 ta,82 cy,86 gl'
  )
    .split(',')
    .map((entry) => {
      const [number = '', tag = ''] = entry.split(' ')
      return [Number(number), tag] as const
    }),
)

/** The language tag, without a region, of a Windows language identifier; empty where unknown. */
export function lcidLanguage(identifier: number): string {
  // Croatian, Serbian and Bosnian share their lower bits.
  const southSlavic = new Map([
    [0x041a, 'hr'],
    [0x101a, 'hr'],
    [0x141a, 'bs'],
    [0x201a, 'bs'],
  ])
  if ((identifier & 0x3ff) === 0x1a) return southSlavic.get(identifier) ?? 'sr'
  // 1024 says that the text is in no language; its lower bits are zero.
  return primaryLanguages.get(identifier & 0x3ff) ?? ''
}
