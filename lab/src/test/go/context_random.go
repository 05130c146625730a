package main

import (
	"context"
	"fmt"
	"time"
)

var contextRandomScenarios = []scenario{
	{"contextRandom.tree", contextRandomTree},
}

// A node is a context of the tree, with what cancels it.
type node struct {
	context.Context
	cancel context.CancelCauseFunc
}

func (n node) withCancel() node {
	child, cancel := context.WithCancelCause(n)
	return node{child, cancel}
}

func (n node) withTimeout(timeout time.Duration) node {
	child, cancel := context.WithTimeout(n, timeout)
	return node{child, func(error) { cancel() }}
}

// The scenario makes a tree of contexts and ends some of them, at random, and
// says after each step which have ended and why.
func contextRandomTree(r *round) {
	tree := []node{node{Context: context.Background()}.withCancel()}
	for step := range 20 {
		n := tree[r.below(len(tree))]
		switch r.below(8) {
		case 0, 1, 2:
			tree = append(tree, n.withCancel())
		case 3, 4:
			tree = append(tree, n.withTimeout(late))
		case 5:
			tree = append(tree, n.withTimeout(-late))
		default:
			n.cancel(fmt.Errorf("cause %d", step))
		}
		for i, each := range tree {
			r.say(step, i, ending(each))
		}
	}
}
