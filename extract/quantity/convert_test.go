package quantity_test

import (
	"testing"

	"lede/extract/quantity"
)

func TestSI(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ value, unit, want, si string }{
		{"5", "[mi_i]", "8046.72", "m"},
		{"26.2", "[mi_i]", "42164.8128", "m"},
		{"3", "km", "3000", "m"},
		{"12", "mm", "0.012", "m"},
		{"6", "[ft_i]", "1.8288", "m"},
		{"2", "km2", "2000000", "m2"},
		{"100", "[ft_i]2", "9.290304", "m2"},
		{"3", "cm3", "0.000003", "m3"},
		{"10", "har", "100000", "m2"},
		{"1.2", "Mt", "1200000000", "kg"},
		{"250", "[lb_av]", "113.3980925", "kg"},
		{"10", "mg", "0.00001", "kg"},
		{"42", "[gal_us]", "0.158987294928", "m3"},
		{"98.6", "[degF]", "37", "Cel"},
		{"-40", "[degF]", "-40", "Cel"},
		{"300", "K", "26.85", "Cel"},
		{"36", "km/h", "10", "m/s"},
		{"60", "[mi_i]/h", "26.8224", "m/s"},
		{"1.5", "GW.h", "5400000000000", "J"},
		{"200", "[HP]", "149139.974316", "W"},
		{"8", "bit", "1", "By"},
		{"100", "Mbit/s", "12500000", "By/s"},
		{"90", "min", "5400", "s"},
		{"2", "t/d", "0.0231481481", "kg/s"},
		{"5", "mg/L", "0.005", "kg/m3"},
		{"32", "[psi]", "220632.233381", "Pa"},
	} {
		v, ok := quantity.Parse(c.value, 0, len(c.value))
		if !ok {
			t.Fatalf("Parse(%q) found nothing", c.value)
		}
		got, unit, ok := quantity.SI(v.Value, c.unit)
		if !ok || got.String() != c.want || unit != c.si {
			t.Errorf("SI(%s %s) = %s %s, want %s %s", c.value, c.unit, got, unit, c.want, c.si)
		}
	}
}

func TestSINone(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"%", "pp", "company", "USD", "[mi_i]/[gal_us]", "deg", "", "mile", "m4", "person"} {
		if v, si, ok := quantity.SI(quantity.Int(1), unit); ok {
			t.Errorf("SI(1 %s) = %s %s, want none", unit, v, si)
		}
	}
	huge := quantity.Mul(quantity.Int(1_000_000_000), quantity.Int(1_000_000_000))
	if v, si, ok := quantity.SI(huge, "[ly]"); ok {
		t.Errorf("SI(%s ly) = %s %s, want none: beyond 19 digits", huge, v, si)
	}
}
