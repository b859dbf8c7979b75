package quantity

import "strings"

// irregular are the plurals of counted nouns that no rule gives.
var irregular = map[string]string{
	"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
	"teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox", "lives": "life", "wives": "wife",
	"knives": "knife", "leaves": "leaf", "wolves": "wolf", "halves": "half", "shelves": "shelf", "loaves": "loaf",
	"thieves": "thief", "calves": "calf", "criteria": "criterion", "phenomena": "phenomenon", "analyses": "analysis",
	"crises": "crisis", "theses": "thesis", "hypotheses": "hypothesis", "bases": "base", "cookies": "cookie",
	"movies": "movie", "buses": "bus", "gases": "gas", "viruses": "virus", "campuses": "campus", "bonuses": "bonus",
	"statuses": "status", "censuses": "census", "potatoes": "potato", "tomatoes": "tomato", "heroes": "hero",
	"vetoes": "veto", "echoes": "echo", "torpedoes": "torpedo", "volcanoes": "volcano", "mosquitoes": "mosquito",
	"dice": "die", "zombies": "zombie", "ties": "tie", "pies": "pie", "calories": "calorie", "series": "series",
	"species": "species", "news": "news", "headquarters": "headquarters", "barracks": "barracks", "means": "means",
	"lenses": "lens", "quizzes": "quiz", "axes": "axe", "aircraft": "aircraft", "others": "person",
}

// Singular returns the lower-case singular of a counted noun: "Companies" is
// company, "policemen" policeman, "people" person.
func Singular(word string) string {
	w := strings.ToLower(word)
	if s, ok := irregular[w]; ok {
		return s
	}
	n := len(w)
	switch {
	case n > 5 && strings.HasSuffix(w, "men"):
		return w[:n-2] + "an"
	case n > 8 && strings.HasSuffix(w, "people"):
		return w[:n-6] + "person"
	case n > 8 && strings.HasSuffix(w, "children"):
		return w[:n-3]
	case n == 4 && w[3] == 's' && word[:3] != w[:3] && strings.ToUpper(word[:3]) == word[:3]: // TEUs
		return w[:3]
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "zzes")):
		return w[:n-2]
	case n > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:n-1]
	}
	return w
}
