package date_test

import (
	"strings"
	"testing"

	"lede/fact"
)

// wording writes dates as "words=value", with the type where it is not DATE,
// the modifier, and "~" before the second end of a range.
func wording(ds []fact.Date) string {
	var l []string
	last := ""
	for _, d := range ds {
		s := d.Text + "=" + d.Value
		if d.Range != "" && d.Range == last {
			s = "~" + s
		}
		last = d.Range
		if d.Type != "DATE" {
			s += " " + d.Type
		}
		if d.Mod != "" {
			s += " " + d.Mod
		}
		l = append(l, s)
	}
	return strings.Join(l, "|")
}

// A sentence with the dates that it has, as wording writes them.
type sentence struct{ text, want string }

// check reads sentences as published on Tuesday, 20 July 2021, or on another
// day where one is given.
func check(t *testing.T, published string, tests []sentence) {
	t.Helper()
	if published == "" {
		published = "2021-07-20"
	}
	x := newExtractor(t)
	for _, test := range tests {
		if got := wording(read(t, x, published, test.text)); got != test.want {
			t.Errorf("%q gives %s, want %s", test.text, got, test.want)
		}
	}
}

func TestEras(t *testing.T) {
	check(t, "", []sentence{
		{"The consul was murdered in 44 BC.", "44 BC=BC0044"},
		{"The consul was murdered in 44 B.C. in the city.", "44 B.C.=BC0044"},
		{"The consul died on March 15, 44 BC.", "March 15, 44 BC=BC0044-03-15"},
		{"The fleets met on 2 September 31 BC.", "2 September 31 BC=BC0031-09-02"},
		{"Ash buried the town in AD 79.", "AD 79=0079"},
		{"Ash buried the town in 79 AD.", "79 AD=0079"},
		{"The pact was sealed in A.D. 632.", "A.D. 632=0632"},
		{"The wall was begun in 221 BCE.", "221 BCE=BC0221"},
		{"Wood from the pit puts it at 1,200 B.C.E., the museum said.", "1,200 B.C.E.=BC1200"},
		{"People lived there around 10,000 BC.", "around 10,000 BC=BC10000 APPROX"},
		{"The temple was built in the 5th century BC.", "the 5th century BC=BC04"},
		{"The temple was built in the late second century AD.", "the late second century AD=01 END"},
		{"Glass was blown there in the 1st century CE.", "the 1st century CE=00"},
		{"Farmers settled there in the 3rd millennium BC.", "the 3rd millennium BC=BC2"},
		{"The coins date from 1200 BC to 900 BC.", "from 1200 BC=BC1200|~900 BC=BC0900"},
		{"The coins date from 300 to 200 BC.", "from 300=BC0300|~200 BC=BC0200"},
		{"The poet (63 BC – AD 14) was born here.", "63 BC=BC0063|~AD 14=0014"},
		{"In 2019 BC Hydro raised its prices.", "2019=2019"},
		{"Fans of the 3-2 BC Lions sang.", ""},
		{"The 79 ad agencies lost sales.", ""},
	})
}

// Years BC have no days that ISO 8601 could name.
func TestErasHaveNoBounds(t *testing.T) {
	for _, d := range read(t, newExtractor(t), "2021-07-20", "It fell in 44 BC and rose in the 5th century BC.") {
		if d.Begin != "" || d.EndDate != "" {
			t.Errorf("%s has the bounds %s and %s, want none", d.Text, d.Begin, d.EndDate)
		}
	}
}

