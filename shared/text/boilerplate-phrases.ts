/**
 * What sites put around and into their articles, in English, German, French and Spanish. Matched
 * from the start of a block or sentence, apostrophes straight, spaces plain. Each names both an act
 * (sign up, follow, donate) and what for: a word alone proves nothing.
 */

const networks =
  'facebook|twitter|x|instagram|whats ?app|telegram|linkedin|pinterest|reddit|tumblr|flipboard|google ?\\+|you ?tube|tik ?tok|threads|bluesky|mastodon|pocket|stumble ?upon|xing|vk|blogger|rss|weibo|line'
const letters = 'newsletters?|e-?mails?|inbox|mailing list|bulletins?|briefings?|alerts?'

/** A whole block, but for punctuation. */
export const labels = whole([
  'ad|ads|advert|advertisements?|advertising|advertorial|sponsored(?: content| post)?|paid (?:post|content)',
  '(?:the )?(?:story|article|post) continues (?:below|after)(?: this)?(?: ad(?:vert(?:isement)?)?)?',
  'continue reading(?: below)?(?: the main story)?|scroll (?:down )?to continue(?: reading)?',
  'share(?: (?:this|article|story|post))?(?: (?:article|story|post|page|on|via))?(?: with (?:your )?friends)?',
  `(?:share|save|pin|post)(?: this| it)? (?:on|to|via|with) (?:${networks}|e-?mail)`,
  '(?:re)?tweet(?: this)?|pin it|like this|like loading|print(?: this)?(?: (?:article|page|story))?|copy link|get short url',
  '(?:\\d+ )?comments?(?: \\(?\\d+\\)?)?|(?:post|leave|add|write)(?: a)? (?:comment|reply)|(?:view|show|read|see|load)(?: all)?(?: \\d+)? comments',
  'loading(?: content| comments)?|skip to (?:main )?content|back to top|view gallery|see more|show more|load more|read more|more|read (?:the )?full (?:article|story)',
  'subscribe(?: now| today| here)?|sign up(?: now| today| here)?|sign in|log in|register(?: now)?|donate(?: now| today)?|follow us|like us on facebook|download (?:the|our) app',
  'anzeige|werbung|artikel teilen|teilen|drucken|kommentare?(?: schreiben| verfassen| anzeigen)?|weiterlesen|mehr lesen|nach oben|zum seitenanfang|jetzt (?:abonnieren|spenden|anmelden)',
  'publicité|partager(?: (?:cet article|sur (?:facebook|twitter|whatsapp)))?|imprimer|commentaires?|commenter|lire la suite|s.abonner|je m.abonne|faire un don',
  'publicidad|anuncio|compartir(?: en (?:facebook|twitter|whatsapp))?|imprimir|comentarios?|comentar|leer más|seguir leyendo|suscribirse|iniciar sesión',
])

/** A whole block of names of networks alone: a share bar when other signs of one stand by. */
export const networkNames = new RegExp(
  `^(?:(?:share|tweet|e-?mail|print|copy(?: link)?|link|sms|messenger|${networks})[\\s|/·•,]*)+$`,
  'iu',
)
export const shareActs = /\b(?:share|tweet|e-?mail|print|copy|sms|teilen|partager|compartir)\b/iu

