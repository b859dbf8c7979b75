package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"lede/workbench"
)

func newWhy() *cobra.Command {
	var date, kind string
	cmd := &cobra.Command{
		Use:   `why FILE:OFFSET | why FILE "words"`,
		Short: "Tell why there is no fact at a place, or which rule made it",
		Long: `Tell why there is no fact at a place of an article: what stands there as
patterns see it, the matches that were beaten, and the nearest rules with the
first element of each that failed, on which token. OFFSET counts code points,
as in the records.`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			lab, err := newLab(cmd)
			if err != nil {
				return err
			}
			if kind != "" && !lab.Set().Knows(kind) {
				return fmt.Errorf("there is no kind %q", kind)
			}
			path, start, end, body, err := place(args)
			if err != nil {
				return err
			}
			reading, err := lab.Read(cmd.Context(), workbench.Article{ID: path, Text: body, Date: date}, true)
			if err != nil {
				return err
			}
			return reading.Why(cmd.OutOrStdout(), start, end, kind)
		},
	}
	cmd.Flags().StringSlice("rules", nil, "rules file above the shipped ones; may be repeated, the last one wins")
	cmd.Flags().StringVar(&kind, "kind", "", "tell of rules of this kind only")
	cmd.Flags().StringVar(&date, "date", "", "publication date, YYYY-MM-DD")
	return cmd
}

// place reads the arguments: the file, its text, and the code points asked
// about.
func place(args []string) (path string, start, end int, body string, err error) {
	path = args[0]
	words := ""
	if len(args) == 2 {
		words = args[1]
	} else {
		i := strings.LastIndexByte(path, ':')
		if i < 0 {
			return "", 0, 0, "", fmt.Errorf("%q names no place, want FILE:OFFSET or FILE \"words\"", path)
		}
		if start, err = strconv.Atoi(path[i+1:]); err != nil || start < 0 {
			return "", 0, 0, "", fmt.Errorf("offset is %q, want a number of code points", path[i+1:])
		}
		path = path[:i]
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", 0, 0, "", fmt.Errorf("reading article: %w", err)
	}
	body = string(data)
	if words == "" {
		return path, start, start + 1, body, nil
	}
	i := strings.Index(body, words)
	if i < 0 {
		return "", 0, 0, "", fmt.Errorf("%s does not hold %q", path, words)
	}
	start = utf8.RuneCountInString(body[:i])
	return path, start, start + utf8.RuneCountInString(words), body, nil
}
