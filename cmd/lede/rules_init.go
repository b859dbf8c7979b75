package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"lede"
	"lede/rule"
)

// schemaName is the file, beside a rules file, that editors check it by.
const schemaName = "rules.schema.json"

// starter is a rules file to begin with: everything in it is a comment but the
// layer below.
const starter = `# yaml-language-server: $schema=` + schemaName + `
# Rules of your own above those that lede ships with (lede rules init writes
# them out whole). Try: lede rules lint FILE, lede rules test FILE.
version: 1
extends: default

# disable: [event.sport.*] # ids of rules, * for any letters
# lexicons:
#   say: {add: [venture], remove: [note]}
# kinds:
#   tender: {doc: a public purchase, fields: [buyer, what]}
# rules:
# - patch: event.meeting.verb # changes a rule below
#   priority: 80
# - id: tender.seeks-bids
#   kind: tender
#   tokens: 'buyer:{org} [lemma=invite | lemma=seek] bids for what:{np}'
#   examples:
#   - {text: "The Port Authority invited bids for two ferries.", want: {what: two ferries}}
#   - {text: "The Port Authority invited journalists.", none: true}
`

func newRulesInit() *cobra.Command {
	var force, small bool
	cmd := &cobra.Command{
		Use:   "init [FILE]",
		Short: "Write the shipped rules to a file (rules.yaml) for editing",
		Long: `Write the shipped rules to a file (rules.yaml) for editing, with the schema by
which editors complete and check it. The copy stands alone: what is taken out of
it is gone. With --small the file stands above the shipped rules instead and
holds only what you change.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			path := lede.RulesName
			if len(args) > 0 {
				path = args[0]
			}
			return initRules(cmd.OutOrStdout(), path, small, force)
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "write over a file that is there")
	cmd.Flags().BoolVar(&small, "small", false, "write a short file that extends the shipped rules")
	return cmd
}

func initRules(out io.Writer, path string, small, force bool) error {
	data := []byte(starter)
	if !small {
		_, body, _ := bytes.Cut(lede.Rules, []byte("\n")) // its first line names the schema
		data = append([]byte("# yaml-language-server: $schema="+schemaName+"\nextends: []\n"), body...)
	}
	if path == "-" {
		_, err := out.Write(data)
		return err
	}
	if err := create(path, data, force); err != nil {
		return fmt.Errorf("writing rules: %w", err)
	}
	schema := filepath.Join(filepath.Dir(path), schemaName)
	if err := create(schema, rule.Schema, true); err != nil {
		return fmt.Errorf("writing the schema: %w", err)
	}
	fmt.Fprintf(out, "wrote %s and %s; use it with --rules %s\n", path, schema, path)
	return nil
}

// create writes a new file, or over one that is there.
func create(path string, data []byte, over bool) error {
	mode := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if over {
		mode = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	f, err := os.OpenFile(path, mode, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}
