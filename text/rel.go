package text

// A Rel is a dependency relation, after Universal Dependencies 2 with rare
// labels folded into RelDep.
type Rel uint8

// The dependency relations.
const (
	NoRel          Rel = iota
	RelRoot            // root
	RelPunct           // punct
	RelCase            // case
	RelDet             // det
	RelNsubj           // nsubj
	RelNsubjPass       // nsubj:pass
	RelCsubj           // csubj
	RelObj             // obj
	RelIobj            // iobj
	RelObl             // obl
	RelOblAgent        // obl:agent
	RelOblTmod         // obl:tmod
	RelNmod            // nmod
	RelNmodPoss        // nmod:poss
	RelAmod            // amod
	RelNummod          // nummod
	RelCompound        // compound
	RelCompoundPrt     // compound:prt
	RelFlat            // flat
	RelAppos           // appos
	RelAcl             // acl
	RelAclRelcl        // acl:relcl
	RelAdvcl           // advcl
	RelAdvmod          // advmod
	RelAux             // aux
	RelAuxPass         // aux:pass
	RelCop             // cop
	RelMark            // mark
	RelCc              // cc
	RelConj            // conj
	RelCcomp           // ccomp
	RelXcomp           // xcomp
	RelExpl            // expl
	RelFixed           // fixed
	RelParataxis       // parataxis
	RelDep             // dep
	RelCount       int = iota
)

var relNames = [...]string{"", "root", "punct", "case", "det", "nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl", "obl:agent", "obl:tmod", "nmod", "nmod:poss", "amod", "nummod", "compound", "compound:prt", "flat", "appos", "acl", "acl:relcl", "advcl", "advmod", "aux", "aux:pass", "cop", "mark", "cc", "conj", "ccomp", "xcomp", "expl", "fixed", "parataxis", "dep"}

// String returns the relation as Universal Dependencies writes it.
func (r Rel) String() string { return relNames[r] }

// ParseRel returns the relation written as s; RelDep for one that lede folds away.
func ParseRel(s string) Rel {
	for i, n := range relNames {
		if n == s {
			return Rel(i)
		}
	}
	return RelDep
}

// Subject reports whether the relation is that of a nominal subject.
func (r Rel) Subject() bool { return r == RelNsubj || r == RelNsubjPass }
