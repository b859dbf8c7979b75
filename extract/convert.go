package extract

import (
	"lede/extract/quantity"
	"lede/fact"
)

// convert gives measures in the SI unit of what they measure. Ranges and
// scores, which the record has no second value for, stay as they are.
func convert(figures []fact.Figure) {
	for i := range figures {
		f := &figures[i]
		if f.Value == nil || f.Unit == "" || f.Dimension == "count" || f.Dimension == "money" {
			continue
		}
		if v, unit, ok := quantity.SI(*f.Value, f.Unit); ok {
			f.Converted, f.ConvertedUnit = &v, unit
		}
	}
}
