package main

import (
	"context"
	"sync"
)

// A group is as much of golang.org/x/sync/errgroup as is compared here: the
// module is to need nothing but the standard library.
type group struct {
	ctx    context.Context
	cancel context.CancelCauseFunc
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	places chan struct{} // nil if there is no limit
}

func open(parent context.Context) *group {
	ctx, cancel := context.WithCancelCause(parent)
	return &group{ctx: ctx, cancel: cancel}
}

func openLimited(parent context.Context, limit int) *group {
	g := open(parent)
	g.places = make(chan struct{}, limit)
	return g
}

func (g *group) fork(body func() error) {
	if g.places != nil {
		g.places <- struct{}{}
	}
	g.run(body)
}

func (g *group) tryFork(body func() error) bool {
	select {
	case g.places <- struct{}{}:
		g.run(body)
		return true
	default:
		return false
	}
}

func (g *group) run(body func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := body(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel(err)
			})
		}
		if g.places != nil {
			<-g.places
		}
	}()
}

func (g *group) join() string {
	g.wg.Wait()
	return word(g.err)
}

func (g *group) close() {
	g.cancel(nil)
}
