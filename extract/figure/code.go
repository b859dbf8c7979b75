package figure

import (
	"strings"

	"lede/extract/quantity"
)

// ageUnit returns the unit of the age words at tokens [j, end).
func (r *reader) ageUnit(j, end int) unit {
	u := unit{code: "a", dim: "age", kind: age}
	for ; j < end; j++ {
		if n, e := r.lex.duration.Longest(r.d, j, end); n > 0 {
			u.code = e.Value
		}
	}
	return u
}

func percentUnit(v string) unit {
	switch v {
	case "pp":
		return unit{code: "pp", dim: "percent", kind: points}
	case "bp":
		return unit{code: "pp", dim: "percent", kind: points, scale: quantity.Hundredth()}
	}
	return unit{code: "%", dim: "percent", kind: percent}
}

// statUnit returns the unit of a statistic such as "point/game".
func statUnit(v string) unit {
	u := unit{code: v, dim: "count", kind: counted}
	if strings.Contains(v, "/") {
		u.dim = "rate"
	}
	return u
}

// durationUnit returns the unit of a value such as a or 10.a.
func durationUnit(v string) unit {
	u := unit{code: v, dim: "duration", kind: duration}
	u.code, u.scale = scaled(v)
	return u
}

// measureUnit returns the unit of a value such as km or 37.5.g.
func measureUnit(v string) unit {
	u := unit{kind: measure}
	u.code, u.scale = scaled(v)
	if u.dim = quantity.Dimension(u.code); u.dim == "duration" {
		u.kind = duration
	}
	return u
}

// scaled parts a code from the number that it is multiplied by, zero for none:
// 37.5.g is 37.5 times g.
func scaled(v string) (code string, scale number) {
	i := 0
	for i < len(v) && (v[i] == '.' || '0' <= v[i] && v[i] <= '9') {
		i++
	}
	if i < 2 || v[i-1] != '.' {
		return v, scale
	}
	if x, ok := quantity.Parse(v[:i-1], 0, i-1); ok {
		return v[i:], x.Value
	}
	return v, scale
}
