package figure_test

import "testing"

func TestWhole(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"Rice makes up 40 percent of exports.", []string{"exports"}},
		{"It will close 12 percent of its 53 depots.", []string{"its 53 depots", ""}},
		{"The deficit was 2 percent of GDP, compared with 3 percent in 2019.", []string{"GDP", "GDP"}},
		{"Exports rose 4 percent.", []string{""}},
	} {
		st := read(t, c.in)
		if len(st.Figures) != len(c.want) {
			t.Errorf("%q: %d figures, want %d", c.in, len(st.Figures), len(c.want))
			continue
		}
		for i, want := range c.want {
			if got := st.Figures[i].Of; got != want {
				t.Errorf("%q: %s of %q, want %q", c.in, st.Figures[i].Text, got, want)
			}
		}
	}
}
