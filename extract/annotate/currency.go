package annotate

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"

	"github.com/paraph/paraph/extract/party"
)

// signs are currency signs as they are printed, a longer one before its own
// tail. A code that is not told by the sign alone is the most usual one;
// dollarOf and yenOf say when the speakers decide otherwise.
var signs = []struct{ sign, code string }{
	{"US$", "USD"}, {"U.S.$", "USD"}, {"USD$", "USD"}, {"CA$", "CAD"}, {"CAD$", "CAD"}, {"C$", "CAD"}, {"AU$", "AUD"}, {"AUD$", "AUD"}, {"A$", "AUD"},
	{"NZ$", "NZD"}, {"NZD$", "NZD"}, {"S$", "SGD"}, {"SG$", "SGD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"R$", "BRL"}, {"MX$", "MXN"}, {"Mex$", "MXN"},
	{"$", "$"}, {"€", "EUR"}, {"£", "GBP"}, {"CN¥", "CNY"}, {"JP¥", "JPY"}, {"¥", "¥"}, {"￥", "¥"}, {"₩", "KRW"}, {"￦", "KRW"}, {"₹", "INR"}, {"Rs.", "INR"}, {"Rs", "INR"},
	{"₽", "RUB"}, {"₺", "TRY"}, {"₪", "ILS"}, {"₫", "VND"}, {"฿", "THB"}, {"₱", "PHP"}, {"₦", "NGN"}, {"₴", "UAH"}, {"₸", "KZT"}, {"₵", "GHS"}, {"zł", "PLN"}, {"Kč", "CZK"},
	{"RMB", "CNY"}, {"Fr.", "CHF"}, {"SFr", "CHF"},
}

// signEnds are the bytes that signs end in.
var signEnds = func() (ends [256]bool) {
	for _, s := range signs {
		ends[s.sign[len(s.sign)-1]] = true
	}
	return ends
}()

// coins are the names of currencies in small letters, singular and plural,
// and their currency, or a name in shared.
var coins = map[string]string{
	"euro": "EUR", "euros": "EUR", "dollar": "$", "dollars": "$", "won": "KRW", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
	"pound": "pound", "pounds": "pound", "sterling": "GBP", "rupee": "rupee", "rupees": "rupee", "franc": "franc", "francs": "franc",
	"peso": "peso", "pesos": "peso", "krone": "krone", "kroner": "krone", "krona": "krona", "kronor": "krona", "koruna": "CZK", "korunas": "CZK",
	"crown": "crown", "crowns": "crown", "zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "forint": "HUF", "forints": "HUF", "lev": "BGN", "leva": "BGN",
	"leu": "leu", "lei": "leu", "real": "BRL", "reais": "BRL", "rand": "ZAR", "rands": "ZAR", "ruble": "ruble", "rubles": "ruble", "rouble": "ruble", "roubles": "ruble",
	"lira": "TRY", "liras": "TRY", "hryvnia": "UAH", "hryvnias": "UAH", "shekel": "ILS", "shekels": "ILS", "dirham": "dirham", "dirhams": "dirham",
	"riyal": "riyal", "riyals": "riyal", "rial": "riyal", "rials": "riyal", "dinar": "dinar", "dinars": "dinar", "shilling": "shilling", "shillings": "shilling",
	"baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "taka": "BDT", "naira": "NGN", "cedi": "GHS", "cedis": "GHS", "tenge": "KZT",
	"birr": "ETB", "kyat": "MMK", "riel": "KHR", "kip": "LAK", "lari": "GEL", "dram": "AMD", "tugrik": "MNT", "sol": "PEN", "soles": "PEN", "guarani": "PYG",
	"quetzal": "GTQ", "quetzales": "GTQ", "lempira": "HNL",
}

// shared are the signs and names that several currencies have: which they
// may be, and which one it is where the speakers do not tell; none for no sum.
var shared = map[string]struct{ codes, usual string }{
	"$":        {"USD CAD AUD NZD", "USD"},
	"¥":        {"JPY CNY", "JPY"},
	"pound":    {"GBP EGP LBP SYP SDG SSP", "GBP"},
	"rupee":    {"INR PKR LKR NPR MUR SCR", "INR"},
	"ruble":    {"RUB BYN", "RUB"},
	"leu":      {"RON MDL", "RON"},
	"crown":    {"CZK DKK SEK NOK ISK", ""},
	"krone":    {"DKK NOK", ""},
	"krona":    {"SEK ISK", ""},
	"franc":    {"CHF XAF XOF XPF CDF RWF BIF GNF KMF DJF", ""},
	"peso":     {"MXN ARS CLP COP PHP DOP UYU CUP", ""},
	"dirham":   {"AED MAD", ""},
	"riyal":    {"SAR QAR OMR YER IRR", ""},
	"dinar":    {"KWD BHD JOD IQD DZD TND LYD RSD", ""},
	"shilling": {"KES TZS UGX SOS", ""},
}

// usual are the ISO 4217 codes that count before any number. The others are
// too often something else in this genre ("ALL 27 members", "COP 30", "SDG 7",
// "CVE 2021") and count with thousand, million or more only.
const usual = " EUR USD GBP JPY CNY KRW INR CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON BGN ISK BRL MXN ZAR SGD HKD TWD THB IDR MYR PHP VND" +
	" AED SAR QAR KWD ILS EGP NGN KES UAH CLP RUB RSD "

// isCode says whether a word of three capitals is an ISO 4217 code.
func isCode(w string, scaled bool) bool {
	if len(w) != 3 || !scaled && !strings.Contains(usual, w) {
		return false
	}
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	u, err := currency.ParseISO(w)
	return err == nil && u.String() != "XXX" && u.String() != "XTS"
}

// ofCountry gives the currency of a country or the Union, "" for none.
func ofCountry(id string) string {
	if id == "EU" {
		return "EUR"
	}
	region, err := language.ParseRegion(id)
	if err != nil {
		return ""
	}
	u, ok := currency.FromRegion(region)
	if !ok {
		return ""
	}
	return u.String()
}

// settle gives the code for a sign or name that several currencies share: the
// one of them in which a speaker counts, unless two speakers differ. "" where
// it cannot be told.
func settle(ctx *Context, code string) string {
	s, ok := shared[code]
	if !ok {
		return code
	}
	theirs := ""
	if ctx != nil {
		for i := range ctx.Parties {
			own := ofCountry(ctx.Parties[i].ID)
			if own == "" || !strings.Contains(s.codes, own) || own == theirs {
				continue
			}
			if theirs != "" {
				return s.usual
			}
			theirs = own
		}
	}
	return cmp.Or(theirs, s.usual)
}

// coin reads the name of a currency that text begins with, the country before
// it included: "US dollars", "Korean won", "pounds sterling".
func coin(text string) (code string, end int) {
	i, country := 0, ""
	if text != "" && (isCapital(text[0]) || text[0] >= utf8.RuneSelf) {
		if m := party.Find(text[:min(len(text), 40)]); len(m) > 0 && m[0].Start == 0 && m[0].End < len(text) && text[m[0].End] == ' ' {
			country, i = m[0].ID, m[0].End+1
		}
	}
	j := letters(text, i)
	code, ok := coins[strings.ToLower(text[i:j])]
	if !ok {
		return "", 0
	}
	if country != "" {
		if local := ofCountry(country); local != "" {
			code = local
		}
	}
	if strings.HasPrefix(text[j:], " sterling") {
		j += len(" sterling")
	}
	return code, j
}

// letters is where the run of ASCII letters from i on ends.
func letters(s string, i int) int {
	for i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z') {
		i++
	}
	return i
}
