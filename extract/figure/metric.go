package figure

import (
	"lede/text"
)

// measure finds what each figure of the sentence measures.
func (r *reader) measure() {
	for i := r.from; i < len(r.items); i++ {
		it := &r.items[i]
		switch {
		case it.metric != "":
		case i > r.from && r.conversion(it, &r.items[i-1]):
			p := &r.items[i-1]
			it.metric, it.ofFirst, it.ofLast = p.metric, p.ofFirst, p.ofLast
			it.change, it.role = p.change, p.role
		default:
			it.metric = r.metricOf(i)
		}
	}
}

// conversion reports whether the figure stands in brackets right after
// another, as the same amount in other units.
func (r *reader) conversion(it, before *item) bool {
	if it.first <= before.last || it.first-before.last > 3 {
		return false
	}
	k := before.last
	if r.d.Tokens[k].Tag != text.LRB {
		return false
	}
	for k++; k < it.first; k++ {
		if t := &r.d.Tokens[k]; t.Tag.Verb() || t.Tag == text.RRB {
			return false
		}
	}
	return it.unit.kind != counted
}

// metricOf chooses what the i-th figure measures by where it stands.
func (r *reader) metricOf(i int) string {
	it := &r.items[i]
	switch it.unit.kind {
	case age:
		return r.ageMetric(it)
	case counted:
		if it.unit.code != "point" {
			return r.countMetric(it)
		}
	}
	if it.bare() && r.inherited(it) {
		return r.countMetric(it)
	}
	if s := r.nounAfter(it); s != "" {
		return s
	}
	if s := r.nounBefore(it); s != "" {
		return s
	}
	if it.unit.kind == percent && it.ofLast > it.ofFirst && r.is(it.first-1, "with") {
		return r.words(it.ofFirst, it.ofLast)
	}
	return r.verbMetric(it)
}

func (r *reader) inherited(it *item) bool { return false }

// nounAfter returns the noun phrase that the figure stands before as an
// adjective does: a 20-year mortgage, the $2 billion deal, a 3 percent rise in
// exports.
func (r *reader) nounAfter(it *item) string {
	j := it.last
	if it.hyphen && r.is(j, "-") {
		return ""
	}
	if r.is(j, "(") && (it.unit.kind == measure || it.unit.kind == money) { // 8 miles (13 km) of tunnels
		for k := j; k < min(j+8, r.last); k++ {
			if r.d.Tokens[k].Tag == text.RRB && r.figureAt(j, k) {
				j = k + 1
				break
			}
		}
	}
	if j >= r.last || it.unit.per != "" && !it.hyphen {
		return ""
	}
	if r.is(j, "of") && (it.unit.kind == measure || it.unit.kind == duration || it.unit.kind == money && it.rule != "figure.money.minor") {
		// 410 million gallons of treated water
		if end := r.phraseEnd(j + 1); end > j+1 && !r.dateAt(j+1, end) {
			if c := r.chunkOf(end - 1); c >= 0 && int(r.d.Chunks[c].Last) == end {
				end = r.extend(c, r.last)
			}
			return r.words(j+1, end)
		}
	}
	if it.unit.kind == duration && r.is(j, "'") || r.is(j, "’") {
		j++
	}
	t := &r.d.Tokens[j]
	if !t.Tag.Noun() && !t.Tag.Adjective() && t.Tag != text.VBN && t.Tag != text.VBG && t.Tag != text.POS || t.Tag == text.JJR || r.timeNoun(j) {
		return ""
	}
	if r.lex.timeAdverb.Has(r.d, j) || !it.hyphen && t.Tag == text.NNP && it.unit.kind != money && it.unit.kind != percent {
		return ""
	}
	if t.Tag == text.POS {
		j++
	}
	end := r.phraseEnd(j)
	if end <= j || r.prepositionAt(j) {
		return ""
	}
	head := end - 1
	if !r.d.Tokens[head].Tag.Noun() {
		return ""
	}
	if dir := r.direction(head); dir != "" && !r.lex.changeFlat.Has(r.d, head) {
		it.change, it.role = dir, "by"
		// a 3 percent rise in exports: the exports; a 5 percent price rise: the price
		if r.isWord(end, "in", "of", "on", "for") {
			if c := r.chunkOf(end + 1); c >= 0 && !r.dateAt(int(r.d.Chunks[c].First), int(r.d.Chunks[c].Last)) {
				return r.words(int(r.d.Chunks[c].First), r.extend(c, r.last))
			}
		}
		if head > j {
			return r.words(j, head+1)
		}
		if f := r.skipDeterminers(r.leftOf(it), it.core); f < it.core {
			return r.words(f, it.core)
		}
		return ""
	}
	if c := r.chunkOf(head); c >= 0 && int(r.d.Chunks[c].Last) == end && !it.hyphen {
		end = r.extend(c, r.last)
	}
	return r.words(j, end)
}

