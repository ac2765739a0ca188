// Package eval measures one coding of documents against another: paraph's
// against a person's, or two persons' against each other.
//
// Items are matched one to one with the item whose words they share most
// (word F1 of 0.6 at the least, ties to the nearer place in the text); kinds
// and fields are compared over the matched items. Precision, recall and F1
// are counted in items, not in words. Kappa is Cohen's (1960), over the kinds
// of matched items.
package eval
