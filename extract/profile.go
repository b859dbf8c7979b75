package extract

import (
	"time"

	"lede/rule"
)

// A Profile is what articles took, stage by stage and rule by rule.
type Profile struct {
	Stages []StageTime   // in the order in which they run
	Rules  *rule.Profile // nil where rules are not measured
}

// A StageTime is how long one stage took over all articles.
type StageTime struct {
	Stage string // annotate, lead, date, ..., finish
	Time  time.Duration
}

// Profile makes the worker measure from now on what its articles take, and
// returns where it adds that up. Measuring each rule too makes it slower.
func (w *Worker) Profile(rules bool) *Profile {
	p := &Profile{Stages: []StageTime{{Stage: "annotate"}}}
	for _, name := range stepNames {
		p.Stages = append(p.Stages, StageTime{Stage: name})
	}
	p.Stages = append(p.Stages, StageTime{Stage: "finish"})
	if rules {
		p.Rules = rule.NewProfile()
	}
	for _, st := range w.stories {
		st.Match.Profile(p.Rules)
	}
	w.watch = &stopwatch{profile: p}
	return p
}

// Add adds what another worker of the same extractor measured.
func (p *Profile) Add(o *Profile) {
	for i := range p.Stages {
		p.Stages[i].Time += o.Stages[i].Time
	}
	if p.Rules != nil && o.Rules != nil {
		p.Rules.Add(o.Rules)
	}
}

// A stopwatch adds up the time between marks. Nil measures nothing.
type stopwatch struct {
	profile *Profile
	at      int
	last    time.Time
}

// start begins an article.
func (s *stopwatch) start() {
	if s != nil {
		s.at, s.last = 0, time.Now()
	}
}

// mark ends a stage and begins the next.
func (s *stopwatch) mark() {
	if s != nil {
		now := time.Now()
		s.profile.Stages[s.at].Time += now.Sub(s.last)
		s.at, s.last = s.at+1, now
	}
}
