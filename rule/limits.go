package rule

// Limits of rules files. Each is far above what a person writes and low enough
// that a hostile file costs little.
const (
	maxFile     = 4 << 20 // bytes of one file
	maxLayers   = 32      // files laid over each other
	maxRules    = 20_000
	maxEntries  = 500_000 // phrases in all lexicons
	maxPhrase   = 500     // bytes of a phrase
	maxPattern  = 8_000   // bytes of a pattern
	maxRegex    = 4_000   // bytes of a regular expression
	maxNesting  = 40      // brackets within brackets
	maxRepeat   = 100     // n in {m,n}
	maxProgram  = 2_000   // instructions of a pattern
	maxCaptures = 32
	maxGlob     = 100   // bytes of a pattern in disable
	maxDisable  = 1_000 // patterns in disable
	maxKinds    = 1_000
	maxLexicons = 5_000
	maxFaults   = 500 // faults reported; more help nobody
)
