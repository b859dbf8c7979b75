package rule

// A Tracer keeps what a matcher tried: for lede rules explain and lede why. A
// matcher without one pays a comparison for it.
type Tracer struct{}

func (t *Tracer) skipped(m *Matcher, r *Rule, sentence int) {}
func (t *Tracer) begin(r *Rule, sentence int) *reach        { return &reach{} }
func (t *Tracer) killed(r *Rule, first, last int, g *guard) {}
func (t *Tracer) lost(c, to *candidate)                     {}
func (t *Tracer) won(c *candidate)                          {}
