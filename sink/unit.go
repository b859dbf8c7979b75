package sink

import "strings"

// unitNames are what tables call the UCUM codes (https://ucum.org) that few
// readers know; other codes, currencies and counted nouns stand as they are.
var unitNames = map[string]string{
	"a": "years", "mo": "months", "wk": "weeks", "d": "days", "h": "hours", "min": "minutes", "s": "seconds",
	"10.a": "decades", "100.a": "centuries", "2.wk": "fortnights",
	"[mi_i]": "miles", "[ft_i]": "feet", "[in_i]": "inches", "[yd_i]": "yards", "[nmi_i]": "nautical miles", "[ly]": "light years",
	"[mi_i]2": "square miles", "[ft_i]2": "square feet", "[yd_i]2": "square yards", "[in_i]2": "square inches",
	"[acr_us]": "acres", "har": "hectares", "km2": "km²", "m2": "m²", "cm2": "cm²",
	"[ft_i]3": "cubic feet", "[in_i]3": "cubic inches", "[yd_i]3": "cubic yards", "km3": "km³", "m3": "m³", "cm3": "cm³",
	"[gal_us]": "gallons", "[gal_br]": "imperial gallons", "[bbl_us]": "barrels", "[pt_us]": "pints", "[qt_us]": "quarts", "[bu_us]": "bushels",
	"[lb_av]": "pounds", "[oz_av]": "ounces", "[oz_tr]": "troy ounces", "[stone_av]": "stone", "[ston_av]": "short tons", "[lton_av]": "long tons", "[car_m]": "carats",
	"Cel": "°C", "[degF]": "°F", "deg": "degrees", "[HP]": "hp", "[Cal]": "kcal", "[Btu]": "BTU", "[psi]": "psi",
	"[mi_i]/h": "mph", "W.h": "Wh", "kW.h": "kWh", "MW.h": "MWh", "GW.h": "GWh", "TW.h": "TWh", "mA.h": "mAh",
}

// perNames are what tables call units below a stroke, where unitNames' are no good.
var perNames = map[string]string{
	"a": "year", "mo": "month", "wk": "week", "d": "day", "h": "h", "min": "min", "s": "s",
	"[mi_i]": "mile", "[acr_us]": "acre", "har": "hectare",
	"[gal_us]": "gallon", "[gal_br]": "imperial gallon", "[bbl_us]": "barrel", "[bu_us]": "bushel",
	"[lb_av]": "pound", "[oz_av]": "ounce", "[oz_tr]": "troy ounce",
}

// unitName returns what a table calls a unit, the parts of a rate each.
func unitName(unit string) string {
	if name, ok := unitNames[unit]; ok {
		return name
	}
	if a, b, ok := strings.Cut(unit, "/"); ok && a != "" && b != "" {
		if name, ok := perNames[b]; ok {
			return unitName(a) + "/" + name
		}
		return unitName(a) + "/" + unitName(b)
	}
	return unit
}
