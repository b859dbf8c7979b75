package extract_test

import (
	"context"
	"fmt"
	"log"

	"lede/extract"
	"lede/fact"
	"lede/text"
)

func Example() {
	x, err := extract.New() // once; it may be shared by goroutines
	if err != nil {
		log.Fatal(err)
	}
	article := &text.Document{
		ID:   "harbour",
		Date: "2021-07-16",
		Text: "The harbour handled about 1,500 ships in 2020, said Lena Ortiz, director of the Port Authority.",
	}
	facts, err := x.Extract(context.Background(), article)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range facts {
		switch f := f.(type) {
		case *fact.Figure:
			fmt.Println("figure:", f.Modifier, f.Value, f.Unit)
		case *fact.Official:
			fmt.Println("official:", f.Name)
		}
	}
	// Output:
	// figure: ~ 1500 ship
	// official: Lena Ortiz
}
