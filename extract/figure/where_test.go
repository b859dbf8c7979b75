package figure_test

import (
	"slices"
	"testing"
)

func TestPlace(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"In Hebei, 12 people died.", []string{"Hebei"}},
		{"Twelve people died in a fire in Germany on Tuesday.", []string{"Germany"}},
		{"Shares rose 3 percent in Tokyo and 2 percent in Paris.", []string{"Tokyo", "Paris"}},
		{"The exports of Vietnam rose 3 percent to $5 billion.", []string{"Vietnam", "Vietnam"}},
		{"Some 300 houses were damaged in the city of Warsaw.", []string{"Warsaw"}},
		{"Mesa flies to 42 cities in California, Arizona and Nevada.", []string{"California, Arizona and Nevada"}},
		{"The exports of China's Hexi Province rose 3 percent.", []string{"Hexi Province"}},
		{"Shares of the Tacoma, Washington-based company rose 3 percent.", []string{""}},
		{"Weisfield's shares rose 3 percent and its profit to $5 million.", []string{"", ""}},
		// what is only spoken of beside them, or comes later
		{"The firm imported 40 cars from Germany.", []string{""}},
		{"The firm, with offices in Paris, employs 300 people.", []string{""}},
		{"In Paris, officials said that 40 people were hurt.", []string{""}},
		{"The envoy flew to Paris with 12 aides.", []string{""}},
		{"It sent $2 million to a fund for refugees in Syria.", []string{""}},
	} {
		var got []string
		for _, f := range readDated(t, c.in) {
			got = append(got, f.Place)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}
