package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
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

func (n node) withTimeoutCause(timeout time.Duration, cause string) node {
	child, cancel := context.WithTimeoutCause(n, timeout, errors.New(cause))
	return node{child, func(error) { cancel() }}
}

func (n node) withValue(k *key, value string) node {
	return node{context.WithValue(n, k, value), n.cancel}
}

func (n node) withoutCancel() node {
	return node{context.WithoutCancel(n), func(error) {}}
}

// The scenario makes a tree of contexts and ends some of them, at random, and
// says now and then which have ended and why.
func contextRandomTree(r *round) {
	k := &key{"k"}
	tree := []node{node{Context: context.Background()}.withCancel()}
	for step := range 25 {
		n := tree[r.below(len(tree))]
		switch r.below(12) {
		case 0, 1, 2:
			tree = append(tree, n.withCancel())
		case 3:
			tree = append(tree, n.withTimeout(late))
		case 4:
			tree = append(tree, n.withTimeoutCause(late, fmt.Sprint("timeout ", step)))
		case 5:
			tree = append(tree, n.withTimeout(-late))
		case 6:
			tree = append(tree, n.withTimeoutCause(-late, fmt.Sprint("timeout ", step)))
		case 7:
			tree = append(tree, n.withValue(k, fmt.Sprint("value ", step)))
		case 8:
			tree = append(tree, n.withoutCancel())
		default:
			n.cancel(fmt.Errorf("cause %d", step))
		}
		if step%4 == 0 {
			for i, each := range slices.Backward(tree) { // those below first: they are not to rely on those above
				r.say(step, i, ending(each), value(each, k))
			}
		}
	}
}
