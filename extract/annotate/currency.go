package annotate

import (
	"strings"

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

// coins are the names of currencies in small letters, singular and plural,
// and the currency of one that no country stands before. An empty code: a
// country must ("Norwegian kroner").
var coins = map[string]string{
	"euro": "EUR", "euros": "EUR", "dollar": "$", "dollars": "$", "won": "KRW", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
	"pound": "GBP", "pounds": "GBP", "sterling": "GBP", "rupee": "INR", "rupees": "INR", "franc": "", "francs": "", "peso": "", "pesos": "",
	"krone": "", "kroner": "", "krona": "", "kronor": "", "kroon": "", "koruna": "CZK", "korunas": "CZK", "crown": "", "crowns": "",
	"zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "forint": "HUF", "forints": "HUF", "lev": "BGN", "leva": "BGN", "leu": "RON", "lei": "RON",
	"real": "", "reais": "BRL", "rand": "ZAR", "rands": "ZAR", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "lira": "TRY", "liras": "TRY",
	"hryvnia": "UAH", "hryvnias": "UAH", "shekel": "ILS", "shekels": "ILS", "dirham": "", "dirhams": "", "riyal": "", "riyals": "", "rial": "", "rials": "",
	"dinar": "", "dinars": "", "shilling": "", "shillings": "", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "taka": "BDT",
	"naira": "NGN", "cedi": "GHS", "cedis": "GHS", "tenge": "KZT", "kwacha": "", "birr": "ETB", "kyat": "MMK", "riel": "KHR", "kip": "LAK", "lari": "GEL",
	"dram": "AMD", "manat": "", "som": "", "tugrik": "MNT", "sol": "", "soles": "PEN", "guarani": "PYG", "quetzal": "GTQ", "quetzales": "GTQ", "lempira": "HNL",
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

// settle gives the code for a sign or name that several currencies share, by
// who speaks: $ is the dollar of Canada, Australia or New Zealand where that
// country speaks and no other that counts in dollars; ¥ is China's where China
// speaks and Japan does not.
func settle(ctx *Context, code string) string {
	switch code {
	case "$":
		local := ""
		for _, id := range []string{"CA", "AU", "NZ"} {
			if speaks(ctx, id) {
				if local != "" {
					return "USD"
				}
				local = ofCountry(id)
			}
		}
		if local == "" || speaks(ctx, "US") {
			return "USD"
		}
		return local
	case "¥":
		if speaks(ctx, "CN") && !speaks(ctx, "JP") {
			return "CNY"
		}
		return "JPY"
	}
	return code
}

func speaks(ctx *Context, id string) bool {
	if ctx == nil {
		return false
	}
	for i := range ctx.Parties {
		if ctx.Parties[i].ID == id {
			return true
		}
	}
	return false
}

// coin reads the name of a currency that text begins with, the country before
// it included: "US dollars", "Korean won", "pounds sterling".
func coin(text string) (code string, end int) {
	i, country := 0, ""
	if m := party.Find(text[:min(len(text), 40)]); len(m) > 0 && m[0].Start == 0 && m[0].End < len(text) && text[m[0].End] == ' ' {
		country, i = m[0].ID, m[0].End+1
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
	if code == "" {
		return "", 0
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