// leftOf returns the first token of the noun phrase that the figure ends or
// stands in.
func (r *reader) leftOf(it *item) int {
	if c := r.chunkOf(it.core); c >= 0 {
		return r.chunkFirst(c)
	}
	return it.core
}

// nounBefore returns the noun phrase that the figure hangs on by "of", "at"
// or "worth": a total of $5, a speed of 30 mph, winds of 74 mph.
func (r *reader) nounBefore(it *item) string {
	p := it.first - 1
	if p <= r.first {
		return ""
	}
	of := r.d.Tokens[p].Lower == hOf
	if !of && !r.isWord(p, "worth", "averaging", "totaling", "totalling", "valued", ":") {
		return ""
	}
	c := r.chunkOf(p - 1)
	if c < 0 || int(r.d.Chunks[c].Last) != p {
		return ""
	}
	f := r.chunkFirst(c)
	head := int(r.d.Chunks[c].Head)
	if dir := r.direction(head); dir != "" && of && !r.lex.changeFlat.Has(r.d, head) {
		it.change, it.role = dir, "by"
		if m := r.previousMetric(it); m != "" && f > r.first && r.d.Tokens[f-1].Tag == text.Comma {
			return m
		}
		if head-f <= 1 {
			return r.verbMetric(it)
		}
	}
	if r.lex.levelNoun.Has(r.d, head) {
		// a total of, an average of: what the verb says
		if head == f || r.skipDeterminers(f, p) == head {
			if r.is(p+1, "-") {
				return ""
			}
			if f > r.first+1 && r.prepositionAt(f-1) {
				if x := r.chunkOf(f - 2); x >= 0 && int(r.d.Chunks[x].Last) == f-1 {
					return r.words(r.chunkFirst(x), int(r.d.Chunks[x].Last))
				}
			}
			return r.verbMetric(it)
		}
	}
	// the fees of the underlying funds: a phrase that itself hangs on another
	for f > r.first+1 && r.d.Tokens[f-1].Lower == hOf {
		x := r.chunkOf(f - 2)
		if x < 0 || int(r.d.Chunks[x].Last) != f-1 {
			break
		}
		f = r.chunkFirst(x)
	}
	return r.words(f, p)
}

// previousMetric returns the metric of the figure before it in the sentence,
// "" for none.
func (r *reader) previousMetric(it *item) string {
	for i := len(r.items) - 1; i >= r.from; i-- {
		if &r.items[i] == it {
			if i > r.from {
				return r.items[i-1].metric
			}
			return ""
		}
	}
	return ""
}

// ageMetric returns who is as old as the figure says.
func (r *reader) ageMetric(it *item) string {
	j := it.last
	if it.rule == "figure.age.apposition" {
		if c := r.chunkOf(it.core - 2); c >= 0 {
			return r.words(r.chunkFirst(c), int(r.d.Chunks[c].Last))
		}
	}
	if j < r.last && (r.d.Tokens[j].Tag.Noun() || r.d.Tokens[j].Tag.Adjective()) {
		if end := r.phraseEnd(j); end > j {
			return r.words(j, end)
		}
	}
	if r.is(it.core-1, "aged") || r.is(it.core-1, "under") || r.is(it.core-1, "over") || r.is(it.core-1, "of") {
		for k := it.core - 1; k >= max(r.first, it.core-6); k-- {
			if c := r.chunkOf(k); c >= 0 && !r.is(int(r.d.Chunks[c].Head), "age") {
				return r.words(r.chunkFirst(c), int(r.d.Chunks[c].Last))
			}
		}
	}
	return r.verbMetric(it)
}

