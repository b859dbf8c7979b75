package figure_test

import "testing"

func TestPartsOfWhole(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in    string
		parts int // of the first figure
	}{
		{"Of the 40 killed, 22 were men and 16 women.", 2},
		{"The council has 40 seats, made up of 22 elected members, 10 appointed ones and 8 others.", 3},
		{"The jet carried 157 people, comprising 149 passengers and eight crew.", 2},
		{"The 40 victims include 22 men and 16 women.", 0},
		{"Some 40 people were killed, among them 22 men and 16 women.", 0},
		{"About 40 people, made up of 22 men and 16 women, came.", 0},
		{"The group of 40, made up of 22 men and 16 women, and two children, left.", 0},
		{"The group of 40, made up of 22 men and more women, met 16 officials.", 0},
	} {
		f := readDated(t, c.in)
		if len(f) == 0 || f[0].Parts != c.parts {
			t.Errorf("%q: the first of %d figures has %d parts, want %d", c.in, len(f), f[0].Parts, c.parts)
		}
	}
}
