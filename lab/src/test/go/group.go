package main

import (
	"context"
	"errors"
)

var groupScenarios = []scenario{
	{"group.allSucceed", groupAllSucceed},
	{"group.firstFailureIsReturned", groupFirstFailureIsReturned},
	{"group.failureCancelsTheOthers", groupFailureCancelsTheOthers},
	{"group.laterFailuresDoNotCount", groupLaterFailuresDoNotCount},
	{"group.parentCancelled", groupParentCancelled},
	{"group.parentsDeadline", groupParentsDeadline},
	{"group.failureDoesNotReachAbove", groupFailureDoesNotReachAbove},
	{"group.endsItsContext", groupEndsItsContext},
	{"group.joinWaitsForAll", groupJoinWaitsForAll},
	{"group.limit", groupLimit},
	{"group.tryFork", groupTryFork},
	{"group.ofGroups", groupOfGroups},
	{"group.failuresRace", groupFailuresRace},
}

// forkUntilDone starts a child that goes on until the context of its group ends,
// and returns when the child has begun.
func forkUntilDone(r *round, g *group) {
	begun := make(chan int)
	g.fork(func() error {
		begun <- 0
		untilDone(r, g)
		return g.ctx.Err()
	})
	<-begun
}

func untilDone(r *round, g *group) {
	<-g.ctx.Done()
	r.say(ending(g.ctx))
}

func groupAllSucceed(r *round) {
	g := open(context.Background())
	defer g.close()
	c := make(chan int, 3)
	for n := range 3 {
		g.fork(func() error {
			c <- n
			return nil
		})
	}
	r.say(g.join(), size(c))
}

func groupFirstFailureIsReturned(r *round) {
	g := open(context.Background())
	defer g.close()
	g.fork(func() error { return nil })
	g.fork(failing("failed"))
	g.fork(func() error { return nil })
	r.say(g.join())
}

func failing(how string) func() error {
	return func() error { return errors.New(how) }
}

func groupFailureCancelsTheOthers(r *round) {
	g := open(context.Background())
	defer g.close()
	forkUntilDone(r, g)
	forkUntilDone(r, g)
	g.fork(failing("failed"))
	r.say(g.join())
}

func groupLaterFailuresDoNotCount(r *round) {
	g := open(context.Background())
	defer g.close()
	begun := make(chan int)
	g.fork(func() error {
		begun <- 0
		untilDone(r, g)
		return errors.New("second")
	})
	<-begun
	g.fork(failing("first"))
	r.say(g.join())
}

func groupParentCancelled(r *round) {
	parent, cancel := context.WithCancelCause(context.Background())
	g := open(parent)
	defer g.close()
	forkUntilDone(r, g)
	forkUntilDone(r, g)
	cancel(errors.New("no more"))
	r.say(g.join())
}

func groupParentsDeadline(r *round) {
	parent, cancel := context.WithTimeout(context.Background(), soon)
	defer cancel()
	g := open(parent)
	defer g.close()
	g.fork(func() error {
		<-g.ctx.Done()
		return g.ctx.Err()
	})
	r.say(g.join())
	r.say(ending(g.ctx))
}

func groupFailureDoesNotReachAbove(r *round) {
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	g := open(parent)
	defer g.close()
	g.fork(failing("failed"))
	r.say(g.join())
	r.say(ending(g.ctx))
	r.say(ending(parent))
}

func groupEndsItsContext(r *round) {
	g := open(context.Background())
	r.say(ending(g.ctx))
	g.fork(func() error { return nil })
	r.say(g.join())
	g.close()
	r.say(ending(g.ctx))
}

func groupJoinWaitsForAll(r *round) {
	gate := make(chan int)
	owner := r.start(func() string {
		g := open(context.Background())
		defer g.close()
		for range 2 {
			g.fork(func() error {
				<-gate
				return nil
			})
		}
		return g.join()
	})
	gate <- 0
	owner.awaitBlocked()
	gate <- 0
	r.say(owner.join())
}

func groupLimit(r *round) {
	entered, leave := make(chan int), make(chan int)
	owner := r.start(func() string {
		g := openLimited(context.Background(), 2)
		defer g.close()
		for n := range 4 {
			g.fork(func() error {
				entered <- n
				<-leave
				return nil
			})
		}
		return g.join()
	})
	r.say(<-entered + <-entered)
	for range 2 {
		owner.awaitBlocked()
		r.say(tryReceive(entered))
		leave <- 0
		r.say(receive(entered))
	}
	leave <- 0
	owner.awaitBlocked()
	leave <- 0
	r.say(owner.join())
}

func groupTryFork(r *round) {
	leave := make(chan int)
	child := func() error {
		<-leave
		return nil
	}
	g := openLimited(context.Background(), 1)
	defer g.close()
	r.say(g.tryFork(child), g.tryFork(child))
	leave <- 0
	g.fork(child)
	r.say(g.tryFork(child))
	leave <- 0
	r.say(g.join())
}

func groupOfGroups(r *round) {
	outer := open(context.Background())
	defer outer.close()
	forkUntilDone(r, outer)
	outer.fork(func() error {
		inner := open(outer.ctx)
		defer inner.close()
		inner.fork(failing("failed"))
		return errors.New("inner " + inner.join())
	})
	r.say(outer.join())
}

func groupFailuresRace(r *round) {
	g := open(context.Background())
	defer g.close()
	switch r.below(3) {
	case 0:
		g.fork(failing("first"))
		<-g.ctx.Done()
		g.fork(failing("second"))
	case 1:
		g.fork(failing("second"))
		<-g.ctx.Done()
		g.fork(failing("first"))
	default:
		g.fork(failing("first"))
		g.fork(failing("second"))
	}
	r.say(g.join())
}
