package figure_test

import (
	"slices"
	"strings"
	"testing"

	"lede/fact"
)

// brief is a figure in short: its text, value and unit, what it measures, then
// the fields that are set.
func brief(f *fact.Figure) string {
	var b strings.Builder
	switch {
	case f.Value != nil:
		b.WriteString(f.Value.String())
	case f.Low != nil:
		b.WriteString(f.Low.String() + ".." + f.High.String())
	}
	for _, s := range [...]string{f.Unit, f.Metric} {
		b.WriteString(" | " + s)
	}
	for _, x := range [...]struct{ name, value string }{{"per", f.Per}, {"mod", f.Modifier}, {f.Change, f.ChangeRole},
		{"of", f.Of}, {"source", f.Source}, {"status", f.Status}} {
		if x.value != "" {
			b.WriteString(" " + x.name + "=" + x.value)
		}
	}
	return b.String()
}

type recordCase struct {
	in   string
	want []string
}

// records checks the figures of each sentence, written in brief.
func records(t *testing.T, cases []recordCase) {
	t.Helper()
	for _, c := range cases {
		var got []string
		figures := read(t, c.in).Figures
		for i := range figures {
			got = append(got, brief(&figures[i]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

func TestVictims(t *testing.T) {
	t.Parallel()
	records(t, []recordCase{
		{"The blast hit a depot, killing six people, including two nurses, and wounding 31.",
			[]string{"6 | person | people killed", "2 | nurse | nurses killed", "31 | person | people wounded"}},
		{"Landslide in the hills kills at least 41", []string{"41 | person | people killed mod=>="}},
		{"The flood in 1998 drowned 300 cattle and ruined 40 farms.", []string{"300 | cattle | cattle flood drowned", "40 | farm | farms flood ruined"}},
		{"Crews were trying to reach nine hamlets cut off by snow.", []string{"9 | hamlet | hamlets cut off by snow"}},
		{"The charity aims to reach 2 million pupils.", []string{"2000000 | pupil | pupils charity reach status=target"}},
		{"Odell struck eight fours and three sixes and shared the prize.", []string{"8 | four | fours Odell struck", "3 | six | sixes struck"}},
	})
}
