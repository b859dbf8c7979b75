package fact

// Members stand in the order of the struct fields in fact.go and claim.go.

func (o *object) head(h *Head) {
	o.text(`{"kind":`, string(h.Kind))
	o.text(`,"id":`, h.ID)
	o.text(`,"doc":`, h.Doc)
	o.text(`,"text":`, h.Text)
	o.int(`,"start":`, h.Start)
	o.int(`,"end":`, h.End)
	o.int(`,"sentence":`, h.Sentence)
	o.opt(`,"rule":`, h.Rule)
}

func (o *object) document(d *Document) {
	o.opt(`,"title":`, d.Title)
	o.opt(`,"date":`, d.Date)
	o.opt(`,"date_from":`, d.DateFrom)
	o.opt(`,"place":`, d.Place)
	o.opt(`,"agency":`, d.Agency)
	o.optTexts(`,"byline":`, d.Byline)
	o.int(`,"chars":`, d.Chars)
	o.int(`,"sentences":`, d.Sentences)
	o.opt(`,"error":`, d.Error)
}

func (o *object) figure(f *Figure) {
	o.optNumber(`,"value":`, f.Value)
	o.optNumber(`,"low":`, f.Low)
	o.optNumber(`,"high":`, f.High)
	if len(f.Score) > 0 {
		o.key(`,"score":`)
		o.dst = append(o.dst, '[')
		for i := range f.Score {
			o.comma(i)
			o.dst = f.Score[i].append(o.dst)
		}
		o.dst = append(o.dst, ']')
	}
	o.opt(`,"unit":`, f.Unit)
	o.opt(`,"per":`, f.Per)
	o.opt(`,"dimension":`, f.Dimension)
	o.opt(`,"modifier":`, f.Modifier)
	o.opt(`,"change":`, f.Change)
	o.opt(`,"change_role":`, f.ChangeRole)
	o.opt(`,"metric":`, f.Metric)
	o.opt(`,"of":`, f.Of)
	o.opt(`,"period":`, f.Period)
	o.opt(`,"place":`, f.Place)
	o.opt(`,"source":`, f.Source)
	o.opt(`,"status":`, f.Status)
	o.optNumber(`,"converted":`, f.Converted)
	o.optNumber(`,"converted_low":`, f.ConvertedLow)
	o.optNumber(`,"converted_high":`, f.ConvertedHigh)
	o.opt(`,"converted_unit":`, f.ConvertedUnit)
}

func (o *object) date(d *Date) {
	o.text(`,"type":`, d.Type)
	o.text(`,"value":`, d.Value)
	o.opt(`,"mod":`, d.Mod)
	o.opt(`,"freq":`, d.Freq)
	o.opt(`,"quant":`, d.Quant)
	o.opt(`,"begin":`, d.Begin)
	o.opt(`,"end_date":`, d.EndDate)
	o.opt(`,"range":`, d.Range)
}

func (o *object) official(f *Official) {
	o.text(`,"name":`, f.Name)
	o.opt(`,"title":`, f.Title)
	o.opt(`,"org":`, f.Org)
	o.opt(`,"place":`, f.Place)
	o.optTexts(`,"aliases":`, f.Aliases)
	if len(f.Mentions) > 0 {
		o.key(`,"mentions":`)
		o.dst = append(o.dst, '[')
		for i, m := range f.Mentions {
			o.comma(i)
			o.int(`{"start":`, m.Start)
			o.int(`,"end":`, m.End)
			o.text(`,"text":`, m.Text)
			o.dst = append(o.dst, '}')
		}
		o.dst = append(o.dst, ']')
	}
	o.optBool(`,"former":`, f.Former)
}

func (o *object) statement(s *Statement) {
	o.opt(`,"speaker":`, s.Speaker)
	o.opt(`,"speaker_text":`, s.SpeakerText)
	o.opt(`,"cue":`, s.Cue)
	o.text(`,"content":`, s.Content)
	o.bool(`,"direct":`, s.Direct)
	o.optBool(`,"continued":`, s.Continued)
	o.opt(`,"date":`, s.Date)
}

func (o *object) event(e *Event) {
	o.opt(`,"name":`, e.Name)
	o.text(`,"type":`, e.Type)
	o.text(`,"trigger":`, e.Trigger)
	o.opt(`,"date":`, e.Date)
	o.opt(`,"end_date":`, e.EndDate)
	o.opt(`,"place":`, e.Place)
	o.optTexts(`,"participants":`, e.Participants)
	o.opt(`,"status":`, e.Status)
}

func (o *object) custom(c *Custom) {
	for _, f := range c.Fields {
		o.dst = appendString(append(o.dst, ','), f.Name)
		o.dst = append(o.dst, ':')
		o.dst = appendString(o.dst, f.Value)
	}
}

func (o *object) claim(c *Claim) {
	o.opt(`,"metric":`, c.Metric)
	o.opt(`,"period":`, c.Period)
	o.optNumber(`,"value":`, c.Value)
	o.optNumber(`,"low":`, c.Low)
	o.optNumber(`,"high":`, c.High)
	o.opt(`,"unit":`, c.Unit)
	o.opt(`,"per":`, c.Per)
	o.opt(`,"of":`, c.Of)
	o.opt(`,"modifier":`, c.Modifier)
	o.opt(`,"status":`, c.Status)
	o.claimMentions(c.Mentions)
	o.int(`,"count":`, c.Count)
	o.int(`,"docs":`, c.Docs)
	o.optTexts(`,"sources":`, c.Sources)
	o.optTexts(`,"conflicts":`, c.Conflicts)
	o.optTexts(`,"how":`, c.How)
	o.optTexts(`,"supersedes":`, c.Supersedes)
	o.checks(c.Checks)
}

func (o *object) claimMentions(list []ClaimMention) {
	o.key(`,"mentions":`)
	o.dst = append(o.dst, '[')
	for i, m := range list {
		o.comma(i)
		o.text(`{"doc":`, m.Doc)
		o.int(`,"start":`, m.Start)
		o.int(`,"end":`, m.End)
		o.text(`,"text":`, m.Text)
		o.text(`,"figure":`, m.Figure)
		o.dst = append(o.dst, '}')
	}
	o.dst = append(o.dst, ']')
}

func (o *object) checks(list []Check) {
	if len(list) == 0 {
		return
	}
	o.key(`,"checks":`)
	o.dst = append(o.dst, '[')
	for i, c := range list {
		o.comma(i)
		o.text(`{"what":`, c.What)
		o.texts(`,"with":`, c.With)
		o.optNumber(`,"computed":`, c.Computed)
		o.bool(`,"agrees":`, c.Agrees)
		o.dst = append(o.dst, '}')
	}
	o.dst = append(o.dst, ']')
}
