package figure_test

import "testing"

func TestNotFigures(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		// names
		"A Boeing 777 crashed near the coast.", "A Boeing 777F carried the aid.", "Form 10-K was filed late.", "He drove along Route 66.", "The new iPhone 15 sold out.",
		"The 9/11 attacks changed the law.", "Leaders of the G20 met in Rome.", "Covid-19 spread quickly.",
		"The B-52 flew over the base.", "Windows 11 crashed again.", "The Fortune 500 firm grew.",
		"The M25 was closed.", "Flight MH370 vanished.", "The Group of Seven met.", "The Big Ten conference met.",
		"It makes the ID.4 in Saxony.", "The new AquaLine 4.2 shows leaks.", "“AquaLine 4.2 shows operators where to dig,” she said.", "The 14th Five-Year Plan begins.",
		"Airlines want the 787 Dreamliner.", "Formula One fans came.", "They watched Ocean's Eleven.",
		"Nine Entertainment fell.", "The under-21 team won.", "The number 42 bus was late.", "She shops at 7-Eleven.", "Channel 4 aired the film.",
		// dates and clock times
		"It opened on 5 May 2021.", "He arrived at 5:30 p.m.", "The 8 a.m. train was late.", "The office is open from 9 to 5.", "They met in 1998.", "Each evening at six she reads the gauge.", "The 1990s were wet.",
		// ordinals
		"It was their third win.", "It was their 21st win.", "She came twenty-second.",
		// telephones, addresses, codes
		"Call 0300 555 0111 for help.", "Call 555-0199 now.", "He lives at 221 Baker Street.", "Homes in the 90049 ZIP code sell fast.",
		// numbers of sections and lists
		"Article 19 was amended.", "Section 230 protects them.", "Paragraph 3(b) applies.", "1. Buy bread.",
		"See Table 4 on page 12.", "They blamed (1) the banks and (2) the state.", "Chapter 11 protects the firm.",
		// one, vague amounts, idioms
		"One of the guards slept.", "No one was hurt.", "One day it will rain.", "Hundreds of people came.",
		"Dozens of homes burned.", "Several ships sank.", "It is a one-way street.", "The fans are on cloud nine.",
		"The desk is open 24/7.", "They met one on one.", "The 2-for-1 stock split takes effect.", "The deal values Acme at 12 times earnings.",
	} {
		if f := read(t, s).Figures; len(f) > 0 {
			t.Errorf("%q: found %s", s, allTold(f))
		}
	}
}

// A number that ended a name stays a name for the article; a count does not
// become one.
func TestModelNumbers(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"Boeing rolled out the Boeing 787. The 787 will fly in May. It built 787 seats.", "787 seat '787 seats'"},
		{"The FTSE 100 rose. It gained 100 points.", "100 point '100 points'"},
	})
}
