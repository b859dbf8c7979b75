package quantity

import "strings"

// atoms are the UCUM atoms of news with their dimensions.
var atoms = map[string]string{
	"m": "length", "[mi_i]": "length", "[yd_i]": "length", "[ft_i]": "length", "[in_i]": "length",
	"[nmi_i]": "length", "[ly]": "length", "AU": "length", "[fur_us]": "length", "[fth_i]": "length",
	"har": "area", "[acr_us]": "area", "mu": "area",
	"L": "volume", "[gal_us]": "volume", "[gal_br]": "volume", "[qt_us]": "volume", "[pt_us]": "volume",
	"[foz_us]": "volume", "[tsp_us]": "volume", "[tbs_us]": "volume", "[bbl_us]": "volume", "[bu_us]": "volume",
	"acre-foot": "volume", "boe": "energy",
	"g": "mass", "t": "mass", "[ston_av]": "mass", "[lton_av]": "mass", "[lb_av]": "mass", "[oz_av]": "mass",
	"[oz_tr]": "mass", "[stone_av]": "mass", "[car_m]": "mass", "[dr_av]": "mass",
	"Cel": "temperature", "[degF]": "temperature", "K": "temperature",
	"deg": "angle", "rad": "angle", "circ": "angle",
	"W": "power", "[HP]": "power", "J": "energy", "[Cal]": "energy", "[Btu]": "energy", "W.h": "energy",
	"V": "electric", "A": "electric", "A.h": "electric", "Ohm": "electric",
	"Hz": "frequency", "[rpm]": "frequency", "dB": "level",
	"Pa": "pressure", "bar": "pressure", "[psi]": "pressure", "N": "force", "N.m": "torque",
	"[lbf_av].[ft_i]": "torque", "R": "radiation", "Sv": "radiation", "Bq": "radiation",
	"By": "data", "bit": "data", "[kn_i]": "speed",
	"a": "duration", "mo": "duration", "wk": "duration", "d": "duration", "h": "duration", "min": "duration",
	"s": "duration", "[ppm]": "ratio", "[ppb]": "ratio",
}

// Dimension returns what a UCUM code measures, such as length for km; "rate"
// for a quotient that has no name of its own, "" where the code is unknown.
func Dimension(code string) string {
	if num, den, ok := strings.Cut(code, "/"); ok {
		switch n, d := Dimension(num), Dimension(den); {
		case n == "length" && d == "duration":
			return "speed"
		case n == "data" && d == "duration":
			return "data"
		}
		return "rate"
	}
	if d, ok := atoms[code]; ok {
		return d
	}
	if base := strings.TrimRight(code, "23"); base != code && Dimension(base) == "length" {
		if strings.HasSuffix(code, "2") {
			return "area"
		}
		return "volume"
	}
	// a prefix: da is the only one of two letters
	for _, n := range [...]int{1, 2} {
		if len(code) > n && strings.Contains("YZEPTGMkhdcmunpfa", code[:1]) {
			if d, ok := atoms[code[n:]]; ok {
				return d
			}
		}
	}
	return ""
}