/** The start of an appeal or invitation, as a block or sentence of its own. */
export const appeals = start([
  // Newsletters and subscriptions
  `(?:please |to )?sign(?:ing)? up (?:here |now |today |below |free )?(?:to|for|and)\\b[^.!?]{0,120}\\b(?:${letters}|updates|offers|today|free)\\b`,
  `(?:please )?subscribe (?:now |today |here )?(?:to|for|and)\\b[^.!?]{0,80}\\b(?:our|${letters}|magazine|channel|podcast|unlimited|full access|updates|[\\p{Lu}][\\w.']+(?:'s)?)\\b`,
  `(?:get|receive|want|need)\\b[^.!?]{0,120}\\b(?:(?:in|to|into) your (?:inbox|e-?mail|mailbox)|newsletters?|by e-?mail|weekday mornings|(?:email(?:ed)?|news) (?:alerts?|updates?))\\b`,
  '(?:let|have) (?:our|the) news (?:meet|in|delivered)\\b',
  `(?:enter|add|provide|submit) your e-?mail(?: address)?\\b`,
  'need more [^.!?]{1,30}\\? subscribe\\b',
  'get [^.!?]{1,60} delivered (?:through|to|straight|direct)[^.!?]{0,30} (?:your|you)\\b',
  'click here (?:to|for) (?:subscribe|sign|join|get|download|donate|comment|more|follow|view|watch|listen|read)\\b',
  'click here for (?:more )?(?:information|details|stories|news|coverage|updates)\\b',
  '(?:become|be) an? (?:member|subscriber|supporter|patron)\\b(?:[^.!?]{0,60}\\b(?:today|now|here|our|us|access|newsletter|for (?:just|only|as))\\b|[^.!?]{0,30}[.!]?$)',
  'join (?:the )?[\\d,.]+[km]? (?:other )?(?:subscribers|readers|followers|members)',
  // Forums and comments
  'join (?:our|the) (?:[\\w-]+ ){0,3}(?:forums?|newsletter|mailing list|(?:whats ?app|telegram|facebook) (?:group|channel|community))\\b',
  'join thought-provoking conversations',
  'join (?:the|our|in the) (?:conversation|discussion|debate)\\b(?:[^.!?]{0,40}\\b(?:comments?|below|facebook|twitter|forum|community|here)\\b|[.!?:]*$)',
  '(?:share|tell us|let us know|have your say|leave|add|drop) (?:with us )?(?:your |what |a |us )?[^.!?]{0,60}\\b(?:in the|below|comments?)\\b(?: section)?(?: below)?[^.!?]{0,12}[.!]?$',
  '(?:tell us|let us know) what you think\\b',
  'share your (?:thoughts|views|opinions?)(?: with (?:us|friends|your friends))?[.!?:…]*$',
  'your e-?mail address will not be (?:published|shared)',
  'required fields are marked',
  'comments (?:are|have been) (?:now )?(?:closed|moderated|disabled|turned off|subject to)',
  'you must be (?:logged|signed) in to (?:post|comment|leave)',
  'be the first to (?:comment|know|leave)\\b',
  'log ?in to (?:comment|reply|leave|view)\\b',
  // Tips and following
  '(?:(?:do )?you )?(?:have|got) (?:a|any) (?:news |story |confidential )?(?:tips?|corrections?)\\b[^.!?]{0,60}[?]',
  '(?:and )?if you have (?:a|any) (?:news |story )?(?:tips?|corrections?)\\b',
  'send (?:us )?(?:your )?(?:news )?tips\\b',
  `follow (?:us|him|her|them|me|@|(?:[\\p{L}.'-]+ ){1,6}?)\\b[^.!?]{0,60}\\bon (?:${networks})\\b`,
  'follow (?:us|@\\w+)',
  `(?:like|find|join|visit) us on (?:${networks})\\b`,
  '(?:originally )?published on [\\w.]+\\. follow\\b',
  // Appeals for money
  `(?:please )?(?:consider )?support(?:ing)? (?:us\\b|(?:our|truly|independent|quality|free|the guardian|local|investigative)(?: [\\w-]+){0,3} (?:journalism|reporting|newsroom|work|journalists|news|site|mission))`,
  '(?:please )?consider (?:making a|donating|supporting|becoming|subscribing|a (?:donation|gift|contribution))',
  'if you (?:like|liked|enjoy|enjoyed|appreciate|value|found|find|believe in|can)\\b[^.!?]{0,120}\\b(?:support(?:ing)? (?:us|our)|donat(?:e|ing)|subscrib(?:e|ing)|contribut(?:e|ing) to (?:us|our)|becom(?:e|ing) a (?:member|patron|supporter|subscriber)|sharing it|share it|newsletter)\\b',
  'your (?:support|donation|contribution|gift|subscription|membership) (?:powers|helps|makes|allows|keeps|enables|means|is what|will help)\\b',
  'we (?:need|rely on|depend on) your (?:help|support|donations?|contributions?)\\b',
  'donate (?:now|today|here|to (?:us|our|support))\\b|(?:please )?make a (?:tax-deductible )?(?:donation|contribution|gift) (?:today|now|here|to (?:us|our|support))\\b',
  'help us (?:keep|continue|fund|stay|raise|grow|remain|do more)\\b',
  "since you(?:'re| are) here\\b|we have a small favou?r to ask",
  'whether [$€£]\\d[^.!?]{0,30} every contribution',
  // Cookies and terms
  '(?:we|this (?:web)?site|our (?:web)?sites?|[\\w.]+\\.(?:com|org|net))[^.!?]{0,50}\\buses? (?:[\\w-]+ ){0,3}cookies\\b',
  'by (?:continuing|using|clicking|signing up|subscribing|entering|submitting|providing)\\b[^.!?]{0,120}\\b(?:you|i) (?:agree|consent|accept|acknowledge)\\b',
  'this site is protected by recaptcha|please enable javascript|javascript (?:is|must be) ',
  'this material may not be (?:published|reproduced)|reproduction in whole or (?:in )?part',
  // Affiliate links
  '(?:this|our|some|the)[^.!?]{0,60} (?:contains?|include[sd]?|has|are|have) (?:[\\w/-]+ ){0,3}affiliate\\b',
  '(?:this (?:post|article|page)|we) may (?:contain (?:[\\w/-]+ ){0,3}affiliate|(?:earn|receive|get|make) (?:an? )?(?:[\\w-]+ ){0,2}(?:commission|compensation))',
  'if you (?:buy|click|purchase|order)\\b[^.!?]{0,80}\\bmay (?:earn|receive|get)\\b',
  '(?:ftc: )?we use income earning auto affiliate',
  // Apps
  '(?:click here to )?(?:download|get|install|try) (?:the|our) (?:[\\p{L}\\d.&]+ ){0,4}(?:mobile )?app\\b(?:[^.!?]{0,60})[.!]?$',
  // German
  '(?:jetzt )?(?:abonnieren|bestellen|empfangen) sie\\b[^.!?]{0,60}\\b(?:newsletter|unser\\p{L}*|kanal|podcast)',
  '(?:melden sie sich|tragen sie sich|hier anmelden|jetzt anmelden|anmeldung)\\b[^.!?]{0,80}\\bnewsletter',
  '(?:unser(?:en)? )?newsletter (?:abonnieren|bestellen|anmelden)',
  'folgen sie uns\\b|folge uns\\b|diskutieren sie mit|kommentieren sie\\b|(?:schreiben|hinterlassen) sie (?:uns )?(?:einen|ihren) kommentar',
  'unterstützen sie (?:uns|unser\\p{L}*|unabhängigen)\\b|(?:jetzt|bitte) spenden\\b|spenden sie (?:jetzt|hier|für unser)',
  '(?:wir|diese (?:website|webseite|seite)) (?:verwenden|nutzen|verwendet|nutzt)\\b[^.!?]{0,40}cookies',
  '(?:laden|holen) sie (?:sich )?(?:jetzt )?(?:unsere|die)\\b[^.!?]{0,40}\\bapp\\b',
  // French
  'abonnez-vous\\b|inscrivez-vous\\b[^.!?]{0,60}\\b(?:newsletter|lettre|alertes?|gratuitement)|recevez\\b[^.!?]{0,80}\\b(?:newsletter|lettre d|par (?:e-?)?mail|boîte)',
  'suivez[- ]nous\\b|rejoignez (?:la|notre) (?:conversation|discussion|communauté)|laissez? (?:un|votre) commentaire|réagissez\\b',
  'soutenez(?:-nous|\\b (?:notre|un journalisme|le journalisme|la presse))|faites un don\\b',
  '(?:nous utilisons|ce site utilise|en poursuivant votre navigation)\\b',
  "téléchargez (?:notre|l')\\s?app",
  // Spanish
  'suscr[íi]b(?:ete|ase|e)\\b|reg[íi]strate\\b[^.!?]{0,60}\\b(?:bolet[íi]n|newsletter|gratis)|recib[ea]\\b[^.!?]{0,80}\\b(?:bolet[íi]n|newsletter|tu correo|su correo)',
  's[íi]g(?:uenos|anos|ue a [^.!?]{1,30} en (?:facebook|twitter|instagram|x))\\b|[úu]nete a (?:la conversación|nuestr\\p{L}+ (?:comunidad|canal|grupo))|dej[ae] (?:un|tu|su) comentario',
  'apoya (?:nuestro|el) (?:periodismo|trabajo)|haz (?:un|una|tu) (?:donativo|donación)|hazte soci[oa]\\b',
  '(?:este sitio|esta (?:web|página)|utilizamos|usamos)\\b[^.!?]{0,40}cookies',
  'descarg[au]e? (?:nuestra|la) app',
])

