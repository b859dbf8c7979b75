package sink

import "testing"

func TestSpoken(t *testing.T) {
	t.Parallel()
	for number, want := range map[string]string{
		"7":                "7",
		"-1500":            "-1,500",
		"1500.25":          "1,500.25",
		"999999":           "999,999",
		"1000000":          "1 million",
		"-2500000":         "-2.5 million",
		"1440000000000":    "1.44 trillion",
		"3100000000":       "3.1 billion",
		"1234567":          "1,234,567",
		"7001000":          "7.001 million",
		"2500000000000000": "2,500 trillion",
		"1500000.5":        "1,500,000.5",
	} {
		if got := spoken(number); got != want {
			t.Errorf("spoken(%q) = %q, want %q", number, got, want)
		}
	}
}

func TestMeasured(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ amount, unit, per, want string }{
		{"~3", "USD", "barrel", "~3 USD per barrel"},
		{"40", "%", "", "40 %"},
		{"5", "", "", "5"},
		{"", "USD", "", ""},
		{"162", "km/h", "", "162 km/h"},
		{"101", "[mi_i]/h", "", "101 mph"},
		{"8.3", "L/d", "", "8.3 L/day"},
	} {
		if got := measured(c.amount, c.unit, c.per); got != c.want {
			t.Errorf("measured(%q, %q, %q) = %q, want %q", c.amount, c.unit, c.per, got, c.want)
		}
	}
}
