package tokenize_test

import (
	"strings"
	"testing"

	"lede/text"
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

func TestSentences(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"abbreviation", "Gen. Ruiz left the U.S. in Nov. 2020. He is 60.",
			[]string{"Gen. Ruiz left the U.S. in Nov. 2020.", "He is 60."}},
		{"abbreviation ends it", "She lives in the U.S. The move was in 2019.",
			[]string{"She lives in the U.S.", "The move was in 2019."}},
		{"quotation", "\"We won.\" The crowd sang.", []string{"\"We won.\"", "The crowd sang."}},
		{"question in quotation", "\"Why now?\" Maria Ortiz asked. No one knew.",
			[]string{"\"Why now?\" Maria Ortiz asked.", "No one knew."}},
		{"heading", "Port reopens\nThe port of Callao opened its gates again on Monday after a strike of two weeks.",
			[]string{"Port reopens", "The port of Callao opened its gates again on Monday after a strike of two weeks."}},
		{"broken line", "The port of Callao opened its gates again on Monday\nafter a strike of two weeks that ended when Mayor\nOrtiz signed.",
			[]string{"The port of Callao opened its gates again on Monday\nafter a strike of two weeks that ended when Mayor\nOrtiz signed."}},
		{"paragraph without stop", "No stop here\n\nNext one", []string{"No stop here", "Next one"}},
		{"list", "Results:\n1. Lima\n2. Quito", []string{"Results:", "1. Lima", "2. Quito"}},
		{"decimal", "It rose 3.5 to 4.1. Then it fell.", []string{"It rose 3.5 to 4.1.", "Then it fell."}},
		{"missing space", "It was 40% of GDP.He agreed.", []string{"It was 40% of GDP.", "He agreed."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			toks := tokenize.Tokens(nil, tt.in)
			var got []string
			for _, s := range tokenize.Sentences(nil, tt.in, toks) {
				got = append(got, tt.in[s.Start:s.End])
			}
			if strings.Join(got, "¶") != strings.Join(tt.want, "¶") {
				t.Errorf("Sentences(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
		})
	}
}

// FuzzTokens holds the invariants that everything above stands on.
func FuzzTokens(f *testing.F) {
	f.Add("It's US$3.5bn, 5-10% \"so\"… 北京\u00a0'90s a.b@c.d http://x.y/z?")
	f.Fuzz(func(t *testing.T, s string) {
		toks := tokenize.Tokens(nil, s)
		end := 0
		for _, k := range toks {
			w := s[k.Start:k.End]
			switch {
			case int(k.Start) < end || k.End <= k.Start:
				t.Fatalf("token %q at %d after %d", w, k.Start, end)
			case k.Form != text.Hash(w) || k.Lower != text.HashLower(w):
				t.Fatalf("hashes of %q differ", w)
			case k.Flags.Has(text.Punct) == (k.Flags&(text.Letter|text.Digit) != 0):
				t.Fatalf("flags of %q: %b", w, k.Flags)
			case k.Flags.Has(text.Glued) != (end > 0 && int(k.Start) == end):
				t.Fatalf("glued of %q", w)
			}
			end = int(k.End)
		}
		next := 0
		for _, k := range tokenize.Sentences(nil, s, toks) {
			if k.First != next || k.Last <= k.First {
				t.Fatalf("sentence %+v after token %d", k, next)
			}
			next = k.Last
		}
		if next != len(toks) {
			t.Fatalf("sentences hold %d of %d tokens", next, len(toks))
		}
	})
}