/** A pointer to another article, up to the end of the block. */
export const pointers = start([
  '(?:read|see|watch|view|listen)(?: more| also| next| now| here)? ?[:|»→]\\s',
  "(?:also (?:read|see|on|watch)|read also|see also|also|more|related(?: (?:stor(?:y|ies)|articles?|posts?|content|coverage|reading|video|links?))?|more on this(?: story)?|further reading|must[- ]read|don't miss|recommended(?: reading)?|up next|read next|editor's picks?) ?[:|»→]\\s",
  'read more (?:about|on|from|at)\\b[^.!?]{0,80}[.!»→]?$',
  '(?:lesen sie (?:auch|mehr|hier|dazu)|mehr zum thema|auch interessant|siehe auch) ?[:|»→]?\\s',
  '(?:(?:à )?lire (?:aussi|également)|lisez aussi|voir aussi|sur le même (?:sujet|thème)) ?[:|»→]\\s',
  '(?:lee|lea|leer|ver|mira|vea) (?:también|además|más) ?[:|»→]\\s',
  '(?:(?:también )?te (?:puede|podría) interesar) ?[:|»→]?\\s',
])

/** The name of a list of other articles. */
export const sections = whole([
  "(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|what to read next|read next|up next|next up|you'll also like)(?: .{1,30})?",
  'related(?: (?:articles?|stories|posts?|content|coverage|links?|news|topics|reading|videos?|items))?|in this (?:story|article)',
  "recommended(?: (?:for you|stories|reading|videos?|articles|by .{1,20}))?|editor'?s'? (?:picks|choice)|don't miss|promoted(?: stories| content)?|from (?:our|the) (?:partners|sponsors|web|archives?)",
  'more(?: (?:from|on|in|about) .{1,40}| (?:stories|news|articles|coverage|posts|like this|to read)(?: .{1,30})?)?',
  '(?:most|top|latest|trending|popular|recent)(?: (?:read|popular|viewed|shared|commented|news|stories|headlines|posts|videos?|articles|now|topics|in .{1,30}))*',
  '(?:also|more) (?:on|in|from) .{1,30}|also read|read also|read more|see also|holiday gift guides',
  'follow us|share this|share|comments?|leave a (?:reply|comment)|post navigation|subscribe|newsletters?|(?:breaking news |our |daily |free |weekly )?(?:e-?mails|newsletters?)|sign up(?: .{1,40})?|tags?|topics',
  'mehr zum thema|das könnte (?:sie|dich) (?:auch )?interessieren|meistgelesen(?:e artikel)?|ähnliche (?:artikel|beiträge)|weitere (?:artikel|nachrichten|themen|meldungen)|lesen sie auch|zum thema|empfehlungen(?: der redaktion)?|kommentare',
  'à lire aussi|lire aussi|sur le même (?:thème|sujet)|articles? (?:similaires|liés|recommandés)|les plus lus|vous aimerez aussi|dans la même rubrique|nos recommandations|commentaires',
  '(?:también )?te (?:puede|podría) interesar|(?:noticias|artículos|temas) relacionad[oa]s|lo más (?:leído|visto)|más (?:noticias|leídas|información)|lee también|comentarios',
])

/** Lines of rights, wherever in a short block. */
export const rights = start([
  '(?:copyright|©|\\(c\\)|\\u00a9)\\s?(?:copyright|©|@|\\(c\\))?\\s?[^.!?]{0,40}\\b(?:19|20)\\d\\d\\b',
  '(?:copyright|©|\\(c\\))\\s[\\p{Lu}][^.!?]{0,60}(?:all rights reserved|$)',
  '.{0,120}\\ball rights reserved\\b',
  '.{0,80}\\b(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\\b',
])

/** Who reports what somebody said or did writes a story, even of an appeal. */
export const reporting =
  /\b(?:said|says|told|tells|wrote|writes|asked|asks|added|according to|argued|urged|urges|claimed|warned|announced|tweeted|read|reads|appealed|insisted|explained|recalled|replied|was|were|had|sagte|sagt|erklärte|schrieb|hieß|a déclaré|a dit|écrit|dijo|afirmó|aseguró|escribió)\b/iu

function whole(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})[\\s.:…!?»→>+|()-]*$`, 'iu')
}

function start(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})`, 'iu')
}
