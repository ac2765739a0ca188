package link

// The weights of the signals are those of two ridge regressions on the log
// odds of a link, learnt from coded series by the test in fit_test.go: the
// first of a pair by itself, the second of the pair among its rivals. Those of
// times and sums, too rare there to be learnt, are set by hand.

var firstWeights = [signalCount]float64{
	0.361,  // words
	-3.644, // earlier
	-0.835, // later
	0.427,  // mass
	-0.802, // rare
	2.145,  // lone
	1.487,  // lone-2
	-0.379, // lones
	0.890,  // phrase
	0.163,  // phrases
	2.423,  // core-earlier
	1.104,  // core-later
	0.871,  // cores
	0.091,  // wide
	6.470,  // wide-earlier
	4.421,  // wide-later
	-1.242, // around-earlier
	-2.384, // around-later
	5.674,  // passage
	-0.199, // topic
	4.102,  // few
	-0.152, // apart
	0.330,  // untitled
	0.306,  // title-earlier
	-0.885, // title-later
	-0.679, // name
	-0.294, // strange
	-0.118, // action
	0.343,  // class
	0.300,  // due
	0.500,  // amount
	1.112,  // from-commitment
	0.541,  // from-outcome
	-0.278, // from-position
	-0.281, // to-commitment
	0.072,  // to-outcome
	-0.518, // to-position
	-1.032, // idle
	0.601,  // maybe
	-0.017, // points
	-0.203, // long-earlier
	-0.221, // long-later
	1.223,  // top-earlier
	1.146,  // top-later
	-0.861, // place
	0.246,  // gap
}

var secondWeights = [signalCount]float64{
	0.470,  // words
	0.129,  // earlier
	-0.307, // later
	0.083,  // mass
	-1.052, // rare
	0.692,  // lone
	0.857,  // lone-2
	-0.135, // lones
	0.050,  // phrase
	0.198,  // phrases
	1.004,  // core-earlier
	0.479,  // core-later
	0.665,  // cores
	1.188,  // wide
	1.440,  // wide-earlier
	1.572,  // wide-later
	-0.116, // around-earlier
	-0.337, // around-later
	1.294,  // passage
	0.081,  // topic
	0.921,  // few
	-0.071, // apart
	0.002,  // untitled
	0.184,  // title-earlier
	-0.597, // title-later
	-0.553, // name
	-0.103, // strange
	0.038,  // action
	0.157,  // class
	0.300,  // due
	0.500,  // amount
	0.822,  // from-commitment
	0.382,  // from-outcome
	-0.109, // from-position
	-0.276, // to-commitment
	0.082,  // to-outcome
	-0.257, // to-position
	-0.702, // idle
	0.324,  // maybe
	-0.119, // points
	0.151,  // long-earlier
	0.002,  // long-later
	0.437,  // top-earlier
	0.762,  // top-later
	-0.077, // place
	-0.128, // gap
}

var rivalWeights = [rivalCount]float64{
	0.296,  // first-sight
	-0.117, // place-later
	0.068,  // behind-later
	-0.042, // ahead-later
	-0.309, // all-later
	-0.157, // place-earlier
	-0.066, // behind-earlier
	0.130,  // ahead-earlier
	-0.092, // all-earlier
	0.180,  // third
	0.082,  // third-2
	0.097,  // beside-earlier
	0.134,  // beside-later
	-0.006, // besides
	-0.083, // elsewhere-earlier
	-0.025, // elsewhere-later
	0.063,  // among
}

// Where the scores start.
const (
	firstStart  = -8.64
	secondStart = -2.48
)
