package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/fact"
	"lede/rule"
	"lede/sink"
	"lede/source"
)

// Settings are what flags, LEDE_* variables and lede.yaml can set. The names
// are those of the flags.
type settings struct {
	Format    string   `mapstructure:"format"`
	Output    string   `mapstructure:"output"`
	Only      []string `mapstructure:"only"`
	Date      string   `mapstructure:"date"`
	Convert   string   `mapstructure:"convert"`
	TimeML    bool     `mapstructure:"timeml"`
	Rules     []string `mapstructure:"rules"`
	Input     string   `mapstructure:"input"`
	Split     string   `mapstructure:"split"`
	Encoding  string   `mapstructure:"encoding"`
	Annotator string   `mapstructure:"annotator"`
	Workers   int      `mapstructure:"workers"`
	Memory    int      `mapstructure:"claim-memory"`
	Profile   bool     `mapstructure:"profile"`
	Quiet     bool     `mapstructure:"quiet"`
	Verbose   bool     `mapstructure:"verbose"`
}

// conversions are what --convert may say, the default first.
var conversions = [...]string{"none", "si"}

// addSettings gives a command the flags of all settings.
func addSettings(cmd *cobra.Command) {
	f := cmd.Flags()
	f.String("format", "auto", "how to write: auto (table on a terminal, else jsonl), "+join(sink.Formats()))
	f.StringP("output", "o", "", "a file, or a directory (ends in / or is one) for one file a kind")
	f.StringSlice("only", nil, "write only these kinds, such as figures,claims")
	f.String("date", "", "publication date of articles that don't tell theirs, YYYY-MM-DD")
	f.String("convert", conversions[0], "give measures in other units too: "+join(conversions[:]))
	f.Bool("timeml", false, "write TimeML: the article with its dates tagged; for several, -o DIR")
	addReading(cmd)
	f.Int("workers", 0, "workers that read articles at the same time; 0 for one a core")
	f.Int("claim-memory", 0, "MB of memory for figures that are merged, beyond which they go to disk; 0 for 32")
	f.Bool("profile", false, "print on standard error what each stage and each rule took and found")
}

// addReading gives a command the flags of the settings for reading the language of
// articles.
func addReading(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringSlice("rules", nil, "rules file above the shipped ones; may be repeated, the last one wins")
	f.String("annotator", annotators[0], "what reads the language: "+join(annotators[:]))
	addInput(cmd)
}

// addInput gives a command the flags of the settings for taking in articles.
func addInput(cmd *cobra.Command) {
	f := cmd.Flags()
	f.String("input", "auto", "how to read: "+join(source.Formats()))
	f.String("split", "", "line that parts the documents of a text")
	f.String("encoding", "auto", "character encoding of texts, such as gb18030; auto finds out")
	f.BoolP("quiet", "q", false, "say nothing but errors")
	f.BoolP("verbose", "v", false, "say more")
}

func join[S ~string](names []S) string {
	parts := make([]string, len(names))
	for i, n := range names {
		parts[i] = string(n)
	}
	return strings.Join(parts, ", ")
}

// validate returns everything that is wrong, one error a line.
func (s *settings) validate() error {
	return errors.Join(
		oneOf("format", s.Format, append([]sink.Format{"auto"}, sink.Formats()...)),
		oneOf("input", s.Input, source.Formats()),
		oneOf("annotator", s.Annotator, annotators[:]),
		oneOf("convert", s.Convert, conversions[:]),
		checkDate(s.Date),
		checkEncoding(s.Encoding),
		atLeastZero("workers", s.Workers),
		atLeastZero("claim-memory", s.Memory),
		s.checkVoice(),
		s.checkTimeML(),
	)
}

func oneOf[S ~string](name, value string, allowed []S) error {
	if slices.Contains(allowed, S(value)) {
		return nil
	}
	return fmt.Errorf("%s is %q, want one of %s", name, value, join(allowed))
}

func checkDate(date string) error {
	if _, err := time.Parse(time.DateOnly, date); date == "" || err == nil {
		return nil
	}
	return fmt.Errorf("date is %q, want a day such as 2021-07-16", date)
}

func checkEncoding(label string) error {
	if label == "auto" || source.KnownEncoding(label) {
		return nil
	}
	return fmt.Errorf("encoding is %q, want auto or a name such as utf-8, windows-1252 or gb18030", label)
}

func atLeastZero(name string, n int) error {
	if n < 0 {
		return fmt.Errorf("%s is %d, want 0 or more", name, n)
	}
	return nil
}

func (s *settings) checkVoice() error {
	if s.Quiet && s.Verbose {
		return errors.New("quiet and verbose are both set, want one of them")
	}
	return nil
}

func (s *settings) checkTimeML() error {
	if s.TimeML && (s.Format != "auto" || len(s.Only) > 0) {
		return errors.New("timeml is set beside format or only, want it alone: it is a format of dates")
	}
	return nil
}

// reader returns the settings of the source.
func (s *settings) reader() source.Options {
	o := source.Options{Format: source.Format(s.Input), Split: s.Split}
	if s.Encoding != "auto" {
		o.Encoding = s.Encoding
	}
	return o
}

// kinds returns the kinds to write, in the order of tables: all, or those of
// --only, in the singular or the plural.
func (s *settings) kinds(set *rule.Set) ([]sink.Kind, error) {
	all := sink.BuiltinKinds()
	for _, k := range set.Kinds() {
		all = append(all, sink.Kind{Name: fact.Kind(k.Name), Fields: k.Fields})
	}
	if len(s.Only) == 0 {
		return all, nil
	}
	var kept []sink.Kind
	known := make(map[string]bool)
	for _, k := range all {
		one, many := string(k.Name), sink.Plural(k.Name)
		known[one], known[many] = true, true
		if slices.Contains(s.Only, one) || slices.Contains(s.Only, many) {
			kept = append(kept, k)
		}
	}
	for _, name := range s.Only {
		if !known[name] {
			return nil, fmt.Errorf("only names %q, want kinds of %s", name, plurals(all))
		}
	}
	return kept, nil
}

func plurals(kinds []sink.Kind) string {
	var names []string
	for _, k := range kinds {
		names = append(names, sink.Plural(k.Name))
	}
	return strings.Join(names, ", ")
}

// beside makes relative paths of a configuration file relative to its folder.
func beside(file string, paths []string) []string {
	out := make([]string, len(paths))
	for i, p := range paths {
		if !filepath.IsAbs(p) {
			p = filepath.Join(filepath.Dir(file), p)
		}
		out[i] = p
	}
	return out
}
