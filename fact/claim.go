package fact

// A ClaimMention is one figure that says what a claim says.
type ClaimMention struct {
	Doc    string `json:"doc"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Figure string `json:"figure"` // the figure's id
}

// A Check is what arithmetic says of a claim.
type Check struct {
	What     string   `json:"what"` // change, parts or currency
	With     []string `json:"with"` // ids of the other claims compared
	Computed *Number  `json:"computed"`
	Agrees   bool     `json:"agrees"`
}

// A Claim is what figures add up to once repetitions are merged.
type Claim struct {
	Head
	Metric     string         `json:"metric,omitempty"`
	Period     string         `json:"period,omitempty"`
	Value      *Number        `json:"value,omitempty"`
	Low        *Number        `json:"low,omitempty"`
	High       *Number        `json:"high,omitempty"`
	Unit       string         `json:"unit,omitempty"`
	Per        string         `json:"per,omitempty"`
	Of         string         `json:"of,omitempty"`
	Modifier   string         `json:"modifier,omitempty"`
	Status     string         `json:"status,omitempty"`
	Mentions   []ClaimMention `json:"mentions"`
	Count      int            `json:"count"`
	Docs       int            `json:"docs"`
	Sources    []string       `json:"sources,omitempty"`
	Conflicts  []string       `json:"conflicts,omitempty"` // ids of claims of the same metric and period that say otherwise
	How        []string       `json:"how,omitempty"`       // each of Conflicts does: revised or disputed
	Supersedes []string       `json:"supersedes,omitempty"`
	Checks     []Check        `json:"checks,omitempty"`
}
