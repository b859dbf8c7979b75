package names

// A form is what the lists and the characters of a word tell.
type form struct {
	hash  uint64 // 0 where the place is free
	class class
	shape uint32
}

// forms keeps the forms that came last, direct-mapped, so that most tokens
// don't reach for the gazetteer, which is larger than the cache.
type forms [1 << 12]form

// slotOf returns where the form with the hash has its place in a table of n, a
// power of two.
func slotOf(hash uint64, n int) int { return int((hash>>32 ^ hash>>8) & uint64(n-1)) }
