package tokenize

// syllables are the syllables of two-part given names as Korean and Cantonese
// names are romanized with a hyphen ("Geun-hye", "Siu-lai", "Ing-wen"). English
// words that stand after hyphens ("in", "led", "long", "man") are left out
// unless names need them often.
var syllables = exactSet(`ah bae bok bong bum byung byeong cha chan chang chae chen cheol cheon cheong chi
	chiu cho chol chong choon chul chun chung dae deok do dong duk eok eon eui eul eun eung gap geon geum geun
	gi gil gon gook gu gun gwan gwang gyeong gyo gyu gyun ha hae hak han he hee heon heung hie ho hong hoon
	hua hui hun hung hwa hwan hwi hye hyeok hyeon hyo hyon hyong hyuk hyun hyung il ik in ing ja jae jang
	jeong jeung ji jia jin jip jo jong joo joon ju juan jun jung jwa ka kai kee ki kil kin king kit kook
	kuen kuk kum kun kung kwan kwang kwok kwon kyo kyong kyoung kyu kyun kyung lai lam lei lim ling lok lun
	mahn man mi min ming moo moon mu mun myong myoung myung nam nyeo ok pak pil pik po pong pui pyo pyong
	rae rak ran rim rok ryeol ryol ryong ryul ryun sam sang seo seob seok seol seon seong seop seung shik
	shin sik sil sim sin sing siu so soo sook soon sop su suk sul sum sun sung tae taek tai tak tang tao tat
	tek ting tsang tung un ung wah wai wan wei wen wing wol won woo woon wook wu wun xia yan yang yee yen
	yeo yeol yeon yeong yeop yi yin ying yip yol yong yoo yoon young yu yue yuen yui yuk yul yun yung
	zhen zhi zhong ang biao bian bin bo cheng cheung chia chiang chieh chien chih ching chu chuan chueh chuen chui
	fai fang fei fen feng fu fung guang guo hao hin hon hou hsi hsia hsiang hsien hsin hsing hsiu hsiung hsuan hsueh
	huan huang huei jen jeou jie jing jui kang kei keung kuang kuei kuo kwai lan leung li lian liang lien luan lun
	lung mei mui nga ngai ngan ngo nien oi pang pei peng ping pyng qi qiang qing rong rui shan shang shao shek
	shen sheng shih shing shiu shou shu shui shun shuo siew sin siong sze szu te teng tien tin tseng tse tsu tsui
	tsun tuan tung tzu wa wang xian xiang xiao xin xiong xiu xu xuan yao yat yau yick yik yiu yuan yun
	yung zong zhou`)
