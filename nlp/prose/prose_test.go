package prose_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"lede/nlp/prose"
	"lede/text"
)

func annotate(t *testing.T, s string) *text.Document {
	t.Helper()
	r, err := prose.New()
	if err != nil {
		t.Fatal(err)
	}
	d := &text.Document{Text: s}
	if err := r.Annotate(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestLayers(t *testing.T) {
	t.Parallel()
	d := annotate(t, "Ana Ruiz flew to Lima. “We left,” she said.\n\nRuiz won't stay (yet).")
	var words, sentences, mentions []string
	for i, k := range d.Tokens {
		words = append(words, d.Word(i)+"/"+k.Tag.String())
		if k.Head != -1 || k.Rel != text.NoRel {
			t.Errorf("token %d has head %d, relation %v; prose does not parse", i, k.Head, k.Rel)
		}
	}
	for _, s := range d.Sentences {
		sentences = append(sentences, d.Text[s.Start:s.End])
	}
	for _, m := range d.Mentions {
		mentions = append(mentions, m.Label.String()+" "+d.Words(int(m.First), int(m.Last)))
	}
	for _, c := range []struct{ name, got, want string }{
		{"words", strings.Join(words, " "), "Ana/NNP Ruiz/NNP flew/VBD to/TO Lima/NNP ./. " +
			"“/`` We/PRP left/VBD ,/, ”/'' she/PRP said/VBD ./. Ruiz/NNP wo/MD n't/RB stay/VB (/-LRB- yet/RB )/-RRB- ./."},
		{"sentences", strings.Join(sentences, "|"), "Ana Ruiz flew to Lima.|“We left,” she said.|Ruiz won't stay (yet)."},
		{"mentions", strings.Join(mentions, "; "), "person Ana Ruiz; place Lima; person she; person Ruiz"},
	} {
		if c.got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, c.got, c.want)
		}
	}
}

// Names of one person are one, as with lede's own annotator.
func TestGroups(t *testing.T) {
	t.Parallel()
	d := annotate(t, "Ana Ruiz flew to Lima. Ruiz will stay.")
	if len(d.Mentions) != 3 || d.Mentions[0].Entity != d.Mentions[2].Entity || d.Mentions[0].Entity < 0 {
		t.Errorf("mentions are %+v, want Ruiz to be Ana Ruiz", d.Mentions)
	}
}

func TestCancelled(t *testing.T) {
	t.Parallel()
	r, err := prose.New()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := r.Annotate(ctx, &text.Document{Text: "Rents rose."}); !errors.Is(err, context.Canceled) {
		t.Errorf("Annotate with a cancelled context = %v, want context.Canceled", err)
	}
}

// FuzzAnnotate holds what extractors stand on: spans in order, sentences that
// hold every token, mentions over tokens.
func FuzzAnnotate(f *testing.F) {
	f.Add("Mr. O’Neil (UN) of the World Bank’s team: \"It's 3.5%…\"\r\n\r\n北京 won't")
	f.Add("\xff\xfe a.b\x00 'twas `` ''")
	r, err := prose.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := &text.Document{Text: s}
		if err := r.Annotate(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		end := int32(0)
		for i, k := range d.Tokens {
			if k.Start < end || k.End <= k.Start || int(k.End) > len(s) || k.Form != text.Hash(d.Word(i)) {
				t.Fatalf("token %d is %+v after byte %d", i, k, end)
			}
			end = k.End
		}
		next := 0
		for _, k := range d.Sentences {
			if k.First != next || k.Last <= k.First {
				t.Fatalf("sentence %+v after token %d", k, next)
			}
			next = k.Last
		}
		if next != len(d.Tokens) {
			t.Fatalf("sentences hold %d of %d tokens", next, len(d.Tokens))
		}
		for _, m := range d.Mentions {
			if m.First >= m.Last || int(m.Last) > len(d.Tokens) {
				t.Fatalf("mention %+v of %d tokens", m, len(d.Tokens))
			}
		}
	})
}
