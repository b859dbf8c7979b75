package date

// What reader.game may be but the index of a token.
const (
	unknownGame = -1 - iota
	noGame
	aGame
)

// ofGame reports whether halves and quarters are those of a game: the article has
// several words of games, or the sentence the only one.
func (r *reader) ofGame() bool {
	if r.game == unknownGame {
		r.game = r.gameWord()
	}
	return r.game == aGame || r.from <= r.game && r.game < r.to
}

// gameWord returns the only token of the article that is a word of games, noGame
// where there is none, aGame where there are several.
func (r *reader) gameWord() int {
	only := noGame
	for i := range r.doc.Tokens {
		if r.table.of(r.doc.Tokens[i].Lower).class&isGame == 0 {
			continue
		}
		if only >= 0 {
			return aGame
		}
		only = i
	}
	return only
}