func TestClockCounted(t *testing.T) {
	robbed := "The bank was robbed at 3:15 p.m. on Monday."
	check(t, "", []sentence{
		{robbed + " Thirty minutes later a man was held.", "3:15 p.m. on Monday=2021-07-19T15:15 TIME|Thirty minutes later=2021-07-19T15:45 TIME"},
		{robbed + " Thirty seconds later the alarm rang.", "3:15 p.m. on Monday=2021-07-19T15:15 TIME|Thirty seconds later=2021-07-19T15:15:30 TIME"},
		{"It struck at 2300 GMT on Sunday. Two hours later came a wave.", "2300 GMT on Sunday=2021-07-18T23:00Z TIME|Two hours later=2021-07-19T01:00Z TIME"},
		{"The bank was robbed on Monday. Thirty minutes later a man was held.", "Monday=2021-07-19|Thirty minutes later=2021-07-19TXX:XX TIME"},
		{"The bank was robbed on Sunday. A man was held 48 hours later.", "Sunday=2021-07-18|48 hours later=2021-07-20TXX:XX TIME"},
		{"Police held a man two hours ago.", "two hours ago=2021-07-20TXX:XX TIME"},
		{"The result will be known in half an hour.", "in half an hour=2021-07-20TXX:XX TIME"},
	})
	check(t, "2021-07-20T14:30Z", []sentence{
		{"Police held a man two hours ago.", "two hours ago=2021-07-20T12:30Z TIME"},
	})
	check(t, "2021-07-20T00:15", []sentence{
		{"Police held a man 45 minutes ago.", "45 minutes ago=2021-07-19T23:30 TIME"},
		{"They met yesterday and will meet on Friday at noon.", "yesterday=2021-07-19|Friday at noon=2021-07-23T12:00 TIME"},
	})
	check(t, "2021-07-20T00:00:00Z", []sentence{ // a day that a program gave a time
		{"Police held a man two hours ago.", "two hours ago=2021-07-20TXX:XX TIME"},
	})
}

func TestZones(t *testing.T) {
	check(t, "", []sentence{
		{"The rocket rose at 14:00 Beijing time.", "14:00 Beijing time=2021-07-20T14:00 TIME"},
		{"The alarm rang at 8:30 a.m. EST.", "8:30 a.m. EST=2021-07-20T08:30 TIME"},
		{"The ship sank at 0100 GMT.", "0100 GMT=2021-07-20T01:00Z TIME"},
		{"The rocket rose at 3 p.m. local time.", "3 p.m. local time=2021-07-20T15:00 TIME"},
		{"It struck at 9:15 a.m. (1315 GMT) on Monday.", "9:15 a.m.=2021-07-19T09:15 TIME|1315 GMT=2021-07-19T13:15Z TIME|Monday=2021-07-19"},
		{"It struck at 9:15 p.m. (0115 GMT) on Sunday.", "9:15 p.m.=2021-07-18T21:15 TIME|0115 GMT=2021-07-19T01:15Z TIME|Sunday=2021-07-18"},
		{"It struck at 6:10 am (22:10 GMT) on Sunday.", "6:10 am=2021-07-18T06:10 TIME|22:10 GMT=2021-07-17T22:10Z TIME|Sunday=2021-07-18"},
	})
}

func TestWeeks(t *testing.T) {
	check(t, "", []sentence{
		{"The hall opens on Friday next week.", "Friday next week=2021-07-30"},
		{"The hall opened on Friday of last week.", "Friday of last week=2021-07-16"},
		{"The office is open Monday to Friday next week.", "Monday=2021-07-26|~Friday next week=2021-07-30"},
		{"The office was open from Tuesday to Thursday of last week.", "from Tuesday=2021-07-13|~Thursday of last week=2021-07-15"},
		{"The council meets on Monday and Tuesday next week.", "Monday=2021-07-26|Tuesday next week=2021-07-27"},
		{"The sale runs from 4-23 in next month.", "from 4=2021-08-04|~23 in next month=2021-08-23"},
		{"The sale ran from the 4th to the 23rd of last month.", "from the 4th=2021-06-04|~the 23rd of last month=2021-06-23"},
		{"Northgate won 5-3 in May.", "May=2021-05"},
	})
}

func TestDaysOfOneMonth(t *testing.T) {
	check(t, "", []sentence{
		{"It rained on 5 and 6 July.", "5=2021-07-05|6 July=2021-07-06"},
		{"It rained on July 5, 6 and 7.", "July 5=2021-07-05|6=2021-07-06|7=2021-07-07"},
		{"It rained on 3, 4 and 5 May 2020.", "3=2020-05-03|4=2020-05-04|5 May 2020=2020-05-05"},
		{"It rained on May 3 and 4, 2020.", "May 3=2020-05-03|4, 2020=2020-05-04"},
		{"On July 5 and 6 people died.", "July 5=2021-07-05"},
		{"On July 5, 12 houses burned.", "July 5=2021-07-05"},
	})
}

