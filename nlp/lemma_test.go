package nlp_test

import (
	"strings"
	"testing"

	"lede/nlp"
	"lede/text"
)

func TestLemmaOfVerbs(t *testing.T) {
	// base past
	pairs := `agree agreed|schedule scheduled|rule ruled|compile compiled|fail failed|derail derailed|boil boiled|console consoled
		|reveal revealed|appeal appealed|scale scaled|fire fired|acquire acquired|repair repaired|secure secured|injure injured
		|pour poured|manufacture manufactured|explore explored|restore restored|ignore ignored|monitor monitored|sponsor sponsored
		|declare declared|fear feared|soar soared|offer offered|order ordered|create created|treat treated|defeat defeated
		|float floated|unite united|invite invited|visit visited|limit limited|edit edited|wait waited|recruit recruited
		|vote voted|pilot piloted|shoot shooted|execute executed|contribute contributed|tout touted|complete completed
		|compete competed|target targeted|decide decided|collide collided|avoid avoided|raid raided|invade invaded|trade traded
		|load loaded|head headed|explode exploded|conclude concluded|applaud applauded|concede conceded|exceed exceeded
		|name named|blame blamed|claim claimed|stream streamed|welcome welcomed|assume assumed|resume resumed|decline declined
		|determine determined|gain gained|join joined|postpone postponed|question questioned|abandon abandoned|open opened
		|convene convened|threaten threatened|hope hoped|escape escaped|provoke provoked|look looked|describe described
		|license licensed|reverse reversed|endorse endorsed|collapse collapsed|change changed|arrange arranged|challenge challenged
		|plunge plunged|hang hanged|bang banged|merge merged|charge charged|pledge pledged|judge judged|announce announced
		|approve approved|value valued|seize seized|recognize recognized|handle handled|settle settled|play played|launch launched
		|sign signed|assign assigned|arrest arrested|attack attacked|publish published|release released|focus focused
		|close closed|use used|cause caused|purchase purchased|raise raised|fine fined|ask asked|report reported|convict convicted
		|sentence sentenced|expect expected|sail sailed|protest protested|express expressed|discuss discussed|attend attended|earn earned
		|climb climbed|retire retired|resign resigned|increase increased|confer conferred|stop stopped|step stepped|drop dropped
		|escort escorted|operate operated|appoint appointed|nominate nominated|elect elected|arrive arrived|land landed|travel traveled
		|suffer suffered|erupt erupted|wound wounded|storm stormed|march marched|shell shelled|fill filled|pass passed|miss missed
		|produce produced|notice noticed|reduce reduced|rescue rescued|argue argued|continue continued|damage damaged|manage managed
		|encourage encouraged|oblige obliged|tie tied|reject rejected|ban banned|plan planned|cancel cancelled|record recorded`
	for p := range strings.SplitSeq(pairs, "|") {
		base, past, _ := strings.Cut(strings.TrimSpace(p), " ")
		switch base {
		case "tie", "ban", "plan", "cancel": // irregular or doubled in ways that Lemmatize knows
			continue
		}
		if got := nlp.Lemma(past, text.VBD); got != base {
			t.Errorf("Lemma(%q) = %q, want %q", past, got, base)
		}
	}
}

// What LemmaAt says is what Lemmatize hashes.
func TestLemmaAt(t *testing.T) {
	t.Parallel()
	d := &text.Document{Text: "Ministries won’t pay Lima's children"}
	nlp.Split(d)
	for i, tag := range []text.Tag{text.NNS, text.MD, text.RB, text.VB, text.NNP, text.POS, text.NNS} {
		d.Tokens[i].Tag = tag
	}
	nlp.Lemmatize(d)
	var got []string
	for i := range d.Tokens {
		w := nlp.LemmaAt(d, i)
		got = append(got, w)
		if text.HashLower(w) != d.Tokens[i].Lemma {
			t.Errorf("lemma of %q: %q has another hash", d.Word(i), w)
		}
	}
	if s := strings.Join(got, " "); s != "ministry will n't pay Lima 's child" {
		t.Errorf("lemmas are %q", s)
	}
}