// verbMetric returns what the clause's verb says the figure of: the object
// that a transitive verb of change acts on, else the subject.
func (r *reader) verbMetric(it *item) string {
	start := r.clauseStart(it.first)
	v := r.verbBefore(it.first, start)
	if v < 0 {
		return r.verbless(it, start)
	}
	if m := r.compared(it); m != "" {
		return m
	}
	if f, l, ok := r.object(v, it.first); ok && r.takesObject(v, it, l) {
		if r.pronoun(f, l) {
			return r.antecedent(it, f, l)
		}
		if m := r.words(f, l); m != "" {
			return m
		}
	}
	f, l, ok := r.subject(v, start)
	if !ok {
		if m := r.previousMetric(it); m != "" {
			return m
		}
		return r.purchase(it)
	}
	if m := r.purchase(it); m != "" && (r.pronoun(f, l) || r.lex.payVerb.Has(r.d, v)) {
		return m
	}
	if r.pronoun(f, l) {
		if m := r.antecedent(it, f, l); m != "" {
			return m
		}
		return r.predicate(v, it)
	}
	if r.refersBack(f, l) {
		if m := r.previousMetric(it); m != "" {
			return m
		}
	}
	return r.words(f, r.cutInsert(f, l))
}

// refersBack reports whether the noun phrase [f, l) only points at one told
// before: the one for 2024, that of the industry.
func (r *reader) refersBack(f, l int) bool {
	k := r.skipDeterminers(f, l)
	return k < l && r.d.Tokens[k].Lower == hOne
}

// compared returns the metric of the figure before, where this one is only
// told for comparison: against 4.2% in March, compared with 63 last year.
func (r *reader) compared(it *item) string {
	p := it.first - 1
	for p > r.first && (r.d.Tokens[p].Tag == text.DT || r.d.Tokens[p].Tag == text.RB || r.d.Tokens[p].Tag == text.JJ) {
		p--
	}
	if p < r.first || !r.isWord(p, "against", "than", "versus", "with", "vs", "vs.", "from", "after", "to", "v") {
		return ""
	}
	if r.is(p, "with") && !r.isWord(p-1, "compared", "compares", "compare", "comparing", "comparison") {
		return ""
	}
	for i := len(r.items) - 1; i > r.from; i-- {
		if &r.items[i] != it {
			continue
		}
		prev := &r.items[i-1]
		if r.is(p, "to") && prev.role != "from" && !r.is(p-1, "compared") {
			return ""
		}
		if prev.unit.code == it.unit.code || r.is(p, "from") && prev.unit.kind == points {
			return prev.metric
		}
	}
	return ""
}

// predicate returns the verb with what follows the figure, for a subject that
// is a pronoun without a known noun: "drew $6.5 million from the fund".
func (r *reader) predicate(v int, it *item) string {
	if it.unit.kind == percent || it.unit.kind == points || r.auxiliary(v) || it.bare() {
		return ""
	}
	verb := r.d.Word(v)
	j := it.last
	if j < r.last && r.prepositionAt(j) {
		if c := r.chunkOf(j + 1); c >= 0 && !r.dateAt(int(r.d.Chunks[c].First), int(r.d.Chunks[c].Last)) {
			return join(verb, r.words(j, r.extend(c, r.last)))
		}
	}
	if f, l, ok := r.object(v, it.first); ok {
		return join(verb, r.words(f, l))
	}
	return verb
}

// cutInsert ends a subject before a relative clause or an insert.
func (r *reader) cutInsert(f, l int) int {
	for k := f; k < l; k++ {
		t := &r.d.Tokens[k]
		if t.Tag == text.WDT || t.Tag == text.WP || t.Tag == text.Comma && k > f && !(k+1 < l && r.d.Tokens[k+1].Tag.Noun() && r.hasAnd(k, l)) {
			return k
		}
	}
	return l
}

