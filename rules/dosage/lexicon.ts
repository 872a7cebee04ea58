/**
 * Every word and phrase that is understood, bokmål and nynorsk, lower case: what it is in the grammar, its value where it
 * has one, and the phrases, parted by a semicolon. As in the grammar `x|y` is either and `x?` may be left out. A phrase
 * is looked for everywhere; a word that is not here is not understood, and then the whole text is not. Full stops are
 * left out: one may stand after any word of a phrase. Whoever adds a remark must be sure of it in every sentence, beside
 * any number: it says nothing.
 */
export const LEXICON = `
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
number 1/2 = halve; en|ei|ein|én? halv; et|ett|eit? halvt
number 1/4 = en|ein|ei kvart; en fjerdedel|firedel
number 3/4 = en? trekvart; tre kvart
number 3/2 = halvannen|halvannet|halvanna|halvannan|halvtanna; en|én|1 og en halv; ein og ein halv; ei og ei halv;
  ett|1 og et halvt; 1 og ½; eit og eit halvt; en og halv
number 5/2 = to|2 og en halv; to og ein|ei halv; to og et halvt
number 7/2 = tre og en|ein|ei halv
# What a dose is counted in; "-" is the drug's own unit
counted tablett = tablettar|tabletten|tablettene|tab|tbl|tabs|tabletta|depottablett|depottbl|sugetablett;
  sugetabletter|depottabletter|depottablettar|depottabl|depottab|sublingvaltablett|sublingvaltabletter|resoriblett;
  resoribletter|smeltetablett|smeltetabletter|brusetablett|brusetabletter|tyggetablett|tyggetabletter|enterotablett;
  enterotabletter|tablet|tableter|tabeltt|tabeltter|talbett|tabelett|tabeletter|tablettt; hel|filmdrasjert? tablett; hele? tabletter; dep? tabl;
  dep tbl|tab
counted kapsel = kapsel|kapsler|kapslar|kaps|kps|caps|depotkapsel|depotkapsler|depotkapslar|kapselen|enterokapsel;
  enterokapsler|depotkaps
counted stikkpille = suppositorium|stikkpille|stikkpiller|stikkpillar|supp|suppositorie|suppositorier|stp|stikkp|stikkpillen
counted plaster = nytt|nye plaster; nye plastre; plaster|plasteret|plastre|plastere|depotplaster|depotplastre|smerteplaster|plastret
volume ml = ml|milliliter|millilitar
volume dråper = øyedråpe|øyedråper|øredråpe|øredråper|dråper|dråpe|dråpar|drp|dr|dråpene|gtt|gtts
counted dose = dose|doser|dosar|dosen|dosene|doseenhet|doseenheter|injeksjon|injeksjoner|enkeltdose|enkeltdoser; ferdigfylt? sprøyte;
  ferdigfylte? sprøyter
counted spray = spray|sprayer|sprayar|sprut|dusj|dusjer|puff|puffer|spraydose|spraydoser|inhalasjon|inhalasjoner;
  inhalasjonar|inh|sug|spraydosar
counted pose = pose|poser|posar|dosepose|doseposer|doseposar|pulverpose
counted enhet = ie|enhet|einingar|eining; i? e; internasjonale? enheter
mass mg = mg|milligram|milligramm
mass µg = µg|μg|mcg|mikrog|mikrogram|microgram|ug|mykrogram|mikg
mass g = g|gram|gr
rate µg/h = µg|mcg|mikrog|mikrogram|μg|ug / t|h; µg|μg /|pr|per time; mcg|mikrog|mikrogram /|per|pr time; ug / time;
  mikrogram|mikrog i timen
counted - = stk|stykk|stykker|stykke|klyster|klyx
måleskje = måleskje|måleskjeer|målskei|måleskei
# How often: in so many days, hours of a period, every so many, Latin times a day
daglig = daglig|dglig|dalig|daglg|dagleg|dagelig|dagl|døgnlig; alle dager; /? dgl; hver|kvar|per|pr|/ dag; hvert|kvart|per|/ døgn;
  pr /? døgn; pr|/ d|dg; per d|dagn; i|om|pr? døgnet; om|i? dagen; i løpet av døgnet|dagen; i løpet av et|ett|eit døgn;
  per 24 timer; p? d; pro die; på ett|et døgn; i løpet av 24 timer
per 7 = ukentlig|ukentleg|vekentleg; per|pr|hver|kvar|/ uke; i|/|om uken|uka; i veka; per|pr|kvar|/ veke
per 28 = månedlig|månadleg; per|pr|hver|/ måned; i måneden|månaden; per|pr|kvar månad; /|per|pr mnd
per 365 = årlig|årleg; per|pr år; i året
period 1 = time|timer|timar|timers|timars|tm
period 24 = dag|dagar|dagene|dagane|dgr|døgn|dg|dagers|dagars|d; etterfølgende|påfølgende? dager
period 168 = uke|uker|uka|uken|ukene|veke|veker|vekene|u|ukers|vekers; ukes tid?; vekes tid
period 672 = måned|måneder|månad|månader|mnd|måneden|månaden|måneders
period 8760 = år
annenhver 2 = annenhver|annahver|annankvar|annakvar|annethvert|annakvart|annankvart|andrehver|andrekvar|annahvert;
  annenhvert; hver annen; hver|kvar|kvart andre; hvert annet; kvar annan; annen hver; annet hvert; annan kvar
annenhver 3 = tredjehver|tredjekvar|tredjehvert; hver|hvert|kvar|kvart tredje
annenhver 4 = fjerdehver; hver|hvert|kvar|kvart fjerde
annenhver 5 = hver|hvert|kvar|kvart femte
annenhver 6 = hver|hvert|kvar|kvart sjette
annenhver 7 = hver|hvert sjuende|syvende; kvar|kvart sjuande
annenhver 8 = hver åttende; kvar åttande
annenhver 12 = hver|kvar tolvte
latin 1 = q|o d; s i d
latin 2 = bid; b i? d
latin 3 = tid|tds; t i d; t d s
latin 4 = qid|qds; q i d; q d s
ordinal 1 = første|fyrste
ordinal 2 = andre
ordinal 3 = tredje
ordinal 4 = fjerde
helg = helgedager; i? helg|helgen|helgene|helger; i helga|helgane
# Times of the day in their order; 5b is bedtime, which may also be called evening or night, "m" a meal. Weekdays
moment 0 = mane|morning; om? morg|mrg; tidlig|hver? morgen; om|på? morgenen|morgonen; kvar? morgon; om morran
moment 0m = m / frokost|frukost; til|ved|før|etter frokost|frukost; sammen|saman? med frokost|frukost
moment 1 = føremiddag; hver|kvar|kl? formiddag; om|på? formiddagen; om føremiddagen
moment 2 = meridie; m / middag|lunsj; til|ved|før|etter|hver|kvar? middag; midt på dagen; til|ved|før? lunsj; ved? middagstid;
  sammen|saman? med middag|lunsj
moment 3 = em; hver|kvar? ettermiddag; om|på? ettermiddagen
moment 4 = vesp|vesper|vespere|aften; om? kv; til|hver|kvar? kveld; om|på|til? kvelden; til kvelds;
  på? kveldstid
moment 4m = m / kveldsmat; til|ved|før|etter kveldsmat; sammen|saman? med kveldsmat
moment 5 = nocte|nattestid; til|hver|kvar? natt; til|for|om|på|før? natten|natta; ved nattetid
moment 5b = hs; ved|før? sengetid|leggetid; ved|før leggjetid|sengjetid; før|ved legging; h s;
  rett|like før sengetid|leggetid; når du legger deg; når en legger seg; kort tid? før sengetid|leggetid;
  kort til før en skal gå til sengs; før en skal gå til sengs; før du går til sengs; når en går til sengs
et-moment 0 = et mane
et-moment 2 = et meridie
et-moment 4 = et vesp|vesper|vespere
et-moment 5 = et nocte
weekday 0 = mandag|mandager|mandagar|man|måndag|måndagar
weekday 1 = tirsdag|tirsdager|tirsdagar|tir|tysdag|tysdagar|tirs
weekday 2 = onsdag|onsdager|onsdagar|ons
weekday 3 = torsdag|torsdager|torsdagar|tor|tors
weekday 4 = fredag|fredager|fredagar|fre
weekday 5 = lørdag|lørdager|lørdagar|lør|laurdag|laurdagar
weekday 6 = søndag|søndager|søndagar|søn|sundag|sundagar
# The rest, each by what it is called in the grammar
ganger = inntak|gang|ganger|gonger|gong|ggr|gngr|gng|gager|gange
ikke-oftere-enn = ikke oftere|hyppigere enn; ikkje oftare enn
om-gangen = samtidig|samstundes; om|av gangen; om gongen; per|pr gang|anfall|dose; per gong
x = x|×|*|✕|✖|⨯
hver = hver|hvert|kvar|kvart
t = t
g = g
kl = klokka|klokken; ca|cirka|omtrent? kl; kl :|ca
øvrige = øvrige; øvrige ukedager|hverdager; øvrige|andre dager; de øvrige|andre dagene; resten av dagene; ellers i uken;
  dei andre dagane; andre dagar
hverdager = hverdagene|kvardagane; på|alle? hverdager|kvardagar|ukedager|vekedagar; hver|kvar hverdag|kvardag|ukedag
ved-behov = behov :; vb|pn|prn|behovsmedikasjon; ved|v /? behov; når|dersom det trengs|trengst; når|hvis|om du trenger det; når|om|hvis nødvendig;
  ved behvo|bhov|trong; hvis det trengs; v /? b; etter behov; om naudsynt; p r? n; pro necessitate;
  som? behovsmedisin
ved = ved|v; v /
mot = mot|for|imot
symptom = gjennombrudd|infeksjon|infeksjoner|urinveisinfeksjon|lungebetennelse|smerte|smertene|gjennombruddssmerter;
  gjennombruddssmerte|gjennombrotssmerter|gjennombrotssmerte|hodepine|hovudpine|migrene|migreneanfall|anfall|kvalme;
  uro|angst|søvn|søvnvansker|søvnvanskar|søvnproblemer|søvnproblem|søvnløshet|søvnløyse|innsovningsvansker|feber|hoste|kløe;
  forstoppelse|obstipasjon|svimmelhet|tungpust|pustebesvær|åndenød|andenaud|muskelsmerter|ryggsmerter|leddsmerter;
  nervesmerter|kreftsmerter|kramper|muskelkramper|allergi|luftveisplager|plager|plagar|verk|utsettingsvansker;
  abstinenser|abstinens|flyreise|flyskrekk|halsbrann|diaré|diare|slim|brekninger|brystsmerter|spasmer|spastisitet|betennelse|allergiplager|muskelspenninger|ryggsmerte|isjias;
  nervesmerte|angina|søvnproblemene|gikt|refluks|astma; nevropatiske? smerter;
  rastløse|urolige bein|ben; sure oppstøt; tett nese
sykdom = epilepsi|depresjon|opioidavhengighet|rusavhengighet|adhd|blodpropp|leddgikt|artrose|revmatisme|fibromyalgi|kols|diabetes;
  psykose|hjertesvikt|hjerteflimmer|atrieflimmer|hjertebank|stoffskiftesykdom|stoffskiftesjukdom|osteoporose|parkinson;
  høyt|lavt|lågt? blodtrykk|stoffskifte; høyt? kolesterol; bipolar lidelse
sterke = sterke|sterk|store|kraftige|kraftig|moderate|moderat|betydelige|lette|milde|uttalte|plagsom|plagsomme|akutte;
  akutt|vedvarende|kroniske|langvarige|andre|nye
inntil = inntil|opptil|inntill|opptill; opp|inn til
maks = maks|max|maksimalt|maksimum|maximalt|maximum|maksimal|høgst|høyst; ikke ta? mer enn; ikkje meir|fleire enn;
  ikke over|overskrid; ikke flere enn
totalt = totalt|tilsammen|samlet|total|samla; til sammen|saman; i alt
døgndose = døgndosen|døgndosa|dagsdose|dagsdosen|dagsdosa; samlet|total|samla? døgndose; daglig|dagleg dose
fast = fast dose|medisin?; faste doser|medisiner?; som fast
i-tillegg = samt|pluss|ekstradose|ekstradoser|dessuten|dessutan|attåt; også? i tillegg; som? ekstra|tillegg;
  i tillegg til dette
deretter = derpå|etterpå|dernest|$|→; og|så? deretter; og? så; etter det; deretter? videre; etterfulgt av
etter = etter
seponeres = sep|seponer|seponeres|seponerast|seponering|stopp|stoppes|slutt|avslutt|avsluttes|avsluttast|stans;
  stanses|pause|opphold|seponere|slutte
ingen = ingen dosering|dose|behandling|tabletter|tablett?
økes = opptrapping|økende|aukande|øk|øke|auk|opptrappes|opptrappast|økning|auking|titreres|titrer|titrering;
  upptrapping; trappes|trapp opp?; trappe|trappast? opp; gradvis økende|økning?; en forsiktig økning; kan? økes|aukast
reduseres = minkende|reduserast|reduser|redusere|nedtrappes|nedtrappast|avtrapping|avtrappende; trappes gradvis? ned;
  trapp|trappe|trappast? ned; gradvis? nedtrapping|reduksjon; reduseres gradvis?; kan reduseres
refers = inr|multidose|dosett|sjå|ifølgje|følg|vedlagte|bruksanvisning|uendret|uendra; likt? som før;
  som tidligere|tidlegare|vanlig|vanleg|forskrevet|anvist|angitt|sist; etter|ifølge avtale; som? avtalt;
  som avtalt med legen; se eget? skjema; sjå|etter|ifølge skjema; ifølge kurve|plan?; etter|se|jf kurve;
  etter inr|anvisning|forskrift|plan|ordinasjon|blodsukker|vekt; se eget ark?; se epikrise?; i følge;
  følg vedlagte bruksanvisning; etter? legens anvisning; etter legens forskrivning|ordre; se|etter pakningsvedlegg;
  se? doseringskort
første = den|de|dei? første; dei|den? fyrste
i = i|over|gjennom; i løpet av
til = opp|ned? til; til og med; tom; t o m
eller = eller
evt = evt|eventuelt|ev
og = og|&
à = à|á
a = a
av = av
skiftes = bytes|bytast|skift|bytt|plasterskift|bytte; skiftes ut?; skal? skiftast|byttes; skal|som|og skiftes;
  med? skifte; byttes ut
kan-gjentas = kan|evt|eventuelt? gjentas; kan gjentakast|repeteres; kan? gjentas ved behov; kan gjentas en gang;
  kan takast opp att
minst = minimum|tidligst|tidlegast; med? minst
mellom-dosene = mellom dosene|doser|dosane|inntak?; mellom hver|kvar dose; mellom hver gang|tablett?
mellomrom = timers|timars mellomrom|intervall; timers intervaller
med = med
løst-i = løst|løses|løysast|løyst opp? i; oppløst|oppløses|oppløyst|utrørt i; røres|blandes ut? i;
  blandes|svelges|tas med; blandet i|med
reit = reiterasjoner|reitereres; antall? reit
utleveres = utleveres|utlevert|hentes; leveres ut
uendret = uendra|økt|auka|redusert|endret|ny|nyoppstartet; uendret dose|dosering?; dosen er uendret; dose|dosering uendret; ingen endring
måltider = til alle? måltider; til|ved|med|før|etter måltidene; til måltida|hovedmåltider|hovedmåltidene|hovedmåltida;
  før|etter|med|ved måltider; til|før|ved|med hvert måltid; til hvert hovedmåltid
glass = halvt|halv|halve|stort|stor|lite|liten|litt|fullt|helt|godt|rikelig|rikeleg|mye|glass|dl|desiliter|ml;
  milliliter|kopp|slurk|slurker|kaldt|varmt|lunkent|ca|-
vann = vann|vatn|væske|drikke|saft|juice|melk|mjølk|yoghurt|te
på = på
som = som
uten-maksimum = uten oppgitt største mengde; uten maksimum
kontroll = ny|neste? kontroll; kontroll|time hos fastlegen
om = om
kropp = overarm|overarmen|overarmene|skulder|skulderen|skuldra|ryggen|brystkasse|brystkassen|bryst|brystet|mage|magen;
  hofte|hoften|hofta|lår|låret|overkropp|overkroppen; øvre del av rygg|ryggen; øvre? rygg; ren og|, tørr hud;
  ren|tørr|flat|intakt hud
engangsdose = som? engangsdose|eingongsdose; én|en enkelt dose; som enkeltdose
start = startdose; start med|:?; starte|starter|begynn|begynner med; startdose :
fra = startdato|oppstart|oppstartsdato|fra|fom|frå; startdato|oppstart|oppstartsdato :; fra|frå og med; f o m
kan-ta = kan ein? ta; kan tas|takast|bruke|brukes|gis; pasienten kan ta
kan-i-tillegg-ta = kan i tillegg ta|tas|gis; kan ta i tillegg; kan også|òg ta
men = men|dog|likevel
fordelt-på = fordelt; fordelt på|over|i; fordeles|delt|deles|fordelast på; delt opp? i; oppdelt i
i-ett-nesebor = i ett|et nesebor; i det ene neseboret; i eitt|eit nasebor; i ett|et|syke|sykt|affisert øye|øre; i? høyre|venstre|hø|ve øye|øre; syke øye|øre;
  i høyre|venstre nesebor; i øyet|øret; i det høyre|venstre øyet|øret
i-hvert-nesebor = i hvert|hver|begge nesebor; i begge neseborene|naseborene; i kvart|begge nasebor;
  i? hvert|hver|begge øye|øre|øyne|ører; i begge øynene|ørene
ca = ca|cirka|omtrent
endret-til = redusert|økt|auka|endret til; trappet ned|opp til
endret-fra = tidligere; økt|redusert|endret fra; trappet ned|opp fra
minutter = halvtime|kvarter|minutt|minutter|minuttar|min
+ = +
- = -
/ = /
, = ,
. = .|;
= = =
altså = altså|dvs|tilsvarer; det vil si
: = :
( = (|[
) = )|]
# What never changes how much is taken: what for, with what, how, by which way, and headings
remark = fastende|mikstur|subl|kolesterolsenkende|forebyggende|hel|hele|sublingvalt|peroralt|po|iv|intravenøst|sc|subkutant|im|intramuskulært|rektalt|rectalt;
  intranasalt|nasalt|inhaleres|inhalerast|bukkalt|transdermalt|takast|taes|ta|tek|tar|bruk|brukast|settes|setjast;
  settast|påsettes|gis|gjevast|gies|appliseres|påføres|påsmøres|regelmessige|kontinuerlig|jevnlig|smertestillande;
  sovemedisin|ac|pc|dssn|ds|dosis|rp|vaksne|obs|nb|kur|helst|foreløpig|fortsett|tygges|angstdempende|beroligende;
  muskelavslappende|hostedempende|blodfortynnende|hjertemedisin|blodtrykksmedisin|febernedsettende|avslappende;
  innsovningsmiddel|sovemiddel|kun|bare|kvalmestillende|betennelsesdempende|vanndrivende|avføringsmiddel|langtidsvirkende;
  hurtigvirkende|korttidsvirkende|tygg|kontinueres|sublingualt; sammen|saman? med mat; til|før mat; med mat eller drikke;
  i forbindelse med mat|måltid; ved|til|før|etter|utenom måltid; etter mat|utreise; på tom|fastende mage;
  med eller uten|utan mat; uavhengig av måltid|mat; med litt? vann; med rikelig med? vann; med|og rikelig drikke;
  med et|ett glass vann; med eit glas vatn; med rikeleg? vatn; med rikelig væske; med drikke|måltidet; og rikelig vann;
  svelges hel?; skal|må? svelges hele; svelgast|svelgjast heile?; sveljast heile; skal|må ikke deles|knuses|tygges;
  ikke knuses; skal|må ikkje delast; skal|må ikke deles|knuses|tygges eller|og deles|knuses|tygges;
  skal|må ikke deles|knuses|tygges , deles|knuses|tygges eller deles|knuses|tygges;
  legges? under tungen; leggast? under tunga; oppløses|oppløst|utrørt|løst i vann; løses opp? i vann; løyst i vatn;
  røres ut i vann; per? oralt; p o|c; per|pr os; gjennom|i munnen;
  i v|m|endetarmen|endetarmsåpningen|nesen|nasen; s|a c; på huden; på hel? hud; skal? tas|brukes;
  påsmøres? i tynt lag; ny|endret? dosering; dosering :|nå; dosering : :; redusert|økt? dose :;
  bruk|bruksområde|dssn|ds|sign|sig|dos|dosis|voksne :; regelmessig inntak?; fra i dag; smertestillende middel?;
  mot allergi; d s s n; m? d s; d? s :; til? voksne; må ikke kombineres med alkohol; unngå alkohol; kan gi døsighet;
  kan virke sløvende; vær forsiktig med bilkjøring; forsiktighet ved bilkjøring; til|for smertelindring;
  for å sove bedre?; på samme tid hver dag; til omtrent? samme tid hver dag; på same tid kvar dag; til|på faste tider;
  til fast tid; på|til faste tidspunkt; kan tas med mat; kan tas med eller uten mat; kan tas til måltid;
  kan tas uavhengig av måltid|mat; ny dose|!; endret dose|:; dosen|dose endret; inntil videre|vidare;
  fortsetter med|uendret?; gis av hjemmesykepleien|hjemmesykepleier; gjevast av heimesjukepleia; via peg; via|i sonde;
  po / iv|sc; iv / po; sc / iv|im; kan tas når som helst; kan tas når som helst på dagen; når som helst på dagen;
  blandes i|med mat; med et? måltid; er? vanedannende; til behandlingsslutt; frem|fram til kontroll;
  frem til kontroll hos fastlege|fastlegen; kan være vanedannende; før eller etter trening; mellom måltider;
  endret under oppholdet; i? multidose|dosett; på i? 12 timer , av i? 12 timer; skyll|skylles munnen etterpå|etter bruk?;
  til pakningen|esken|kuren er tom; utleveres i|på apotek|apoteket; under oppsikt|tilsyn; m / mat|måltid; dosett fra hjemmesykepleien; legges i dosett|multidose; som profylakse|forebyggende;
  fullfør kuren|behandlingen; til kuren er ferdig; s l; nb !; brukes sparsomt;
  til|med|før|etter maten; omrystes? godt?; omrystes|ristes før bruk; under oppsyn; overvåket|observert? inntak på|i? apotek|apoteket; overvåket|observert inntak;
  helst? ikke hver natt|kveld|dag
`;

/** After these a full stop belongs to the word; after a word written out it parts what stands before and after. */
export const ABBREVIATIONS =
  'tabl|tab|tbl|tabs|depottabl|depottab|kaps|kps|caps|depotkaps|supp|stp|stikkp|drp|dr|gtt|gtts|inh|stk|mg|g|gr|mcg|mikrog|mikg|ml|ie|e|ggr|gngr|gng|x|ganger|kl|maks|max|dgl|dagl|dgr|dg|d|pr|mnd|t|tm|morg|mrg|em|kv|vesp|mane|nocte|hø|ve|hs|s|man|dep|sep|tir|tirs|ons|tor|tors|fre|lør|søn|vb|v|b|n|pn|prn|r|po|o|p|os|iv|sc|im|i|m|c|ac|pc|dssn|ds|dos|sign|sig|rp|bid|tid|qid|tds|qds|evt|ev|min|dvs|fom|tom|ca|reit|vnr';
