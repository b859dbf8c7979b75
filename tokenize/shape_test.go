package tokenize

import "testing"

// What is looked up of a word in ASCII is what a word of any characters gets.
func TestShape(t *testing.T) {
	t.Parallel()
	for _, w := range []string{"", "a", "Oslo", "UN", "U.S.", "iPhone", "3rd", "777X", "1,440.5", "8:30", "'s", "'90s", "US$", "--", "$", "AT&T", "snake_case", "_", "O'Brien"} {
		if got, want := Shape(w), wideShape(w); got != want {
			t.Errorf("Shape(%q) = %b, want %b", w, got, want)
		}
	}
}
