package date

// manyGameWords is how many words of games make an article one about a game.
const manyGameWords = 2

// ofGame reports whether halves and quarters are those of a game: the sentence
// has a word of games, or the article several. The answer for the article is
// worked out once.
func (r *reader) ofGame() bool {
	if r.gameWords(r.from, r.to, 1) {
		return true
	}
	if r.game == 0 {
		r.game = -1
		if r.gameWords(0, len(r.doc.Tokens), manyGameWords) {
			r.game = 1
		}
	}
	return r.game > 0
}

// gameWords reports whether tokens [first, last) have at least n words of
// games.
func (r *reader) gameWords(first, last, n int) bool {
	for i := first; i < last; i++ {
		if r.table.of(r.doc.Tokens[i].Lower).class&isGame != 0 {
			if n--; n == 0 {
				return true
			}
		}
	}
	return false
}
