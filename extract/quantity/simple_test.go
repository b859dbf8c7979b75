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
		{"3 million", true}, {"1 in 5 homes", true}, {"3 in five", true}, {"5 m wide", true}, {"5 300 people", false},
		{"1,250.5 thousand and 3 hundred", true}, {"3 hundred and 21 ships", true}, {"5 M", true}, {"3 millionen", true}, {"6 millionén", true},
		{"2 1/2 hours", false}, {"3/4 of", false}, {"1.2.3 was released", false}, {"1.111,11 euros", false}, {"5,00 euros", false},
		{"1,2345 units", false}, {"0,123 units", false}, {"21st century", false}, {"10½ points", false}, {"5-4 vote", false},
		{"6e6 cells", false}, {"1234567890123456 grains", false}, {"12 élèves", false}, {"50mph", false}, {"7 – a record", false},
		{"10-year bonds", true}, {"2–2 after", true}, {"5—a record", true}, {"12\nfirms", true}, {"12\n\nfirms", false}, {"1-in-3", false},
		{"3-million", false}, {"16”", false},
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
	for _, s := range []string{"1,440.5 m", "3 hundred", "1.234,5", "12 over", "9,999 - 8", "5.e3 x", "1 out of two", "3-in-a", "2–2", "5\nmen", "6—", "7-hundred"} {
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

// Number words that simpleEnd ends are read as the grammar of words reads them.
func FuzzOneWord(f *testing.F) {
	for _, s := range []string{"two", " men", " and a half", " point four", ", of", " in ten", " hundred", " (3)", "ty", "-one", " AND a", "-in-ten", "\nhalf", "–"} {
		f.Add(3, s)
	}
	f.Fuzz(func(t *testing.T, word int, s string) {
		if word < 0 || word >= len(vocabulary.spelled) {
			return
		}
		r := reader{s: vocabulary.spelled[word] + s, words: vocabulary}
		end, e := r.word(0)
		if e.class < unitWord || e.class > tensWord {
			return
		}
		fast, slow := Number{Scale: one}, Number{Scale: one}
		ok, slowOK := r.spelledAs(0, end, e, &fast), r.compound(0, &slow)
		if ok != slowOK || ok && fast != slow {
			t.Fatalf("%q: %+v, %t, compound %+v, %t", r.s, fast, ok, slow, slowOK)
		}
	})
}