func (r *reader) hasAnd(k, l int) bool {
	for ; k < l; k++ {
		if r.d.Tokens[k].Lower == hAnd {
			return true
		}
	}
	return false
}

// takesObject reports whether the figure tells of the verb's object, which
// ends at token l: "raised its rate by 25 points to 4.75%", "bought the firm
// for $5 million".
func (r *reader) takesObject(v int, it *item, l int) bool {
	p := it.first - 1
	if r.isWord(p, "by", "to", "from", "at", "for", "into") {
		return true
	}
	// lifts key rate a quarter point
	return l == it.first && it.unit.kind != counted && r.direction(v) != ""
}

// purchase returns the noun phrase that money is paid for: "paid $35,538 for
// an 8.5 kW system".
func (r *reader) purchase(it *item) string {
	if it.unit.kind != money {
		return ""
	}
	j := it.last
	if !r.is(j, "for") {
		return ""
	}
	c := r.chunkOf(j + 1)
	if c < 0 || int(r.d.Chunks[c].First) > j+2 {
		return ""
	}
	return r.words(int(r.d.Chunks[c].First), r.extend(c, r.last))
}

// verbless returns the metric of a figure before or without a verb: the
// subject position ("60% of workers approved"), a headline, a list.
func (r *reader) verbless(it *item, start int) string {
	if it.ofLast > it.ofFirst {
		return r.words(it.ofFirst, it.ofLast)
	}
	if r.is(it.last, "of") {
		if c := r.chunkOf(it.last + 1); c >= 0 {
			return r.words(int(r.d.Chunks[c].First), r.extend(c, r.last))
		}
	}
	// X, up 3%; X up 3%
	for k := it.first - 1; k >= start; k-- {
		c := r.chunkOf(k)
		if c < 0 {
			continue
		}
		f := r.chunkFirst(c)
		if f > start && r.prepositionAt(f-1) {
			k = f - 1
			continue
		}
		if r.dateAt(f, int(r.d.Chunks[c].Last)) || r.itemOver(int(r.d.Chunks[c].Head)) != nil || r.figureAt(f, int(r.d.Chunks[c].Last)) {
			k = f
			continue
		}
		return r.words(f, r.extend(c, it.first))
	}
	if m := r.previousMetric(it); m != "" {
		return m
	}
	if v := r.verbAfter(it.last); v >= 0 { // Rs 38.5 crore has been recovered
		return r.words(v, r.participleEnd(v))
	}
	return ""
}

// antecedent returns what a pronoun subject stands for: the noun that a
// relative clause hangs on, else the subject of the sentence before.
func (r *reader) antecedent(it *item, f, l int) string {
	t := &r.d.Tokens[f]
	if t.Tag == text.WDT || t.Tag == text.WP {
		k := f - 1
		if k >= r.first && r.d.Tokens[k].Tag == text.Comma {
			k--
		}
		if k >= r.first {
			if c := r.chunkOf(k); c >= 0 {
				return r.words(r.chunkFirst(c), int(r.d.Chunks[c].Last))
			}
		}
		return ""
	}
	if r.isWord(f, "it", "they", "this", "that", "them") {
		if m := r.previousMetric(it); m != "" {
			return m
		}
		return r.sentenceTopic()
	}
	return ""
}

// sentenceTopic returns the subject of the sentence before, "" where it has
// none or a pronoun.
func (r *reader) sentenceTopic() string {
	if r.sent == 0 {
		return ""
	}
	saved := [3]int{r.first, r.last, r.from}
	s := &r.d.Sentences[r.sent-1]
	defer func() { r.first, r.last, r.from = saved[0], saved[1], saved[2] }()
	r.first, r.last = s.First, s.Last
	for r.from > 0 && r.items[r.from-1].first >= r.first {
		r.from--
	}
	for i := r.first; i < r.last; i++ {
		t := r.d.Tokens[i].Tag
		if !r.verb(i) || t == text.VBG || t == text.VBN || r.reports(i) && r.clauseFollows(i+1) {
			continue
		}
		f, l, ok := r.subjectLeft(r.groupStart(i, r.first), r.clauseStart(i))
		if !ok || r.pronoun(f, l) {
			if ok {
				return ""
			}
			continue
		}
		return r.words(f, r.cutInsert(f, l))
	}
	return ""
}

