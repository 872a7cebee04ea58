/**
 * Every word and phrase that is understood, bokmål and nynorsk, lower case: what it is in the grammar, its value where it
 * has one, and the alternatives, parted by a bar. A phrase is looked for everywhere; a word that is not here is not
 * understood, and then the whole text is not. Full stops are left out: one may stand after any word of a phrase. Whoever
 * adds a remark must be sure of it in every sentence, beside any number: it says nothing.
 */
export const VOCABULARY = `
# Numbers
number 0 = null
number 1 = en|ei|ett|én|et|eit|eitt|éin|ein|éi|éitt|één|ène
number 2 = to
number 3 = tre
number 4 = fire
number 5 = fem
number 6 = seks
number 7 = sju|syv
number 8 = åtte
number 9 = ni
number 10 = ti
number 11 = elleve
number 12 = tolv
number 1/2 = halv|halve|halvt|en halv|ei halv|ein halv|én halv|et halvt|ett halvt|eit halvt
number 1/4 = en kvart|ein kvart|ei kvart|en fjerdedel|en firedel
number 3/4 = trekvart|tre kvart|en trekvart
number 3/2 = halvannen|halvannet|halvanna|halvannan|en og en halv|ein og ein halv|ei og ei halv|én og en halv|
  ett og et halvt|1 og en halv|1 og et halvt|1 og ½|eit og eit halvt|halvtanna|en og halv
number 5/2 = to og en halv|2 og en halv|to og ein halv|to og ei halv|to og et halvt
number 7/2 = tre og en halv|tre og ein halv|tre og ei halv
# What a dose is counted in; "-" is the drug's own unit
counted tablett = tablett|tabletter|tablettar|tabletten|tablettene|tabl|tab|tbl|tabs|tabletta|depottablett|depottbl|sugetablett|sugetabletter|
  depottabletter|depottablettar|depottabl|depottab|sublingvaltablett|sublingvaltabletter|resoriblett|resoribletter|
  dep tbl|dep tabl|dep tab|hel tablett|hele tabletter|smeltetablett|smeltetabletter|brusetablett|brusetabletter|tyggetablett|tyggetabletter|enterotablett|enterotabletter|
  filmdrasjert tablett|tablet|tableter|tabeltt|tabeltter|talbett
counted kapsel = kapsel|kapsler|kapslar|kaps|kps|caps|depotkapsel|depotkapsler|depotkapslar|kapselen|enterokapsel|
  enterokapsler|depotkaps
counted stikkpille = stikkpille|stikkpiller|stikkpillar|supp|suppositorie|suppositorier|stp|stikkp|stikkpillen
counted plaster = plaster|plasteret|plastre|plastere|depotplaster|depotplastre|smerteplaster|plastret
volume ml = ml|milliliter|millilitar
volume dråper = dråper|dråpe|dråpar|drp|dr|dråpene|gtt|gtts
counted dose = dose|doser|sprøyte|sprøyter|ferdigfylt sprøyte|ferdigfylte sprøyter|dosar|dosen|dosene|doseenhet|doseenheter|enkeltdose|enkeltdoser
counted spray = spray|sprayer|sprayar|sprut|dusj|dusjer|puff|puffer|spraydose|spraydoser|inhalasjon|inhalasjoner|
  inhalasjonar|inh|sug|spraydosar
counted pose = pose|poser|posar|dosepose|doseposer|doseposar|pulverpose
counted enhet = ie|i e|enhet|enheter|einingar|eining|internasjonale enheter|e
mass mg = mg|milligram|milligramm
mass µg = µg|μg|mcg|mikrog|mikrogram|microgram|ug|mykrogram|mikg
mass g = g|gram|gr
rate µg/h = µg / t|μg / t|mcg / t|mikrog / t|mikrogram / t|µg / time|μg / time|mcg / time|mikrog / time|
  mikrogram / time|µg / h|μg / h|mcg / h|mikrog / h|mikrogram / h|ug / t|ug / h|ug / time|µg per time|μg per time|
  mcg per time|mikrog per time|mikrogram per time|µg pr time|μg pr time|mcg pr time|mikrog pr time|mikrogram pr time|
  mikrogram i timen|mikrog i timen
counted - = stk|stykk|stykker|stykke
# How often: in so many days, hours of a period, every so many, Latin times a day
daglig = daglig|alle dager|dglig|dagleg|dagelig|dgl|dagl|hver dag|kvar dag|hvert døgn|kvart døgn|per dag|per døgn|pr dag|pr døgn|
  pr d|per d|i døgnet|om dagen|i dagen|om døgnet|i løpet av døgnet|i løpet av et døgn|i løpet av ett døgn|
  i løpet av eit døgn|i løpet av dagen|/ dag|/ døgn|/ d|/ dg|/ dgl|pr døgnet|per 24 timer|p d|pro die|pr dg|per dagn|
  døgnlig|på ett døgn|på et døgn|i løpet av 24 timer|pr / døgn|dagen|døgnet|d
per 7 = per uke|pr uke|i uken|i uka|i veka|per veke|pr veke|ukentlig|ukentleg|vekentleg|hver uke|kvar veke|kvar uke|
  / uke|/ uka|/ uken|/ veke|om uken|om uka
per 28 = per måned|pr måned|i måneden|månedlig|per månad|pr månad|i månaden|månadleg|hver måned|kvar månad|/ mnd|
  per mnd|pr mnd|/ måned
per 365 = årlig|årleg|per år|pr år|i året
period 1 = time|timer|timar|timers|timars|tm
period 24 = dag|dager|dagar|etterfølgende dager|påfølgende dager|dagene|dagane|dgr|døgn|dg|dagers|dagars
period 168 = uke|uker|uka|uken|ukene|veke|veker|vekene|ukers|vekers|ukes|ukes tid|vekes tid
period 672 = måned|måneder|månad|månader|mnd|måneden|månaden|måneders
period 8760 = år
annenhver 2 = annenhver|annahver|annankvar|annakvar|annethvert|annakvart|annankvart|hver annen|hver andre|hvert annet|
  kvar andre|kvart andre|kvar annan|annen hver|annet hvert|annan kvar|andrehver|andrekvar|annahvert|annenhvert
annenhver 3 = tredjehver|tredjekvar|tredjehvert|hver tredje|hvert tredje|kvar tredje|kvart tredje
annenhver 4 = fjerdehver|hver fjerde|hvert fjerde|kvar fjerde|kvart fjerde
annenhver 5 = hver femte|hvert femte|kvar femte|kvart femte
annenhver 6 = hver sjette|hvert sjette|kvar sjette|kvart sjette
annenhver 7 = hver sjuende|hver syvende|hvert sjuende|hvert syvende|kvar sjuande|kvart sjuande
annenhver 8 = hver åttende|kvar åttande
annenhver 12 = hver tolvte|kvar tolvte
latin 1 = q d|o d|s i d
latin 2 = b i d|bid|b d
latin 3 = t i d|tid|t d s|tds
latin 4 = q i d|qid|q d s|qds
helg = helg|helgen|i helgen|i helgene|i helger|i helg|helgene|helger|i helga|i helgane|helgedager
# Times of the day in their order; 5b is bedtime, which may also be called evening or night. Weekdays
moment 0 = morgen|morgenen|om morgenen|morgon|morgonen|om morgonen|på morgenen|på morgonen|mane|til frokost|
  ved frokost|før frokost|etter frokost|til frukost|ved frukost|før frukost|etter frukost|tidlig morgen|morg|
  hver morgen|kvar morgon|mrg|om morran|morning
moment 1 = formiddag|formiddagen|om formiddagen|på formiddagen|hver formiddag|kvar formiddag|føremiddag|
  om føremiddagen|kl formiddag
moment 2 = middag|til middag|ved middag|før middag|etter middag|midt på dagen|hver middag|kvar middag|til lunsj|
  ved lunsj|før lunsj|lunsj|middagstid|ved middagstid|meridie
moment 3 = ettermiddag|ettermiddagen|om ettermiddagen|på ettermiddagen|hver ettermiddag|kvar ettermiddag|em
moment 4 = kveld|kvelden|om kvelden|på kvelden|til kvelden|til kveld|til kvelds|hver kveld|kvar kveld|vesp|vesper|
  vespere|kv|aften|til kveldsmat|ved kveldsmat|kveldstid|på kveldstid
moment 5 = natt|natten|natta|til natten|til natta|til natt|for natten|for natta|om natten|om natta|på natten|på natta|
  hver natt|kvar natt|nocte|før natten|før natta|ved nattetid|nattestid
moment 5b = ved sengetid|før sengetid|sengetid|ved leggetid|før leggetid|leggetid|ved leggjetid|før leggjetid|
  før legging|ved legging|hs|h s|rett før sengetid|rett før leggetid|ved sengjetid|før sengjetid|når du legger deg|
  når en legger seg|kort tid før sengetid|kort tid før leggetid|kort før sengetid|kort før leggetid|like før sengetid|
  like før leggetid|kort til før en skal gå til sengs|før en skal gå til sengs|før du går til sengs|
  når en går til sengs
et-moment 0 = et mane
et-moment 2 = et meridie
et-moment 4 = et vesp|et vesper|et vespere
et-moment 5 = et nocte
weekday 0 = mandag|mandager|mandagar|man|måndag|måndagar
weekday 1 = tirsdag|tirsdager|tirsdagar|tir|tysdag|tysdagar|tirs
weekday 2 = onsdag|onsdager|onsdagar|ons
weekday 3 = torsdag|torsdager|torsdagar|tor|tors
weekday 4 = fredag|fredager|fredagar|fre
weekday 5 = lørdag|lørdager|lørdagar|lør|laurdag|laurdagar
weekday 6 = søndag|søndager|søndagar|søn|sundag|sundagar
# The rest, each by what it is called in the grammar
ganger = gang|ganger|gonger|gong|ggr|gngr|gng|gager|gange
ikke-oftere-enn = ikke oftere enn|ikkje oftare enn|ikke hyppigere enn
om-gangen = om gangen|om gongen|av gangen|per gang|pr gang|per gong|samtidig|samstundes|per anfall|pr anfall|per dose|
  pr dose
x = x|×|*|✕|✖|⨯
hver = hver|hvert|kvar|kvart
t = t
kl = kl|klokka|klokken|kl :|ca kl|kl ca|cirka kl|omtrent kl
øvrige = hverdager|på hverdager|hverdagene|ukedager|på ukedager|kvardagar|på kvardagar|øvrige dager|de øvrige dagene|resten av dagene|øvrige ukedager|ellers i uken|andre dager|de andre dagene|
  dei andre dagane|andre dagar|øvrige
ved-behov = ved behov|når det trengs|når det trengst|når nødvendig|ved behvo|ved bhov|dersom det trengs|
  dersom det trengst|hvis det trengs|v b|vb|v / b|etter behov|v behov|ved trong|om nødvendig|om naudsynt|
  hvis nødvendig|pn|p n|prn|p r n|pro necessitate|ved / behov|behovsmedisin|som behovsmedisin|behovsmedikasjon
ved = ved
mot = mot|for|imot
symptom = gjennombrudd|infeksjon|infeksjoner|urinveisinfeksjon|lungebetennelse|smerter|smerte|smertene|gjennombruddssmerter|gjennombruddssmerte|gjennombrotssmerter|gjennombrotssmerte|
  hodepine|hovudpine|migrene|migreneanfall|anfall|kvalme|uro|angst|søvn|søvnvansker|søvnproblemer|søvnproblem|
  søvnløshet|søvnløyse|innsovningsvansker|feber|hoste|kløe|forstoppelse|obstipasjon|svimmelhet|tungpust|pustebesvær|
  åndenød|andenaud|muskelsmerter|ryggsmerter|leddsmerter|nervesmerter|nevropatiske smerter|kreftsmerter|kramper|
  muskelkramper|allergi|luftveisplager|plager|plagar|verk|utsettingsvansker|abstinenser|rastløse bein|urolige bein|
  halsbrann|sure oppstøt|diaré|diare|slim|tett nese|brekninger|brystsmerter|spasmer|spastisitet|betennelse|epilepsi|
  depresjon|allergiplager|blodtrykk|høyt blodtrykk|kolesterol|stoffskifte|opioidavhengighet|rusavhengighet|adhd|
  urolige ben|rastløse ben|muskelspenninger|ryggsmerte|isjias|nervesmerte|angina|søvnproblemene|blodpropp|gikt|refluks|
  astma|kols
sterke = sterke|sterk|store|kraftige|kraftig|moderate|moderat|betydelige|lette|milde|uttalte|plagsom|plagsomme|akutte|
  akutt|vedvarende|kroniske|langvarige|andre|nye
inntil = inntil|opptil|opp til|inn til|inntill|opptill
maks = maks|max|maksimalt|maksimum|maximalt|maximum|maksimal|høgst|høyst|ikke mer enn|ikkje meir enn|ikke over|
  ikke flere enn|ikkje fleire enn|ikke overskrid|ikke ta mer enn
totalt = totalt|til sammen|tilsammen|samlet|i alt|total|samla|til saman
døgndose = døgndose|døgndosen|døgndosa|dagsdose|dagsdosen|dagsdosa|daglig dose|dagleg dose|samlet døgndose|total døgndose|samla døgndose
fast = fast|faste|fast dose|faste doser|som fast|fast medisin|faste medisiner
i-tillegg = i tillegg|samt|pluss|ekstra|tillegg|i tillegg til dette|som tillegg|ekstradose|ekstradoser|dessuten|
  dessutan|attåt|som ekstra|også i tillegg
deretter = deretter|så|derpå|og så|og deretter|så deretter|etter det|etterpå|dernest|$|→|videre|etterfulgt av|
  deretter videre
etter = etter
seponeres = sep|seponer|seponeres|seponerast|seponering|stopp|stoppes|slutt|avslutt|avsluttes|avsluttast|stans|stanses|
  pause|opphold|seponere|slutte
ingen = ingen dosering|ingen dose|ingen behandling|ingen tabletter|ingen tablett|ingen
økes = trappes|trappes opp|trapp opp|trapp|trappe opp|trappast opp|opptrapping|gradvis|en forsiktig økning|
  gradvis økende|gradvis økning|økende|aukande|økes|kan økes|aukast|kan aukast|øk|øke|auk|opptrappes|opptrappast|opp|
  økning|auking|titreres|titrer|titrering|upptrapping
reduseres = trappes ned|trapp ned|trappe ned|trappast ned|nedtrapping|gradvis reduksjon|gradvis nedtrapping|
  trappes gradvis ned|minkende|reduseres|reduseres gradvis|kan reduseres|reduserast|reduser|redusere|nedtrappes|
  nedtrappast|ned|avtrapping|avtrappende|reduksjon
refers = som før|som tidligere|som tidlegare|som vanlig|som vanleg|etter avtale|som avtalt|som avtalt med legen|
  ifølge avtale|se skjema|sjå skjema|etter skjema|ifølge skjema|ifølge kurve|etter kurve|se kurve|jf kurve|etter inr|
  inr|dosett|multidose|i multidose|se eget ark|se eget skjema|se eget|se|sjå|ifølge|i følge|ifølgje|følg|
  følg vedlagte bruksanvisning|vedlagte|bruksanvisning|som forskrevet|etter legens anvisning|etter anvisning|
  som anvist|etter forskrift|etter plan|ifølge plan|uendret|uendra|som angitt|etter legens forskrivning|
  etter ordinasjon|avtalt|som sist|likt som før|se epikrise|etter blodsukker|etter vekt|se pakningsvedlegg|
  etter pakningsvedlegg|doseringskort|se doseringskort|legens anvisning|etter legens ordre
første = første|fyrste|den første|de første|dei første|dei fyrste|den fyrste
i = i|over|gjennom|i løpet av
til = til|til og med|opp til|ned til
eller = eller
evt = evt|eventuelt|ev
og = og|&
à = à|á
a = a
av = av
skiftes = skiftes|skiftast|byttes|bytes|bytast|skift|bytt|skiftes ut|skal skiftes|skal skiftast|skal byttes|
  som skiftes|med skifte|skifte|plasterskift|og skiftes|byttes ut|bytte
kan-gjentas = kan gjentas|kan gjentakast|gjentas|kan repeteres|kan gjentas ved behov|evt gjentas|eventuelt gjentas|
  gjentas ved behov|kan gjentas en gang|kan takast opp att
minst = minst|minimum|med minst|tidligst|tidlegast
mellom-dosene = mellom dosene|mellom hver dose|mellom doser|mellom kvar dose|mellom dosane|mellom hver|
  mellom hver gang|mellom hver tablett|mellom inntak|mellom
mellomrom = timers mellomrom|timers intervall|timers intervaller|timars mellomrom|timars intervall
med = med
løst-i = løst i|løst opp i|løses i|løses opp i|oppløst i|oppløses i|løyst i|løyst opp i|løysast i|løysast opp i|
  oppløyst i|utrørt i|røres ut i|røres i|blandes i|blandes ut i|blandes med|blandet i|blandet med|svelges med|tas med
reit = reit|reiterasjoner|antall reit|reitereres
uendret = uendret|uendra|uendret dose|uendret dosering|dosen er uendret|dose uendret|dosering uendret|ingen endring
måltider = til måltider|til måltidene|til måltida|før måltider|etter måltider|med måltider|til hovedmåltider|
  til hovedmåltidene|til hovedmåltida|ved måltider|ved måltidene|til hvert måltid|til alle måltider|før hvert måltid|
  med måltidene|før måltidene|etter måltidene|ved hvert måltid|med hvert måltid|til hvert hovedmåltid
glass = halvt|halv|halve|stort|stor|lite|liten|litt|fullt|helt|godt|rikelig|rikeleg|mye|glass|dl|desiliter|ml|
  milliliter|kopp|slurk|slurker|kaldt|varmt|lunkent|ca|-
vann = vann|vatn|væske|drikke|saft|juice|melk|mjølk|yoghurt|te
på = på
som = som
uten-maksimum = uten oppgitt største mengde|uten maksimum
kontroll = kontroll|ny kontroll|neste kontroll|kontroll hos fastlegen|time hos fastlegen
om = om
kropp = overarm|overarmen|overarmene|skulder|skulderen|skuldra|øvre del av rygg|øvre del av ryggen|øvre rygg|rygg|
  ryggen|brystkasse|brystkassen|bryst|brystet|mage|magen|hofte|hoften|hofta|lår|låret|overkropp|overkroppen|
  ren og tørr hud|ren , tørr hud|ren hud|tørr hud|flat hud|intakt hud
engangsdose = som engangsdose|engangsdose|eingongsdose|som eingongsdose|én enkelt dose|som enkeltdose|en enkelt dose
start = start med|starte med|starter med|start :|start|begynn med|begynner med|startdose|startdose :
fra = startdato|startdato :|oppstart|oppstart :|oppstartsdato|oppstartsdato :|fra|fra og med|f o m|fom|frå|frå og med
kan-ta = kan ta|kan tas|kan takast|kan bruke|kan brukes|kan gis|kan ein ta|pasienten kan ta
kan-i-tillegg-ta = kan i tillegg ta|kan i tillegg tas|kan i tillegg gis|kan ta i tillegg|kan også ta|kan òg ta
men = men|dog|likevel
fordelt-på = fordelt på|fordelt over|fordelt i|fordeles på|delt på|delt i|delt opp i|oppdelt i|deles på|fordelast på
i-ett-nesebor = i ett nesebor|i et nesebor|i det ene neseboret|i eitt nasebor|i eit nasebor
i-hvert-nesebor = i hvert nesebor|i hver nesebor|i begge nesebor|i begge neseborene|i kvart nasebor|i begge nasebor|
  i begge naseborene
ca = ca|cirka|omtrent
endret-fra = økt fra|redusert fra|endret fra|tidligere|trappet ned fra|trappet opp fra
minutter = minutt|minutter|minuttar|min
multidose = multidose :
+ = +
- = -
/ = /
, = ,
. = .|;
= = =
altså = altså|dvs|det vil si|tilsvarer
: = :
( = (|[
) = )|]
# What never changes how much is taken: what for, with what, how, by which way, and headings
remark = med mat|til mat|med mat eller drikke|sammen med mat|saman med mat|i forbindelse med mat|ved måltid|
  til måltid|i forbindelse med måltid|før mat|etter mat|før måltid|etter måltid|på tom mage|på fastende mage|fastende|
  med eller uten mat|med eller utan mat|uavhengig av måltid|uavhengig av mat|utenom måltid|med vann|med rikelig vann|
  med rikelig drikke|med et glass vann|med ett glass vann|med eit glas vatn|med vatn|med rikeleg vatn|
  med rikelig med vann|med rikelig væske|med litt vann|med drikke|og rikelig vann|og rikelig drikke|svelges|
  svelges hel|svelges hele|svelgast|svelgast heile|svelgjast|svelgjast heile|skal svelges hele|må svelges hele|
  sveljast heile|hel|hele|skal ikke deles|må ikke deles|skal ikke knuses|må ikke knuses|ikke knuses|skal ikkje delast|
  må ikkje delast|skal ikke tygges|må ikke tygges|skal ikke knuses eller tygges|må ikke knuses eller tygges|
  skal ikke deles eller knuses|må ikke deles eller knuses|under tungen|under tunga|legges under tungen|
  leggast under tunga|sublingvalt|oppløses i vann|løses i vann|løyst i vatn|oppløst i vann|utrørt i vann|
  løses opp i vann|løst i vann|røres ut i vann|peroralt|per oralt|po|p o|per os|pr os|oralt|gjennom munnen|i munnen|
  iv|i v|intravenøst|sc|s c|subkutant|im|i m|intramuskulært|rektalt|rectalt|i endetarmen|i endetarmsåpningen|
  intranasalt|nasalt|i nesen|i nasen|inhaleres|inhalerast|bukkalt|transdermalt|på huden|på hud|på hel hud|tas|takast|
  taes|skal tas|ta|tek|tar|bruk|brukes|brukast|skal brukes|settes|setjast|settast|påsettes|gis|gjevast|gies|
  appliseres|påføres|påsmøres|påsmøres i tynt lag|i tynt lag|dosering|dosering :|dosering : :|dosering nå|dose :|
  bruk :|bruksområde :|regelmessig|regelmessige|regelmessig inntak|kontinuerlig|jevnlig|fra i dag|smertestillende|
  smertestillande|sovemedisin|mot allergi|ac|a c|pc|p c|dssn|dssn :|d s s n|d s|d s :|m d s|ds|ds :|s :|sign :|sig :|
  dos :|dosis|dosis :|rp|til voksne|voksne|voksne :|vaksne|obs|nb|må ikke kombineres med alkohol|unngå alkohol|
  kan gi døsighet|kan virke sløvende|vær forsiktig med bilkjøring|forsiktighet ved bilkjøring|til smertelindring|
  for å sove|for å sove bedre|på samme tid hver dag|til samme tid hver dag|på same tid kvar dag|til faste tider|
  til fast tid|på faste tider|på faste tidspunkt|til faste tidspunkt|kan tas med mat|kan tas med eller uten mat|
  kan tas til måltid|kan tas uavhengig av måltid|kan tas uavhengig av mat|ny dose|ny dosering|endret dosering|
  endret dose|dosen endret|dose endret|ny !|endret :|redusert dose :|økt dose :|kur|helst|foreløpig|inntil videre|inntil vidare|i dosett|fortsetter|
  fortsetter med|fortsett|gis av hjemmesykepleien|gis av hjemmesykepleier|gjevast av heimesjukepleia|via peg|
  via sonde|i sonde|po / iv|iv / po|po / sc|sc / iv|sc / im|kan tas når som helst|kan tas når som helst på dagen|
  når som helst på dagen|blandes i mat|blandes med mat|tygges|med måltid|med måltidet|med et måltid|angstdempende|
  beroligende|muskelavslappende|hostedempende|blodfortynnende|hjertemedisin|smertestillende middel|vanedannende|
  blodtrykksmedisin|febernedsettende|avslappende|innsovningsmiddel|sovemiddel|kvalmestillende|betennelsesdempende|
  vanndrivende|avføringsmiddel|langtidsvirkende|hurtigvirkende|tygg|til behandlingsslutt|frem til kontroll|fram til kontroll|frem til kontroll hos fastlege|frem til kontroll hos fastlegen|
  til omtrent samme tid hver dag|etter utreise|kan være vanedannende|før eller etter trening|mellom måltider|
  er vanedannende|endret under oppholdet|fortsetter uendret|kontinueres|dosett fra hjemmesykepleien|
  for smertelindring|sublingualt|nb !|brukes sparsomt
`;

/** After these a full stop belongs to the word; after a word written out it parts what stands before and after. */
export const ABBREVIATIONS =
  'tabl|tab|tbl|tabs|depottabl|depottab|kaps|kps|caps|depotkaps|supp|stp|stikkp|drp|dr|gtt|gtts|inh|stk|mg|g|gr|mcg|mikrog|mikg|ml|ie|e|ggr|gngr|gng|x|ganger|kl|maks|max|dgl|dagl|dgr|dg|d|pr|mnd|t|tm|morg|mrg|em|kv|vesp|mane|nocte|hs|s|man|dep|sep|tir|tirs|ons|tor|tors|fre|lør|søn|vb|v|b|n|pn|prn|r|po|o|p|os|iv|sc|im|i|m|c|ac|pc|dssn|ds|dos|sign|sig|rp|bid|tid|qid|tds|qds|evt|ev|min|dvs|fom|tom|ca|reit|vnr';
