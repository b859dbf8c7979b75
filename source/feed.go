package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2/render"
	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
)

var (
	errNoFeed    = errors.New("no RSS or Atom feed in it")
	errEmptyFeed = errors.New("a feed without entries")
)

// feed yields the entries of an RSS or Atom feed: the full text of each where the
// feed has it, else its summary. An entry's id is the one that the feed gives it, else
// its address, else name:1, name:2, ...
func feed(name string, in io.Reader) iter.Seq[Item] {
	raw, err := io.ReadAll(in)
	if err != nil {
		return one(failed(name, readError(name, err)))
	}
	found, err := gofeed.NewParser().Parse(bytes.NewReader(raw))
	switch {
	case errors.Is(err, gofeed.ErrFeedTypeNotDetected):
		return one(failed(name, readError(name, errNoFeed)))
	case err != nil:
		return one(failed(name, readError(name, fmt.Errorf("in the feed: %w", err))))
	case len(found.Items) == 0:
		return one(failed(name, readError(name, errEmptyFeed)))
	}
	return func(yield func(Item) bool) {
		size := int64(len(raw)) / int64(max(1, len(found.Items)))
		for i, entry := range found.Items {
			place := name + ":" + strconv.Itoa(i+1)
			load := func() (Document, error) {
				d, err := feedEntry(place, entry, found.Title)
				if err != nil {
					err = readError(place, err)
				}
				return d, err
			}
			if !yield(Item{ID: entryID(entry, place), Size: size, Load: load}) {
				return
			}
		}
	}
}

func entryID(e *gofeed.Item, place string) string {
	for _, id := range []string{e.GUID, e.Link} {
		if id = squeeze(id); id != "" {
			return id
		}
	}
	return place
}

func feedEntry(place string, e *gofeed.Item, outlet string) (Document, error) {
	d := Document{ID: entryID(e, place), Title: squeeze(e.Title), URL: strings.TrimSpace(e.Link), Source: squeeze(outlet)}
	for _, t := range []*time.Time{e.PublishedParsed, e.UpdatedParsed} {
		if t != nil && d.Date == "" {
			d.Date = pageTime(*t)
		}
	}
	markup := e.Content
	if strings.TrimSpace(markup) == "" {
		markup = e.Description
	}
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return d, err
	}
	err = d.compose(authors(e), render.InnerText(root))
	return d, err
}

func authors(e *gofeed.Item) string {
	var names []string
	for _, a := range e.Authors {
		if name := squeeze(a.Name); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, " and ")
}
