/**
 * Words that never change how much is taken: what for, with what, how, by which way, and headings. Whoever adds
 * one must be sure of it in every sentence, beside any number: it says nothing.
 */
export const REMARKS =
  'med mat|til mat|med mat eller drikke|sammen med mat|saman med mat|i forbindelse med mat|ved måltid|' +
  'til måltid|til måltider|til måltidene|til måltida|i forbindelse med måltid|før mat|etter mat|' +
  'før måltid|etter måltid|før måltider|etter måltider|på tom mage|fastende|med eller uten mat|' +
  'med eller utan mat|uavhengig av måltid|uavhengig av mat|utenom måltid|med vann|med rikelig vann|' +
  'med rikelig drikke|med et glass vann|med ett glass vann|med eit glas vatn|med vatn|' +
  'med rikeleg vatn|med rikelig med vann|med rikelig væske|med litt vann|med drikke|og rikelig vann|' +
  'og rikelig drikke|svelges|svelges hel|svelges hele|svelgast|svelgast heile|svelgjast|' +
  'svelgjast heile|skal svelges hele|må svelges hele|sveljast heile|hel|hele|skal ikke deles|' +
  'må ikke deles|skal ikke knuses|må ikke knuses|ikke knuses|skal ikkje delast|må ikkje delast|' +
  'skal ikke tygges|må ikke tygges|skal ikke knuses eller tygges|må ikke knuses eller tygges|' +
  'skal ikke deles eller knuses|må ikke deles eller knuses|under tungen|under tunga|' +
  'legges under tungen|leggast under tunga|sublingvalt|oppløses i vann|løses i vann|løyst i vatn|' +
  'oppløst i vann|utrørt i vann|løses opp i vann|løst i vann|røres ut i vann|peroralt|per oralt|po|' +
  'p o|per os|pr os|oralt|gjennom munnen|i munnen|iv|i v|intravenøst|sc|s c|subkutant|im|i m|' +
  'intramuskulært|rektalt|rectalt|i endetarmen|i endetarmsåpningen|intranasalt|nasalt|i nesen|i nasen|' +
  'inhaleres|inhalerast|bukkalt|transdermalt|på huden|på hud|på hel hud|tas|takast|taes|skal tas|ta|' +
  'tek|tar|bruk|brukes|brukast|skal brukes|settes|setjast|settast|påsettes|gis|gjevast|gies|' +
  'appliseres|påføres|påsmøres|påsmøres i tynt lag|i tynt lag|dosering|dosering :|dosering : :|' +
  'dosering nå|dose :|bruk :|bruksområde :|regelmessig|regelmessige|regelmessig inntak|' +
  'kontinuerlig|jevnlig|fra i dag|smertestillende|smertestillande|sovemedisin|mot allergi|ac|a c|pc|' +
  'p c|dssn|dssn :|d s s n|d s|d s :|m d s|ds|ds :|s :|sign :|sig :|dos :|dosis|dosis :|rp|til voksne|' +
  'voksne|voksne :|vaksne|obs|nb|må ikke kombineres med alkohol|unngå alkohol|kan gi døsighet|' +
  'kan virke sløvende|vær forsiktig med bilkjøring|forsiktighet ved bilkjøring|til smertelindring|' +
  'for å sove|for å sove bedre|på samme tid hver dag|til samme tid hver dag|på same tid kvar dag|' +
  'til faste tider|til fast tid|på faste tider|på faste tidspunkt|til faste tidspunkt|kan tas med mat|' +
  'kan tas med eller uten mat|kan tas til måltid|kan tas uavhengig av måltid|kan tas uavhengig av mat|' +
  'ny dose|ny dosering|endret dosering|endret dose|dosen endret|dose endret|kur|helst|foreløpig|' +
  'inntil videre|inntil vidare|i dosett|fortsetter|fortsetter med|fortsett|gis av hjemmesykepleien|' +
  'gis av hjemmesykepleier|gjevast av heimesjukepleia|via peg|via sonde|i sonde|po / iv|iv / po|' +
  'po / sc|sc / iv|sc / im|kan tas når som helst|kan tas når som helst på dagen|' +
  'når som helst på dagen|blandes i mat|blandes med mat|tygges|med måltid|med måltidet|med måltider|' +
  'med et måltid|angstdempende|beroligende|muskelavslappende|hostedempende|blodfortynnende|' +
  'hjertemedisin|smertestillende middel|vanedannende|blodtrykksmedisin|febernedsettende|avslappende|' +
  'innsovningsmiddel|sovemiddel|kvalmestillende|betennelsesdempende|vanndrivende|avføringsmiddel|' +
  'langtidsvirkende|hurtigvirkende|tygg|' +
  'til behandlingsslutt|til omtrent samme tid hver dag|etter utreise|kan være vanedannende|' +
  'før eller etter trening|mellom måltider|er vanedannende';
