package tokenize

import (
	"strings"

	"lede/text"
)

// An abbrev tells how an abbreviation's full stop is read.
type abbrev uint8

const (
	noAbbrev abbrev = iota
	title           // stands before a name: never ends a sentence
	before          // an abbreviation only before a digit: "No. 5"
	month           // ends a sentence only before a word that starts one
	anyCase         // may be written in lower case, ends one before a starter
	closing         // ends a sentence before any capital: "etc."
	capital         // capitalized only, ends one before a starter
)

// abbreviations holds, by hash of the lower-case word without its stop, the
// abbreviations of English news.
var abbreviations = abbrevTable(map[abbrev]string{
	title: `mr mrs ms dr prof gen lt col maj capt cmdr cpl sgt adm brig sen rep gov pres rev hon
		st mt ft supt insp det messrs mme mlle ald amb atty fr pfc pvt cllr dep hr lord mx msgr
		sec treas vice-pres rt asst assoc ret sens reps gens drs mmes govs profs revs sgts lts`,
	before: `no nos fig figs art arts sec p pp vol ch chap para ca tel ext nr
		rs re rp tk cap reg eq eqs`,
	month: `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
		sat sun`,
	anyCase: `vs viz cf al approx est dept govt mln bln trln sq avg freq temp qty incl excl eg ie ph.d m.d`,
	closing: `etc a.m p.m`,
	capital: `inc corp co ltd bros llc plc cos assn univ inst intl natl bldg ave blvd rd jr sr esq ph
		ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo
		mont neb nev okla ore pa penn tenn tex vt va wash wis wyo dak`,
})

// abbreviationFront tells of most words that they are no abbreviation.
var abbreviationFront = newFront(abbreviations)

// A front is a set of bits of hashes: of what it doesn't have, no bit is set but
// by chance.
type front [64]uint64

func newFront(hashes map[uint64]abbrev) (f front) {
	for h := range hashes {
		f[h>>6%64] |= 1 << (h % 64)
	}
	return f
}

func (f *front) may(h uint64) bool { return f[h>>6%64]>>(h%64)&1 != 0 }

func abbrevTable(lists map[abbrev]string) map[uint64]abbrev {
	t := make(map[uint64]abbrev, 256)
	// Fixed order: where a word stands in two lists, the later kind wins.
	for k := title; k <= capital; k++ {
		for _, w := range strings.Fields(lists[k]) {
			t[text.Hash(w)] = k
		}
	}
	return t
}

// starters are words that, capitalized after an abbreviation, begin a new
// sentence: function words that no name begins with.
var starters = wordSet(`the a an this that these those he she it they we i you his her its their our
	my in on at for from by with after before during but and or so yet however meanwhile when while
	if as although though since because some many most more all both each several there here what
	who why how where not no now then also according last earlier later under over among about
	once still even only such another other others one two three additionally moreover instead
	nevertheless despite until upon across through without within between nor asked under`)

// corporate are the words that end a company's name and may follow a mark that
// is part of it: "Yahoo! Inc."
var corporate = wordSet(`inc inc. corp corp. co co. ltd ltd. plc llc`)

// speech are the verbs that keep a sentence going after a quotation that ends
// in a question or exclamation mark.
var speech = wordSet(`said says say asked asks added adds told tells wrote writes replied explained
	exclaimed shouted cried recalled insisted declared wondered`)

func wordSet(words string) map[uint64]bool {
	t := make(map[uint64]bool)
	for _, w := range strings.Fields(words) {
		t[text.Hash(w)] = true
	}
	return t
}

// numberSuffixes are what may cling to a number and is split from it:
// magnitudes, units, clock halves. Case matters: "5g" is grams, "5G" a network.
var numberSuffixes = exactSet(`m mn mln bn bln tn trn k km kms kg kgs g mg cm mm nm ml cl l ft lb lbs oz
	mph kph kmh kWh MWh GWh TWh kW MW GW TW kB KB MB GB TB PB Hz kHz MHz GHz am pm AM PM hp sqm sqft
	ha t mi yd bps bpd boe p c C F hrs hr min mins sec secs pc pct ppm km² km³ m² m³`)

// moneySuffixes are split from a number only after a currency sign: "$4K", "€5M".
var moneySuffixes = exactSet(`K M B T MM BN MN TN Bn Mn Tn MLN BLN b`)

// currencyCodes may cling to the number after them: "USD100", "Rs500".
var currencyCodes = exactSet(`USD EUR GBP CNY RMB JPY INR AUD CAD CHF HKD SGD KRW NZD RUB BRL ZAR SEK
	NOK DKK MXN TRY AED SAR PKR BDT THB MYR IDR PHP VND NGN KES EGP ILS PLN Rs RM Rp Tk KSh R IRR IQD KWD QAR OMR BHD
	JOD LBP MAD TND DZD LYD GHS UGX TZS ETB ZMW RWF COP CLP ARS PEN UYU BOB PYG DOP CRC GTQ HNL KZT UZS AZN
	GEL AMD UAH RON HUF CZK BGN RSD ISK MOP MNT LAK KHR MMK NPR LKR AFN FJD PGK XAF XOF XPF TWD NTD`)

// dollarPrefixes are written against a dollar sign and belong to it: "US$".
var dollarPrefixes = exactSet(`US A AU C CA CAN HK NZ S SG NT R Z J TT BZ EC FJ`)

func exactSet(words string) map[string]bool {
	t := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		t[w] = true
	}
	return t
}

// cutWords begin with an apostrophe that stands for what was left out.
var cutWords = exactSet(`tis Tis twas Twas twere twill em til Til cause bout n round Round ere`)

// prefix reports whether a word stays with the one after its hyphen: such are no
// words of their own ("co-founder"), unlike "three-day".
func prefix(w string) bool {
	switch w {
	case "co", "non", "anti", "pre", "pro", "re", "de", "un", "sub", "inter", "intra", "multi", "semi", "ultra",
		"neo", "bi", "tri", "counter", "trans", "extra", "micro", "macro", "mini", "mega", "e":
		return true
	}
	return false
}
