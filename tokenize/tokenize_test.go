package tokenize_test

import (
	"strings"
	"testing"

	"lede/tokenize"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, in, want string }{
		{"contraction", "They won't say it's over.", "They wo n't say it 's over ."},
		{"possessive", "Peru's and the Andes’ peaks", "Peru 's and the Andes ’ peaks"},
		{"compound", "a three-day Lima-based meeting", "a three - day Lima - based meeting"},
		{"prefix", "the co-founder of an anti-war group", "the co-founder of an anti-war group"},
		{"given name", "Park Min-seo met Lau Wai-ming", "Park Min-seo met Lau Wai-ming"},
		{"money", "US$11.5m or £2.9–3.1bn", "US$ 11.5 m or £ 2.9 – 3.1 bn"},
		{"currency code", "Rs500 and EUR20", "Rs 500 and EUR 20"},
		{"percent range", "3-4% of 1,440,000", "3 - 4 % of 1,440,000"},
		{"year is no group", "in 2020,300 people", "in 2020 , 300 people"},
		{"clock", "at 8:30 a.m. or 3pm", "at 8:30 a.m. or 3 pm"},
		{"degree", "24°C and 5km", "24 °C and 5 km"},
		{"initials", "J. K. Ortiz of the U.S. team", "J. K. Ortiz of the U.S. team"},
		{"number sign", "No. 5, not no. He", "No. 5 , not no . He"},
		{"month", "on Nov. 3 (Reuters) --", "on Nov. 3 ( Reuters ) --"},
		{"web", "see www.example.org/a?b=1, or a.b@example.org.", "see www.example.org/a?b=1 , or a.b@example.org ."},
		{"handle", "@desk wrote #budget", "@desk wrote #budget"},
		{"company", "AT&T and R&D", "AT&T and R&D"},
		{"decade", "the '90s and 1980s", "the '90s and 1980s"},
		{"iso date", "on 2021-07-16, 1998-2004", "on 2021-07-16 , 1998 - 2004"},
		{"chinese", "北京市发布。Li", "北京市发布 。 Li"},
		{"cannot", "They cannot; CANNOT", "They can not ; CAN NOT"},
		{"cut words", "’Tis rock ’n’ roll, 'twas", "’Tis rock ’n’ roll , 'twas"},
		{"quoted word", "the 'round' table's 'em'", "the ' round ' table 's ' em '"},
		{"curly quotes", "‘We don’t,’ the boys’ coach said: “It’s James’s.”",
			"‘ We do n’t , ’ the boys ’ coach said : “ It ’s James ’s . ”"},
		{"Irish and Arabic names", "O’Brien, d'Ivoire, Qur'an, Xi'an", "O’Brien , d'Ivoire , Qur'an , Xi'an"},
		{"possessive of an abbreviation", "the U.S.'s and Acme Inc.'s", "the U.S. 's and Acme Inc. 's"},
		{"capitals before a hyphen", "UN-backed, EU-wide, Sub-Saharan, Re-election", "UN - backed , EU - wide , Sub-Saharan , Re-election"},
		{"flags of nations", "U.S.-China and Sino-U.S. talks", "U.S. - China and Sino - U.S. talks"},
		{"money after and before", "5€, 100円, ₹500, A$5, Rs.500, $1.2trn, IRR200,000", "5 € , 100 円 , ₹ 500 , A$ 5 , Rs. 500 , $ 1.2 trn , IRR 200,000"},
		{"money range", "$5-$10, US$20–30bn, 3.5%—4%", "$ 5 - $ 10 , US$ 20 – 30 bn , 3.5 % — 4 %"},
		{"ordinals", "the 1st, 22nd, 19th-century and 100th", "the 1st , 22nd , 19th - century and 100th"},
		{"designations", "MH370, PM2.5, G20, F-16, 5G, A.15", "MH370 , PM2.5 , G20 , F - 16 , 5G , A.15"},
		{"fractions", "3½ km², 1/2 and 24/7", "3½ km² , 1/2 and 24/7"},
		{"end and start of sentence", "40% of GDP.He left at 5.Then", "40 % of GDP . He left at 5 . Then"},
		{"case", "Roe v. Wade, c. 1580", "Roe v. Wade , c. 1580"},
		{"address with dots", "Press-desk@news.example.co.uk, Jo.Roe@example.org, http://example.org/a_(b)?", "Press-desk@news.example.co.uk , Jo.Roe@example.org , http://example.org/a_ ( b ) ?"},
		{"Chinese with digits", "国家统计局(NBS)说1.44万亿元", "国家统计局 ( NBS ) 说 1.44 万亿元"},
		{"Japanese and Korean", "トヨタ自動車 and 김정은's", "トヨタ自動車 and 김정은 's"},
		{"two-part given names", "Lai Ching-te, Ma Ying-jeou, Moon Jae-in, Leung Kwok-hung", "Lai Ching-te , Ma Ying-jeou , Moon Jae-in , Leung Kwok-hung"},
		{"thin spaces", "5\u00a0km, 10\u202fkg, 3\u2009t", "5 km , 10 kg , 3 t"},
		{"no-break space", "5\u00a0million", "5 million"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := strings.Join(tokenize.Words(tt.in), " "); got != tt.want {
				t.Errorf("Words(%q)\n got %s\nwant %s", tt.in, got, tt.want)
			}
		})
	}
}