// countMetric returns the counted noun with what is said of it: people killed,
// reactors South Korea runs.
func (r *reader) countMetric(it *item) string {
	if it.hyphen {
		if s := r.nounAfter(it); s != "" {
			return s
		}
	}
	f, l := it.numLast, it.last
	if it.head >= f && it.head < l {
		l = it.head + 1
	}
	if it.rule == "figure.count.part" {
		f, l = it.ofFirst, it.ofLast
	}
	if l <= f {
		return r.verbMetric(it)
	}
	if c := r.chunkOf(l - 1); c >= 0 && int(r.d.Chunks[c].Last) == l {
		l = r.extend(c, r.last)
	}
	noun := r.words(f, l)
	if l < r.last && r.d.Tokens[l].Tag == text.VBN && r.chunkOf(l) < 0 { // fishermen found on the shore
		return join(noun, r.words(l, r.participleEnd(l)))
	}
	start := r.clauseStart(it.first)
	// the object of a verb: what its subject does with them
	if v := r.verbBefore(it.first, start); v >= 0 {
		verb := r.d.Word(v)
		if r.auxiliary(v) {
			verb = ""
		}
		if !r.directObject(v, it) {
			if r.d.Tokens[v].Tag == text.VBG || r.d.Tokens[v].Tag == text.VBN {
				return join(noun, verb)
			}
			return noun
		}
		if r.d.Tokens[v].Tag == text.VBG {
			return join(noun, verb)
		}
		if f, l, ok := r.subject(v, start); ok && !r.pronoun(f, l) && l-f <= 6 {
			return join(noun, join(r.words(f, r.cutInsert(f, l)), verb))
		}
		return join(noun, verb)
	}
	// the subject: what is said of them
	if v := r.verbAfter(l); v >= 0 {
		return join(noun, r.d.Word(v))
	}
	return noun
}

// participleEnd returns the token after the participle at l and the phrase
// that hangs on it.
func (r *reader) participleEnd(l int) int {
	k := l + 1
	if k < r.last && r.prepositionAt(k) {
		if c := r.chunkOf(k + 1); c >= 0 && int(r.d.Chunks[c].First) == k+1 && !r.dateAt(k+1, int(r.d.Chunks[c].Last)) {
			return int(r.d.Chunks[c].Last)
		}
	}
	return k
}

// directObject reports whether nothing but modifiers and articles parts the
// figure from the verb at v.
func (r *reader) directObject(v int, it *item) bool {
	for k := v + 1; k < it.first; k++ {
		switch t := &r.d.Tokens[k]; t.Tag {
		case text.DT, text.PRPS, text.RB, text.RP, text.JJ, text.PDT:
		default:
			return false
		}
	}
	return true
}

// auxiliary reports whether the verb at v is a form of be, have or do.
func (r *reader) auxiliary(v int) bool {
	l := r.d.Tokens[v].Lemma
	return l == hBe || l == hHave
}

// verbAfter returns the main verb of the clause whose subject ends at token
// l, -1 for none.
func (r *reader) verbAfter(l int) int {
	main := -1
	for k := l; k < min(l+8, r.last); k++ {
		t := &r.d.Tokens[k]
		switch {
		case r.verb(k):
			main = k
			if !r.auxiliary(k) && t.Tag != text.MD {
				return k
			}
		case main >= 0 && (t.Tag == text.JJ || t.Tag == text.VBN):
			return k
		case t.Tag == text.RB || t.Tag == text.MD:
		case main >= 0:
			return -1
		case t.Tag == text.IN || r.chunkOf(k) >= 0:
		default:
			return -1
		}
	}
	return -1
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + " " + b
}
