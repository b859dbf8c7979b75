package extract

import (
	"lede/extract/quantity"
	"lede/fact"
)

// convert gives measures in the SI unit of what they measure, ranges by their
// ends.
func convert(figures []fact.Figure) {
	for i := range figures {
		f := &figures[i]
		if f.Unit == "" || f.Dimension == "count" || f.Dimension == "money" {
			continue
		}
		switch {
		case f.Value != nil:
			if v, unit, ok := quantity.SI(*f.Value, f.Unit); ok {
				f.Converted, f.ConvertedUnit = &v, unit
			}
		case f.Low != nil && f.High != nil:
			low, unit, ok := quantity.SI(*f.Low, f.Unit)
			high, _, ok2 := quantity.SI(*f.High, f.Unit)
			if ok && ok2 {
				f.ConvertedLow, f.ConvertedHigh, f.ConvertedUnit = &low, &high, unit
			}
		}
	}
}
