package link

// The weights of the signals are those of two ridge regressions on the log
// odds of a link, learnt from coded series by the test in fit_test.go: the
// first of a pair by itself, the second of the pair among its rivals. Those of
// times and sums, too rare there to be learnt, are set by hand.

var firstWeights = [signalCount]float64{
	1.672,  // words
	-4.624, // earlier
	-2.407, // later
	0.578,  // mass
	-1.336, // rare
	1.793,  // lone
	0.942,  // lone-2
	-0.157, // lones
	0.893,  // phrase
	0.175,  // phrases
	2.901,  // core-earlier
	1.363,  // core-later
	1.120,  // cores
	0.622,  // wide
	6.527,  // wide-earlier
	3.989,  // wide-later
	-1.345, // around-earlier
	-2.175, // around-later
	4.759,  // passage
	-0.212, // topic
	5.327,  // few
	-0.131, // apart
	0.295,  // untitled
	0.035,  // title-earlier
	-0.984, // title-later
	-0.787, // name
	-0.318, // strange
	0.146,  // action
	0.137,  // class
	0.300,  // due
	0.500,  // amount
	1.172,  // from-commitment
	0.379,  // from-outcome
	-0.471, // from-position
	-0.086, // to-commitment
	0.188,  // to-outcome
	-0.496, // to-position
	-0.982, // idle
	0.501,  // maybe
	-0.077, // points
	-0.014, // long-earlier
	-0.431, // long-later
	0.629,  // top-earlier
	0.610,  // top-later
	-0.429, // place
	0.442,  // gap
}

var secondWeights = [signalCount]float64{
	0.739,  // words
	-0.087, // earlier
	-1.848, // later
	0.136,  // mass
	-0.735, // rare
	0.224,  // lone
	0.426,  // lone-2
	-0.071, // lones
	-0.123, // phrase
	0.138,  // phrases
	0.752,  // core-earlier
	0.531,  // core-later
	0.331,  // cores
	1.010,  // wide
	1.084,  // wide-earlier
	1.701,  // wide-later
	-0.362, // around-earlier
	0.145,  // around-later
	0.953,  // passage
	0.073,  // topic
	1.048,  // few
	-0.040, // apart
	-0.028, // untitled
	0.089,  // title-earlier
	-0.537, // title-later
	-0.414, // name
	-0.059, // strange
	0.126,  // action
	0.036,  // class
	0.300,  // due
	0.500,  // amount
	0.694,  // from-commitment
	0.241,  // from-outcome
	-0.209, // from-position
	-0.194, // to-commitment
	0.184,  // to-outcome
	-0.114, // to-position
	-0.488, // idle
	0.149,  // maybe
	-0.133, // points
	0.211,  // long-earlier
	-0.164, // long-later
	-0.032, // top-earlier
	0.515,  // top-later
	0.127,  // place
	-0.144, // gap
}

var rivalWeights = [rivalCount]float64{
	0.387,  // first-sight
	-0.064, // place-later
	0.165,  // behind-later
	-0.034, // ahead-later
	-0.221, // all-later
	-0.128, // place-earlier
	-0.026, // behind-earlier
	0.122,  // ahead-earlier
	0.014,  // all-earlier
	0.159,  // third
	0.014,  // third-2
	0.059,  // beside-earlier
	0.099,  // beside-later
	-0.026, // besides
	-0.091, // elsewhere-earlier
	0.038,  // elsewhere-later
	-0.072, // among
}

// Where the scores start.
const (
	firstStart  = -7.69
	secondStart = -1.45
)

// How likely a pair that is linked is right: the log odds at a second sight of
// nothing, and what each of the second sight adds. They are learnt from series
// of bodies that the weights were not learnt from, so that of ten links of a
// score of .7 some seven hold on a body that nobody tuned for.
const (
	sureStart = -0.29
	sureSlope = 0.75
)
