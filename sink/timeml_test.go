package sink_test

import (
	"strings"
	"testing"

	"lede/fact"
	"lede/sink"
)

func TestTimeML(t *testing.T) {
	text := "Café & bar opened on July 16."
	facts := []fact.Fact{
		&fact.Document{Date: "2021-07-20"},
		&fact.Date{Head: fact.Head{Start: 21, End: 28}, Type: "DATE", Value: "2021-07-16"},
	}
	var b strings.Builder
	if err := sink.TimeML(&b, text, facts); err != nil {
		t.Fatal(err)
	}
	want := `<TEXT>Café &amp; bar opened on <TIMEX3 tid="t1" type="DATE" value="2021-07-16">July 16</TIMEX3>.</TEXT>`
	if !strings.Contains(b.String(), want) || !strings.Contains(b.String(), `value="2021-07-20" functionInDocument="CREATION_TIME"`) {
		t.Errorf("TimeML gives\n%s\nwant in it %s", b.String(), want)
	}
}
