// Package date finds temporal expressions and gives them the values that they
// have in their article.
//
// A sentence goes through four steps, some dozens of sentences through each
// before the next; to follow one expression through them, read the files in this
// order.
//
//   - Items (item.go, fill.go). Tokens are cut into runs of letters, runs of
//     digits and marks, so that "mid-March" and "8am" come apart. What the
//     lexicons of the rules file say of a word (word.go, lexicons.go, table.go) is a
//     word's class; words that the grammar itself knows are in lists (words.go,
//     wordlists.go). A sentence without a word that an expression can be built on, or digits,
//     ends here.
//   - Sieve (sieve.go). Of the items only those whose class and that of the next
//     one allow it can begin an expression; articles and numbers before words that
//     belong to none are left out when the words are looked up.
//   - Grammar. A method of reader takes the item that it begins at and returns
//     what stands there, a timex.Expr with the item after it, or nothing. spans
//     (range.go) reads ranges, and below it modified ("early", "about"), composed
//     (a day with its time) and core, which takes the longest reading of those
//     that can begin with such a word (opens.go, grammar.go). The readings are ordered by
//     subject: calendar.go, year.go, weekday.go and numeric.go for dates in words
//     and digits, part.go for quarters, halves and holidays, relative.go for
//     "last" and "next", definite.go for what "the" begins, clock.go and hours.go
//     for times, duration.go and stretch.go for lengths, set.go for what comes
//     again and again, event.go for "the day after the election".
//   - Resolution (settle.go). The tense of the verb (tense.go) and what the article told
//     before settle what an expression leaves open; that is package timex.
//
// bound.go adds the words that make a range of a date to the record's text,
// contend.go and own.go let the rules of a rules file take part.
package date
