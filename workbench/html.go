package workbench

import (
	"fmt"
	"html/template"
	"io"
)

var diffPage = template.Must(template.New("diff").Parse(`<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>lede rules diff</title>
<style>
body{font:15px/1.45 system-ui,sans-serif;margin:2em;max-width:90em}
table{border-collapse:collapse;width:100%;margin-bottom:2em}
td,th{border:1px solid #ccc;padding:.3em .6em;text-align:left;vertical-align:top}
.gained{background:#e8f6e8}.lost{background:#fbe9e7}.changed{background:#fff8e1}
.sentence{color:#555}
</style>
<h1>{{len .Changes}} changes</h1>
<table><tr><th>rule<th>gained<th>lost<th>changed</tr>
{{range .Counts}}<tr><td>{{.Rule}}<td>{{.Gained}}<td>{{.Lost}}<td>{{.Changed}}</tr>
{{end}}</table>
<table><tr><th><th>document<th>before<th>after<th>sentence</tr>
{{range .Changes}}<tr class="{{.How}}"><td>{{.How}}<td>{{.Doc}}:{{.Start}}<td>{{.Old}}<td>{{.New}}{{range .Fields}}<br><b>{{.}}</b>{{end}}<td class="sentence">{{.Sentence}}</tr>
{{end}}</table></html>
`))

// WriteHTML writes changes as a page to read side by side.
func WriteHTML(w io.Writer, l []Change) error {
	if err := diffPage.Execute(w, struct {
		Changes []Change
		Counts  []RuleCount
	}{l, Count(l)}); err != nil {
		return fmt.Errorf("writing HTML: %w", err)
	}
	return nil
}
