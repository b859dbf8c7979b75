package quantity

import "testing"

// both returns what simple and digits read at the beginning of s.
func both(s string) (fast, slow Number, fastOK, slowOK bool) {
	r := reader{s: s, words: vocabulary}
	fast, slow = Number{Scale: one, Digits: true}, Number{Scale: one, Digits: true}
	fastOK = r.simple(0, &fast)
	slowOK = r.digits(0, &slow)
	return fast, slow, fastOK, slowOK
}

// What simple reads, it reads as digits does.
func TestSimple(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text   string
		simple bool
	}{
		{"14 companies", true}, {"1,250 jobs were lost", true}, {"1,440.50 yuan", true}, {"3.0%", true}, {"2020.", true},
		{"2020, when", true}, {"007 agents", true}, {"12 (about", true}, {"5", true}, {"12,345,678.9 tonnes", true},
		{"3 million", false}, {"1 in 5 homes", false}, {"3 in five", false}, {"5 m wide", false}, {"5 300 people", false},
		{"2 1/2 hours", false}, {"3/4 of", false}, {"1.2.3 was released", false}, {"1.111,11 euros", false}, {"5,00 euros", false},
		{"1,2345 units", false}, {"0,123 units", false}, {"21st century", false}, {"10½ points", false}, {"5-4 vote", false},
		{"6e6 cells", false}, {"1234567890123456 grains", false}, {"12 élèves", false}, {"50mph", false}, {"7 – a record", false},
	} {
		fast, slow, ok, slowOK := both(c.text)
		if ok != c.simple {
			t.Errorf("simple(%q) = %t, want %t", c.text, ok, c.simple)
		}
		if ok && (!slowOK || fast != slow) {
			t.Errorf("simple(%q) = %+v, digits %+v, %t", c.text, fast, slow, slowOK)
		}
	}
}

func FuzzSimple(f *testing.F) {
	for _, s := range []string{"1,440.5 m", "3 hundred", "1.234,5", "12 over", "9,999 - 8", "5.e3 x", "1 out of two"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s == "" || s[0] < '0' || s[0] > '9' {
			return
		}
		if fast, slow, ok, slowOK := both(s); ok && (!slowOK || fast != slow) {
			t.Fatalf("simple(%q) = %+v, digits %+v, %t", s, fast, slow, slowOK)
		}
	})
}