// A year stands before the plural that it seems to count.
func TestYearsBeforePlurals(t *testing.T) {
	check(t, "", []sentence{
		{"In May 2019 offices shut.", "May 2019=2019-05"},
		{"On New Year's Eve 2019 crowds gathered.", "New Year's Eve 2019=2019-12-31"},
		{"In 2020 schools shut.", "2020=2020"},
		{"Since 2015 prices have risen.", "2015=2015"},
		{"The 2018 and 2019 floods were bad.", "2018=2018|2019=2019"},
		{"In the academic year 2020-2021 schools were shut.", "year 2020=2020|~2021=2021"},
		{"In the 2019/20 season she scored 30 goals.", "2019/20=2019/2020"},
		{"The firm opened in 2000 shops.", ""},
		{"It began before the 2014 protests.", "2014=2014"},
		{"After the 2019 elections prices rose.", "2019=2019"},
		{"Its 2018 results were good.", "2018=2018"},
		{"2016 sales were weak.", "2016=2016"},
		{"In the first half of 2020 exports fell.", "the first half of 2020=2020-H1"},
		{"It cost a million in 1996 dollars.", "1996=1996"},
		{"The town has 2016 homes.", ""},
		{"Some 1950 results came in.", ""},
	})
}

// How far back a record goes is a length; what will be in so long is a time.
func TestRecords(t *testing.T) {
	check(t, "2021-08-20", []sentence{
		{"They will play the final for the first time in 34 years.", "34 years=P34Y DURATION"},
		{"The worst drought in 20 years will end.", "20 years=P20Y DURATION"},
		{"The bridge will open in two years.", "in two years=2023"},
	})
}

// Halves and quarters are of a year where no game is told of.
func TestHalves(t *testing.T) {
	check(t, "2021-08-20", []sentence{
		{"Exports fell in the first half.", "the first half=2021-H1"},
		{"Nadal scored in the first half.", ""},
		{"The referee stopped it in the second quarter.", ""},
		{"The striker had a touchdown pass. The first half was good. The quarterback left.", ""},
		{"Both scored in the first half of 2020.", "the first half of 2020=2020-H1"},
		{"They lost interest in the second half of the play.", ""},
		{"In the January-March period of 2020 output fell.", "January=2020-01|~March=2020-03|2020=2020"},
		{"The council passed the budget for fiscal year 2022-23.", "fiscal year 2022-23=2022/2023"},
	})
}

// What is counted from an event, and from what was told.
func TestAnchors(t *testing.T) {
	check(t, "", []sentence{
		{"The election was on November 3, 2020. A week after the election the count went on.", "November 3, 2020=2020-11-03|A week after the election=2020-11-10"},
		{"The earthquake struck on July 2. Three days after the earthquake, a child was found alive.", "July 2=2021-07-02|Three days after the earthquake=2021-07-05"},
		{"The coup took place on 1 February. On the eve of the coup, troops moved.", "1 February=2021-02-01|the eve of the coup=2021-01-31"},
		{"The vote was held on 12 June. The morning after the vote he left.", "12 June=2021-06-12|The morning after the vote=2021-06-13TMO TIME"},
		{"The vote was held on 12 June. It rained on the day of the vote.", "12 June=2021-06-12|the day of the vote=2021-06-12"},
		{"The market opened on May 3. It had closed the day before the market fell.", "May 3=2021-05-03"},
		{"He came on 3 May 2015. The next morning he left.", "3 May 2015=2015-05-03|The next morning=2015-05-04TMO TIME"},
		{"He came on 3 May 2015. On the following Monday he left.", "3 May 2015=2015-05-03|the following Monday=2015-05-04"},
		{"He came on 3 May 2015. He left later that Friday.", "3 May 2015=2015-05-03|later that Friday=2015-05-08 END"},
		{"He came in May 2015. The following October he left.", "May 2015=2015-05|The following October=2015-10"},
		{"He came in May 2015, after a flood the previous March.", "May 2015=2015-05|the previous March=2015-03"},
		{"He said that Friday was a holiday.", "Friday=2021-07-16"},
		{"She left two and a half years ago.", "two and a half years ago=2019-01"},
		{"The mill shut half a century ago.", "half a century ago=1971"},
		{"It is the fourth strike since November.", "November=2020-11"},
		{"Holders will get a premium of 27% to Friday's close.", "Friday=2021-07-16"},
		{"Prices were likely to climb by 3% in the fourth quarter.", "the fourth quarter=2021-Q4"},
		{"Experts warned of rain forecast for Wednesday.", "Wednesday=2021-07-21"},
		{"The union has called a strike for Friday.", "Friday=2021-07-23"},
		{"They had hoped to reach all children by Friday.", "Friday=2021-07-23"},
		{"Thieves came over the Easter weekend in 2021. They fled on April 6. He was at home that weekend.", "Easter weekend in 2021=2021-W13-WE|April 6=2021-04-06|that weekend=2021-W13-WE"},
		{"Shares will start trading in late July. Sales had risen from a year earlier.", "late July=2021-07 END|a year earlier=2020"},
		{"Troops moved in overnight.", "overnight=2021-07-20TNI TIME"},
		{"The talks start on Thursday.", "Thursday=2021-07-22"},
	})
}

