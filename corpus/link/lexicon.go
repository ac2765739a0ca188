package link

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// functionWords carry no subject.
var functionWords = set(`a about above beyond according across after again against all along also although am among an and any
are as at be because been before being below between both but by can could did do does during each either etc even
few first following for from further furthermore had has have he her here him his how however i if in including inter into
is it its itself last latter many may me might more moreover most much must my neither new next no nor not of off on
once one only or other others our ours ourselves out over own per same second several shall she should since so some
such than that the their theirs them themselves then there therefore these they third this those through throughout thus to today
together too toward towards two under until up upon us use used using various via was way we well were what when where
whether which while who whom whose why will with within without would year years yet you your`)

// genreStems are what every text of this genre says; they count for less
// (genreDiscount) beside the stems that tell one undertaking from another.
var genreStems = set(`advanc affirm agre agreement aim annual appropri area ask bilater build call close collabor collect
commit common continu contribut cooper coordin council countri deepen develop dialogu discuss effect effort enabl encourag engag
enhanc ensur establish expand expect explor express facilit focus foster framework futur goal govern group help high highlight
identifi implement import improv includ increas initi intend intent intern issu joint jointli level leader look make
mechan meet member ministeri minist multilater mutual nation need object ongo opportun order part parti particip particular
partner partnership plan pledg polici posit possibl potenti practic present prioriti progress promot propos provid purpos
pursu reaffirm recogn recognis regard region relat relev reiter remain repres respect respons result role seek
set share side statement state step strengthen strong stakehold strateg strategi success support take underscor undertak
uphold valu view vision want welcom wide work workshop world area approach activ action challeng concret global key issu
base best better bring broad review approach tool network dialogu task forc platform project number rang lesson learn
memorandum understand inform exchang resourc percent system use capac capabl nearli relat matter benefit`)

const genreDiscount = 0.4

// sameStem joins stems that spelling or derivation keeps apart, and the few
// words for one thing between which texts of this genre change about.
var sameStem = map[string]string{
	// spelling
	"organis": "organ", "organiz": "organ", "standardis": "standard", "standardiz": "standard", "harmonis": "harmon",
	"harmoniz": "harmon", "defenc": "defens", "programm": "program", "centr": "center", "labour": "labor", "fibr": "fiber",
	// derivation
	"digitalis": "digit", "digitaliz": "digit", "digitis": "digit", "financi": "financ", "financier": "financ",
	"trustworthi": "trust", "economi": "econom", "democraci": "democrat", "regulatori": "regul", "crimin": "crime",
	"cybersecur": "cyber", "cyberspac": "cyber", "cybercrimin": "cybercrim", "terrorist": "terror",
	"migrant": "migrat", "migratori": "migrat", "payment": "pay", "paid": "pay", "woman": "women", "children": "child",
	"youth": "young", "legislatur": "legisl", "vehicular": "vehicl", "healthcar": "health", "analyt": "analysi",
	// verbs without a regular past
	"built": "build", "held": "hold", "led": "lead", "began": "begin", "met": "meet", "undertook": "undertak", "took": "take",
	"taken": "take", "made": "make", "brought": "bring", "stood": "stand", "given": "give", "gave": "give", "sought": "seek",
	// peoples
	"korean": "korea", "mexican": "mexico", "european": "europ", "japanes": "japan", "indian": "india", "african": "africa",
	"canadian": "canada", "ukrainian": "ukrain", "australian": "australia", "chines": "china", "russian": "russia",
	"american": "america", "brazilian": "brazil", "german": "germani", "iranian": "iran", "israeli": "israel",
	// words for one thing
	"weapon": "arm", "firearm": "arm", "munit": "arm", "narcot": "drug", "illeg": "illicit", "unlaw": "illicit",
	"chip": "semiconductor", "microchip": "semiconductor", "undersea": "subsea", "submarin": "subsea", "sea": "maritim",
	"personnel": "staff", "workforc": "staff", "creat": "establish", "fight": "combat", "counter": "combat",
	"tackl": "combat", "curb": "combat", "collabor": "cooper", "dismantl": "disrupt",
}

// acronyms that the genre uses without saying what they stand for; those that
// a series defines itself ("… Task Force (ICRTF)") are read from its texts.
var acronyms = map[string]string{
	"ai": "artificial intelligence", "hpc": "high performance computing", "r&d": "research development",
	"r&i": "research innovation", "ict": "information communication technology", "sme": "small medium enterprise",
	"smes": "small medium enterprise", "iot": "internet things", "aml": "anti money laundering",
	"cft": "countering financing terrorism", "wto": "world trade organization", "who": "world health organization",
	"ip": "intellectual property", "ipr": "intellectual property rights", "fta": "free trade agreement",
	"mou": "memorandum understanding", "ev": "electric vehicle", "evs": "electric vehicle", "ran": "radio access network",
	"ghg": "greenhouse gas", "wmd": "weapons mass destruction", "drr": "disaster risk reduction", "hadr": "humanitarian assistance disaster relief",
	"mda": "maritime domain awareness", "lng": "liquefied natural gas", "ccus": "carbon capture utilisation storage", "ndc": "nationally determined contribution",
	"ndcs": "nationally determined contribution", "sdg": "sustainable development goals", "sdgs": "sustainable development goals",
	"stem": "science technology engineering mathematics", "fdi": "foreign direct investment", "mdb": "multilateral development bank", "mdbs": "multilateral development bank",
	"lgbtqi": "lesbian gay bisexual transgender", "5g": "5g", "6g": "6g",
}

// verbClasses put verbs of undertaking together that say the same of their
// object: what is launched one year was to be established the year before.
var verbClasses = classes(
	`establish create launch set form found start begin stand build develop design`,
	`strengthen enhance deepen expand increase boost improve intensify reinforce advance foster promote scale broaden extend step`,
	`exchange share communicate inform discuss consult meet convene engage`,
	`combat counter fight reduce prevent disrupt dismantle tackle address curb eliminate mitigate protect`,
	`cooperate collaborate coordinate work partner join`,
	`explore consider examine identify study assess review map`,
	`support provide fund finance invest help assist offer`,
	`implement carry enforce operationalize apply execute deliver`,
)

func classes(rows ...string) map[string]int {
	m := map[string]int{}
	for i, row := range rows {
		for w := range set(row) {
			m[w] = i + 1
		}
	}
	return m
}

// clauseEnds end the core of an item: what follows tells how, when or why.
var clauseEnds = set(`by through including such while which that using via who where`)
