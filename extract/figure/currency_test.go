package figure_test

import (
	"testing"

	"golang.org/x/text/currency"
)

// Every currency that CLDR has as legal tender somewhere is known by its ISO
// 4217 code, before the number or after it.
func TestCurrencyCodes(t *testing.T) {
	t.Parallel()
	for it := currency.Query(); it.Next(); {
		code := it.Unit().String()
		found := false
		for _, s := range []string{"It cost " + code + " 500.", "It cost 500 " + code + "."} {
			for _, f := range read(t, s).Figures {
				found = found || f.Unit == code && f.Dimension == "money"
			}
		}
		if !found {
			t.Errorf("%s is not read as money", code)
		}
	}
}

func TestCurrencyNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, code string }{
		{"euros", "EUR"}, {"yuan", "CNY"}, {"renminbi", "CNY"}, {"yen", "JPY"}, {"won", "KRW"}, {"rupees", "INR"},
		{"rubles", "RUB"}, {"roubles", "RUB"}, {"Swiss francs", "CHF"}, {"kronor", "SEK"}, {"kroner", "NOK"},
		{"Danish crowns", "DKK"}, {"zlotys", "PLN"}, {"forints", "HUF"}, {"lei", "RON"}, {"leva", "BGN"},
		{"hryvnias", "UAH"}, {"lira", "TRY"}, {"shekels", "ILS"}, {"riyals", "SAR"}, {"dirhams", "AED"},
		{"Kuwaiti dinars", "KWD"}, {"Egyptian pounds", "EGP"}, {"rand", "ZAR"}, {"naira", "NGN"}, {"cedis", "GHS"},
		{"Kenyan shillings", "KES"}, {"birr", "ETB"}, {"kwacha", "ZMW"}, {"pula", "BWP"}, {"baht", "THB"},
		{"ringgit", "MYR"}, {"rupiah", "IDR"}, {"dong", "VND"}, {"pesos", "MXN"}, {"Philippine pesos", "PHP"},
		{"reais", "BRL"}, {"soles", "PEN"}, {"bolivianos", "BOB"}, {"quetzales", "GTQ"}, {"tenge", "KZT"},
		{"taka", "BDT"}, {"kyat", "MMK"}, {"ngultrums", "BTN"}, {"afghanis", "AFN"}, {"Canadian dollars", "CAD"},
		{"New Taiwan dollars", "TWD"}, {"CFA francs", "XOF"}, {"bitcoins", "XBT"}, {"convertible marks", "BAM"},
	} {
		s := "The bridge cost 30 million " + c.name + "."
		f := read(t, s).Figures
		if len(f) != 1 || f[0].Unit != c.code || f[0].Value.String() != "30000000" {
			t.Errorf("%q: %v, want 30000000 %s", s, f, c.code)
		}
	}
}

// An ambiguous name or sign is the currency of the article's place, or what
// the article declares it to be.
func TestCurrencyByContext(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ place, agency, in, want string }{
		{"SYDNEY", "", "The bank lost $3 billion.", "AUD"},
		{"OTTAWA", "", "The bank lost 3 billion dollars.", "CAD"},
		{"HONG KONG", "Xinhua", "Sales rose to 30 billion dollars.", "HKD"},
		{"LARKSPUR", "", "The bank lost $3 billion.", "USD"},
		{"SYDNEY", "", "The bank lost US$3 billion.", "USD"},
		{"CAIRO", "", "The canal earned 3 billion pounds.", "EGP"},
		{"", "PTI", "The road cost Rs 500 crore.", "INR"},
		{"ISLAMABAD", "", "The road cost Rs 500 crore.", "PKR"},
		{"BEIJING", "", "The phone costs ¥3,000.", "CNY"},
		{"MANILA", "", "A kilo of rice costs 50 pesos.", "PHP"},
		{"STOCKHOLM", "", "The toll costs 30 kronor.", "SEK"},
		{"DAKAR", "", "The port lost 3 billion francs.", "XOF"},
		{"PYONGYANG", "", "A kilo of rice costs 5,000 won.", "KPW"},
		{"", "", "Sales came to 30 million dollars (Hong Kong dollars, the same below).", "HKD"},
	} {
		f := readAt(t, c.place, c.agency, c.in).Figures
		if len(f) != 1 || f[0].Unit != c.want {
			t.Errorf("%s %s %q: %v, want %s", c.place, c.agency, c.in, f, c.want)
		}
	}
	f := read(t, "Sales came to 30 million dollars (HKD, the same below). Profit was 2 million dollars.").Figures
	if last := len(f) - 1; last < 0 || f[last].Unit != "HKD" {
		t.Errorf("what is declared once does not hold for the article: %v", f)
	}
}

// Cents are those of the money next to them, or of all the money before.
func TestCents(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"A litre costs €1.80, up 10 cents.", "1.8 EUR '€1.80', 0.1 EUR '10 cents'"},
		{"Petrol rose 10 cents to €1.80.", "0.1 EUR '10 cents', 1.8 EUR '€1.80'"},
		{"The tax brought in 20 million euros. It will rise by 5 cents.", "20000000 EUR '20 million euros', 0.05 EUR '5 cents'"},
		{"The tax brought in 20 million euros and $3 million. It will rise by 5 cents.", "20000000 EUR '20 million euros', 3000000 USD '$3 million', 0.05 USD '5 cents'"},
		{"The shop took 20 million pounds. The stamp rose 5 cents.", "20000000 GBP '20 million pounds', 0.05 USD '5 cents'"},
		{"Shares closed at C$35, up 12.5 cents.", "35 CAD 'C$35', 0.125 CAD '12.5 cents'"},
	})
}