func TestMovingFeasts(t *testing.T) {
	check(t, "", []sentence{
		{"Shops shut early during Ramadan 2014.", "Ramadan 2014=2014-06-28"},
		{"Shops shut early during Ramadan 2023.", "Ramadan 2023=2023-03-23"},
		{"Ramadan this year was quiet.", "Ramadan this year=2021-04-13"},
		{"Eid al-Fitr 2022 was calm.", "Eid al-Fitr 2022=2022-05-02"},
		{"Eid al-Adha 2012 was calm.", "Eid al-Adha 2012=2012-10-26"},
		{"Lunar New Year 2019 was calm.", "Lunar New Year 2019=2019-02-05"},
		{"Chinese New Year 2024 was calm.", "Chinese New Year 2024=2024-02-10"},
		{"The Dragon Boat Festival 2022 was calm.", "Dragon Boat Festival 2022=2022-06-03"},
		{"Easter 2016 was cold.", "Easter 2016=2016-03-27"},
		{"Easter 1999 was cold.", "Easter 1999=1999-04-04"},
		{"Orthodox Easter 2021 was cold.", "Orthodox Easter 2021=2021-05-02"},
		{"Thanksgiving 2018 was cold.", "Thanksgiving 2018=2018-11-22"},
		{"Thanksgiving 2023 was cold.", "Thanksgiving 2023=2023-11-23"},
		{"Passover 2024 was quiet.", "Passover 2024=2024-04-23"},
		{"Hanukkah 2019 was quiet.", "Hanukkah 2019=2019-12-23"},
		{"Diwali 2023 was bright.", "Diwali 2023=2023-11-12"},
		{"Whit Monday 2019 was warm.", "Whit Monday 2019=2019-06-10"},
		{"Ramadan 1950 was quiet.", "Ramadan 1950=1950-XX-XX"},
	})
}

func TestNoDates(t *testing.T) {
	for _, body := range []string{
		"About 2,000 people and 2000 dogs came.", "Northgate won 21-17 and lost 2-1.", "Version 10.2021 came out.",
		"The desk is open 24/7 all round.", "Resolution 1973 was adopted.", "The Russell 2000 fell.", "She lives at 1800 Elm Street.",
		"The peak is 1950 metres high.", "The index fell to 1987 points.", "Dial 0800 1111 or 555-2019.", "Room 1984 is on floor 19.",
		"He may march in second gear.", "Passengers face a third week of disruption.", "A Long March-5 rocket rose.", "The Sun said it first.", "The Sunday Times printed it.", "June Carter sang.",
		"The spring in the clock broke.", "They won in the 20th minute.", "A second later it fell.", "It was the day of the week that he liked.",
	} {
		for _, d := range read(t, newExtractor(t), "2021-07-20", body) {
			t.Errorf("%q gives %s=%s (%s), want none", body, d.Text, d.Value, d.Rule)
		}
	}
}
