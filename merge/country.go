package merge

import (
	"strings"
	"sync"
)

// countryNames lists countries and unions of countries with the words that
// stand for them in metrics: the people's, the common short forms. The first
// is the one that they are compared by. From general knowledge of English.
const countryNames = `
	afghanistan afghan; argentina argentine argentinian; australia australian; austria austrian;
	bangladesh bangladeshi; belarus belarusian; belgium belgian; bolivia bolivian; brazil brazilian;
	britain british uk united_kingdom great_britain; bulgaria bulgarian; cambodia cambodian;
	canada canadian; chile chilean; china chinese prc; colombia colombian; croatia croatian;
	cuba cuban; czechia czech czech_republic; denmark danish; ecuador ecuadorian; egypt egyptian;
	emirates uae united_arab_emirates emirati; estonia estonian; ethiopia ethiopian; eu european_union;
	finland finnish; france french; germany german; ghana ghanaian; greece greek; hungary hungarian;
	iceland icelandic; india indian; indonesia indonesian; iran iranian; iraq iraqi; ireland irish;
	israel israeli; italy italian; japan japanese; jordan jordanian; kazakhstan kazakh; kenya kenyan;
	kuwait kuwaiti; laos lao laotian; latvia latvian; lebanon lebanese; libya libyan;
	lithuania lithuanian; malaysia malaysian; mexico mexican; mongolia mongolian; morocco moroccan;
	myanmar burma burmese; nepal nepalese nepali; netherlands dutch; new_zealand; nigeria nigerian;
	north_korea north_korean dprk; norway norwegian; pakistan pakistani; peru peruvian;
	philippines philippine filipino; poland polish; portugal portuguese; qatar qatari;
	romania romanian; russia russian russian_federation; saudi_arabia saudi saudi_arabian;
	serbia serbian; singapore singaporean; slovakia slovak; slovenia slovenian; somalia somali;
	south_africa south_african; south_korea south_korean; spain spanish; sri_lanka sri_lankan;
	sudan sudanese; sweden swedish; switzerland swiss; syria syrian; taiwan taiwanese;
	tanzania tanzanian; thailand thai; tunisia tunisian; turkey turkish turkiye türkiye;
	uganda ugandan; ukraine ukrainian; us usa united_states united_states_of_america america american;
	uzbekistan uzbek; venezuela venezuelan; vietnam vietnamese; yemen yemeni; zambia zambian;
	zimbabwe zimbabwean`

var countries = sync.OnceValue(func() map[string]string {
	known := make(map[string]string)
	for row := range strings.SplitSeq(countryNames, ";") {
		forms := strings.Fields(row)
		for _, f := range forms {
			known[strings.ReplaceAll(f, "_", " ")] = forms[0]
		}
	}
	return known
})

// country returns the name that a country is compared by, for its names in
// English, those of its people and its common abbreviations; "" for others.
func country(name string) string { return countries()[name] }
