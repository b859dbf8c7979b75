package figure_test

import "testing"

func TestShares(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"Brent is up 3.2%.", "3.2 % '3.2%'"},
		{"Turnout was 71.3 per cent.", "71.3 % '71.3 per cent'"},
		{"Turnout fell 3.6 percentage points.", "3.6 pp '3.6 percentage points'"},
		{"The bank raised its rate by 25 basis points.", "0.25 pp '25 basis points'"},
		{"The spread is 140 bps.", "1.4 pp '140 bps'"},
		{"Unemployment fell 0.4 points.", "0.4 pp '0.4 points'"},
		{"The index fell 64 points.", "64 point '64 points'"},
		{"The party stood at 33%, down two points from January.", "33 % '33%', 2 pp 'two points'"},
	})
}

func TestMeasures(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"The farm covers 300 hectares.", "300 har '300 hectares'"},
		{"The tank holds 50,000 liters.", "50000 L '50,000 liters'"},
		{"The fire burned 5,000 acres.", "5000 [acr_us] '5,000 acres'"},
		{"The 2,000-square-foot house was sold.", "2000 [ft_i]2 '2,000-square-foot'"},
		{"The room is 32m².", "32 m2 '32m²'"},
		{"The ship carries 20,000 tons of grain.", "20000 t '20,000 tons'"},
		{"The wind blew at 120 km/h.", "120 km/h '120 km/h'"},
		{"Winds of 74 mph hit the coast.", "74 [mi_i]/h '74 mph'"},
		{"The car does 30 miles per gallon.", "30 [mi_i]/[gal_us] '30 miles per gallon'"},
		{"It was 2.1degF (1.2deg C) warmer.", "2.1 [degF] '2.1degF', 1.2 Cel '1.2deg C'"},
		{"The file is 2.5 GB.", "2.5 GBy '2.5 GB'"},
		{"The line runs at 100 Mbps.", "100 Mbit/s '100 Mbps'"},
		{"The plant makes 1.2 GW of power.", "1.2 GW '1.2 GW'"},
		{"The homes used 35 GWh.", "35 GW.h '35 GWh'"},
		{"The engine has a 270-hp motor.", "270 [HP] '270-hp'"},
		{"The stone scored 70 on the GPa scale.", "70 GPa '70 on the GPa scale'"},
		{"The baby weighed eight pounds.", "8 [lb_av] 'eight pounds'"},
		{"Add 1/2 pound of butter.", "0.5 [lb_av] '1/2 pound'"},
		{"They raised 10 million pounds.", "10000000 GBP '10 million pounds'"},
		{"A 6.8-magnitude quake hit.", "6.8 '6.8-magnitude'"},
		{"An 8.2 quake hit.", "8.2 '8.2'"},
		{"A magnitude-6.8 quake hit.", "6.8 'magnitude-6.8'"},
		{"Hackers stole 1.6m emails from the firm.", "1600000 email '1.6m emails'"},
		{"The ratio of pupils to teachers fell to 19.5:1.", "19.5 '19.5:1'"},
		{"Voters rejected the plan by a 2-to-1 margin.", "2 '2-to-1'"},
		{"Women outnumber men by three to one.", "3 'three to one'"},
		{"Bookmakers gave odds of 7-2 and 33/1.", "3.5 '7-2', 33 '33/1'"},
		{"They met on a one-to-one basis at 10:30 and read John 3:16.", ""},
		{"The race is 10 kilometers (6.2 miles) long.", "10 km '10 kilometers', 6.2 [mi_i] '6.2 miles'"},
	})
}

func TestTimesAndAges(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"The contract runs for ten years.", "10 a 'ten years'"},
		{"It is a two-hour drive.", "2 h 'two-hour'"},
		{"The drought has lasted three decades.", "30 a 'three decades'"},
		{"The batteries last 10 years.", "10 a '10 years'"},
		{"She has worked there for three straight weeks.", "3 wk 'three straight weeks'"},
		{"A 42-year-old man was held.", "42 a '42-year-old'"},
		{"The suspects, aged 19 and 23, were held.", "19 a '19', 23 a '23'"},
		{"Sara Holm, 43, won.", "43 a '43'"},
		{"The former governor, now 88, declined to speak.", "88 a '88'"},
		{"The law bars anyone under 21 from buying it.", "<21 a 'under 21'"},
		{"He turned 40 on Monday.", "40 a '40'"},
		{"He will be 35 by the end of the year.", "35 a '35'"},
		{"Life expectancy is about 73.", "~73 a 'about 73'"},
		{"The ship sank four years ago.", ""},
		{"Prices fell over the past three months.", ""},
	})
}

