package annotate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"to pay EUR 6 million (≈9 billion Won) for it":                                "EUR 6000000 [EUR 6 million], KRW ~9000000000 [9 billion Won]",
		"out of 7 billion Won (≈EUR 5 million)":                                       "KRW 7000000000 [7 billion Won], EUR ~5000000 [EUR 5 million]",
		"a fund of €1.2bn":                                                            "EUR 1200000000 [€1.2bn]",
		"nearly $25.1 billion and US$ 500,000":                                        "USD ~25100000000 [$25.1 billion], USD 500000 [US$ 500,000]",
		"up to 100 million euros per year":                                            "EUR 100000000 [100 million euros]",
		"1 250 000 EUR and 1.250.000 EUR and EUR 1,250,000.50":                        "EUR 1250000 [1 250 000 EUR], EUR 1250000 [1.250.000 EUR], EUR 1250000.5 [EUR 1,250,000.50]",
		"Rs. 50 crore, ₹5 lakh, INR 2 lakh crore":                                     "INR 500000000 [Rs. 50 crore], INR 500000 [₹5 lakh], INR 2000000000000 [INR 2 lakh crore]",
		"C$5M, A$10 million, NZ$ 3m, S$2 billion":                                     "CAD 5000000 [C$5M], AUD 10000000 [A$10 million], NZD 3000000 [NZ$ 3m], SGD 2000000000 [S$2 billion]",
		"€3–5 million":                                                                "EUR 3000000 [€3–5 million], EUR 5000000 [€3–5 million]",
		"between EUR 3 million and EUR 5 million":                                     "EUR 3000000 [EUR 3 million and EUR 5 million], EUR 5000000 [EUR 3 million and EUR 5 million]",
		"between $3 and $5 million":                                                   "USD 3000000 [$3 and $5 million], USD 5000000 [$3 and $5 million]",
		"from 5 to 10 million euros":                                                  "EUR 5000000 [5 to 10 million euros], EUR 10000000 [5 to 10 million euros]",
		"$5 million and $10 million":                                                  "USD 5000000 [$5 million], USD 10000000 [$10 million]",
		"one billion US dollars; half a million euros; a billion dollars":             "USD 1000000000 [one billion US dollars], EUR 500000 [half a million euros], USD 1000000000 [a billion dollars]",
		"20 million Canadian dollars, 30 million Swiss francs, 5 million pesos":       "CAD 20000000 [20 million Canadian dollars], CHF 30000000 [30 million Swiss francs]",
		"10 million Mexican pesos":                                                    "MXN 10000000 [10 million Mexican pesos]",
		"£40 million, 40 million pounds sterling, ¥100 million, 300 billion yen":      "GBP 40000000 [£40 million], GBP 40000000 [40 million pounds sterling], JPY 100000000 [¥100 million], JPY 300000000000 [300 billion yen]",
		"a €10-million fund and a 5-million-euro grant":                               "EUR 10000000 [€10-million], EUR 5000000 [5-million-euro]",
		"$5 million CAD, CAD $7 million, USD5m":                                       "CAD 5000000 [$5 million CAD], CAD 7000000 [CAD $7 million], USD 5000000 [USD5m]",
		"10 € and 100 €":                                                              "EUR 10 [10 €], EUR 100 [100 €]",
		"1,5 billion euro":                                                            "EUR 1500000000 [1,5 billion euro]",
		"an additional $300 million, more than $1 trillion":                           "USD 300000000 [$300 million], USD ~1000000000000 [$1 trillion]",
		"$90+ million and €2¾ billion, no less than $5 million":                       "USD 90000000 [$90+ million], EUR 2750000000 [€2¾ billion], USD ~5000000 [$5 million]",
		"SEK 200 million; NOK 1 billion; 50 million Norwegian kroner":                 "SEK 200000000 [SEK 200 million], NOK 1000000000 [NOK 1 billion], NOK 50000000 [50 million Norwegian kroner]",
		"ALL 27 members, COP 30, SDG 7, 50 percent, 3 million people, 2024 and 7 won": "",
		"In 2025 euro area members; the TOP 10; 12 pounds of seed":                    "",
		"thousands of people, millions of euros, a real effort":                       "",
		"ISO 27001, UNSCR 1540, Article 5, 5G":                                        "",
	} {
		var got []string
		for _, a := range FindAmounts(text) {
			about := ""
			if a.Approximate {
				about = "~"
			}
			assert.Equal(t, a.Text, text[a.At.Start:a.At.End])
			got = append(got, fmt.Sprintf("%s %s%s [%s]", a.Currency, about, strings.TrimSuffix(fmt.Sprintf("%.1f", a.Value), ".0"), a.Text))
		}
		assert.Equal(t, want, strings.Join(got, ", "), text)
	}
}

func TestAmountsByWhoSpeaks(t *testing.T) {
	for _, c := range []struct{ ids, text, want string }{
		{"CA EU", "$5 million", "CAD"}, {"CA US", "$5 million", "USD"}, {"AU CA", "$5 million", "USD"}, {"CN EU", "¥5 million", "CNY"}, {"JP CN", "¥5 million", "JPY"},
		{"MX US", "5 million pesos", "MXN"}, {"EU NO", "5 million kroner", "NOK"}, {"PK US", "5 million rupees", "PKR"}, {"EU", "5 million Swiss francs", "CHF"},
	} {
		ctx := &Context{}
		for _, id := range strings.Fields(c.ids) {
			ctx.Parties = append(ctx.Parties, Party{ID: id})
		}
		assert.Equal(t, c.want, AmountsOf(ctx, c.text)[0].Currency, c.ids)
	}
}

func FuzzAmounts(f *testing.F) {
	f.Add("between EUR 3 million and 1 250 000 € (≈4 bn Won), Rs. 50 crore, half a million")
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range FindAmounts(text) {
			if text[a.At.Start:a.At.End] != a.Text || a.Text == "" || len(a.Currency) != 3 {
				t.Fatalf("%+v in %q", a, text)
			}
		}
	})
}
