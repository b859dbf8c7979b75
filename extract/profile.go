package extract

import "time"

// A StageTime is how long one stage took over all articles of a Worker.
type StageTime struct {
	Stage string // annotate, lead, date, ..., finish
	Time  time.Duration
}

// A stopwatch adds up the time between marks. Nil measures nothing.
type stopwatch struct {
	stages []StageTime
	at     int
	last   time.Time
}

// Profile makes the worker time its stages from now on. Stages reports them.
func (w *Worker) Profile() {
	w.watch = &stopwatch{stages: []StageTime{{Stage: "annotate"}}}
	for _, name := range stepNames {
		w.watch.stages = append(w.watch.stages, StageTime{Stage: name})
	}
	w.watch.stages = append(w.watch.stages, StageTime{Stage: "finish"})
}

// Stages returns the time that each stage took since Profile, in the order in
// which they run; nil where Profile was not called.
func (w *Worker) Stages() []StageTime {
	if w.watch == nil {
		return nil
	}
	return w.watch.stages
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
		s.stages[s.at].Time += now.Sub(s.last)
		s.at, s.last = s.at+1, now
	}
}