func TestRates(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"Oil rose to $84.50 a barrel.", "84.5 USD per barrel '$84.50 a barrel'"},
		{"Income was 40,000 yuan per capita.", "40000 CNY per capita '40,000 yuan per capita'"},
		{"There were 12 deaths per 100,000 people.", "12 death per 100000 person '12 deaths per 100,000 people'"},
		{"The fair drew 15,000 visitors a day.", "15000 visitor per day '15,000 visitors a day'"},
		{"The drug costs about $30,000 per patient per year.", "~30000 USD per patient per year 'about $30,000 per patient per year'"},
		{"Milk costs 65p, up from 43p a year ago.", "0.65 GBP '65p', 0.43 GBP '43p'"},
		{"The dose is 0.3 milligrams per kilogram.", "0.3 mg/kg '0.3 milligrams per kilogram'"},
		{"There were 1.2 deaths per 1,000 live births.", "1.2 death per 1000 birth '1.2 deaths per 1,000 live births'"},
		{"Bread sells at 1.20 euros a loaf.", "1.2 EUR per loaf '1.20 euros a loaf'"},
		{"They live on less than $2 a day.", "<2 USD per day 'less than $2 a day'"},
		{"She works 40 to 50 hours a week.", "40..50 h/wk '40 to 50 hours a week'"},
		{"The plant emits 5 tonnes per day.", "5 t/d '5 tonnes per day'"},
	})
}

func TestCounts(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"The city has 1,500 artificial intelligence enterprises.", "1500 enterprise '1,500 artificial intelligence enterprises'"},
		{"It offered two gas-only options.", "2 option 'two gas-only options'"},
		{"The 250,000-strong workforce is on strike.", "250000 person '250,000-strong'"},
		{"A 30-member delegation came.", "30 member '30-member'"},
		{"Nine of the 12 members agreed.", "9 member 'Nine', 12 member '12 members'"},
		{"The blast left 17 dead.", "17 person '17 dead'"},
		{"They bought 4.9 million shares the parent owned.", "4900000 share '4.9 million shares'"},
		{"Some 450 Japanese live there.", "~450 japanese 'Some 450 Japanese'"},
		{"The village has 14 aircraft.", "14 aircraft '14 aircraft'"},
		{"The bag cost $25.50, or 20 euros.", "25.5 USD '$25.50', 20 EUR '20 euros'"},
	})
}

// Units that the words around leave unsaid.
func TestUnsaidUnits(t *testing.T) {
	t.Parallel()
	check(t, []reading{
		{"The storm damaged 1,300 houses and destroyed 84.", "1300 house '1,300 houses', 84 house '84'"},
		{"The company has a workforce of 17,400.", "17400 person '17,400'"},
		{"They played before a crowd of 41,216.", "41216 person '41,216'"},
		{"Five were acquitted after the trial.", "5 person 'Five'"},
		{"The toll rose to 15.", "15 person '15'"},
		{"The death toll from the flood rose to 54.", "54 person '54'"},
		{"The number of infections is between 2,500 and 3,500.", "2500..3500 infection 'between 2,500 and 3,500'"},
		{"The town, population 3,400, lies inland.", "3400 person '3,400'"},
		{"The island is home to 23 million.", "23000000 person '23 million'"},
		{"The hospital has 1,100 beds, of which 340 are in use.", "1100 bed '1,100 beds', 340 bed '340'"},
		{"The firm added 372,000 jobs, more than the 265,000 economists expected.", "372000 job '372,000 jobs', 265000 job '265,000'"},
		{"One person was killed and three others were hurt.", "1 person 'One person', 3 person 'three others'"},
		{"Among them, 1,234 were women.", "1234 woman '1,234'"},
		{"Of 120 workers, 45 tested positive.", "120 worker '120 workers', 45 worker '45'"},
		{"Its share slipped to 19 from 22 percent.", "19 % '19', 22 % '22 percent'"},
		{"They sowed 240,000 hectares of rice, 12,000 more than last year.", "240000 har '240,000 hectares', 12000 har '12,000'"},
		{"The ward has 96 patients, 11 of them in intensive care.", "96 patient '96 patients', 11 patient '11'"},
		{"He raised 280 million of the 1.5 billion shekels.", "280000000 ILS '280 million', 1500000000 ILS '1.5 billion shekels'"},
		{"The party has 40 seats. Its rival has 19.", "40 seat '40 seats', 19 seat '19'"},
		{"Confirmed cases by region:\nNorth\t512\nSouth\t401", "512 case '512', 401 case '401'"},
		{"Measles cases passed 1,200.", ">1200 case 'passed 1,200'"},
		{"The Greens are on 19 seats, the Liberals on 15.", "19 seat '19 seats', 15 seat '15'"},
		{"About 70% of those infected are under 10.", "~70 % 'About 70%', <10 a 'under 10'"},
		{"The number of passengers will reach 70m.", "70000000 passenger '70m'"},
		{"Six Boeing 737-800 converted freighters will join.", "6 freighter 'Six Boeing 737-800 converted freighters'"},
		{"Twelve people died. Another 16 are missing.", "12 person 'Twelve people', 16 person '16'"},
		{"Nine houses burned, with 30 people inside. Another 16 are missing.", "9 house 'Nine houses', 30 person '30 people', 16 '16'"},
		{"The club sold 12 players and 30 left last summer.", "12 player '12 players', 30 player '30'"},
		{"The shop has 40 chairs. Its rating is 4.", "40 chair '40 chairs', 4 '4'"},
		{"The index lost 162 points, or 2.1%, to fall to 7,425.", "162 point '162 points', 2.1 % '2.1%', 7425 point '7,425'"},
	})
}
