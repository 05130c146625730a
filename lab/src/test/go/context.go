package main

import (
	"context"
	"errors"
	"fmt"
)

var contextScenarios = []scenario{
	{"context.backgroundNeverEnds", contextBackgroundNeverEnds},
	{"context.cancel", contextCancel},
	{"context.cancelTwice", contextCancelTwice},
	{"context.cancelWithACause", contextCancelWithACause},
	{"context.cancelReachesAllBelow", contextCancelReachesAllBelow},
	{"context.cancelDoesNotReachAbove", contextCancelDoesNotReachAbove},
	{"context.childOfACancelledParent", contextChildOfACancelledParent},
	{"context.childCancelledBeforeItsParent", contextChildCancelledBeforeItsParent},
	{"context.cancelEndsAllThatWait", contextCancelEndsAllThatWait},
	{"context.cancelReachesFarDown", contextCancelReachesFarDown},
	{"context.pipelineEndsWhenCancelled", contextPipelineEndsWhenCancelled},
	{"context.cancelsRace", contextCancelsRace},
	{"context.cancelRacesWithTheParents", contextCancelRacesWithTheParents},
}

func contextBackgroundNeverEnds(r *round) {
	for _, ctx := range []context.Context{context.Background(), context.TODO()} {
		_, ok := ctx.Deadline()
		r.say(ending(ctx), "deadline", ok)
		r.start(func() string { return await(ctx) }).awaitBlocked()
	}
}

func contextCancel(r *round) {
	ctx, cancel := context.WithCancel(context.Background())
	_, ok := ctx.Deadline()
	r.say(ending(ctx), "deadline", ok)
	cancel()
	r.say(ending(ctx))
	r.say(await(ctx))
}

func contextCancelTwice(r *round) {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("first"))
	r.say(ending(ctx))
	cancel(errors.New("second"))
	r.say(ending(ctx))
	cancel(nil)
	r.say(ending(ctx))
}

func contextCancelWithACause(r *round) {
	ctx, cancel := context.WithCancelCause(context.Background())
	child, cancelChild := context.WithCancel(ctx)
	defer cancelChild()
	cancel(errors.New("no more"))
	r.say(ending(ctx))
	r.say(ending(child))
}

func contextCancelReachesAllBelow(r *round) {
	top, cancelTop := context.WithCancel(context.Background())
	defer cancelTop()
	parent, cancelParent := context.WithCancelCause(top)
	sibling, cancelSibling := context.WithCancel(top)
	defer cancelSibling()
	child, cancelChild := context.WithCancel(parent)
	defer cancelChild()
	grandchild, cancelGrandchild := context.WithCancel(child)
	defer cancelGrandchild()
	cancelParent(errors.New("no more"))
	for _, ctx := range []context.Context{top, parent, sibling, child, grandchild} {
		r.say(ending(ctx))
	}
}

func contextCancelDoesNotReachAbove(r *round) {
	parent, cancelParent := context.WithCancel(context.Background())
	defer cancelParent()
	child, cancelChild := context.WithCancel(parent)
	cancelChild()
	r.say(ending(child))
	r.say(ending(parent))
}

func contextChildOfACancelledParent(r *round) {
	parent, cancelParent := context.WithCancelCause(context.Background())
	cancelParent(errors.New("no more"))
	child, cancelChild := context.WithCancelCause(parent)
	r.say(ending(child))
	cancelChild(errors.New("too late"))
	r.say(ending(child))
}

func contextChildCancelledBeforeItsParent(r *round) {
	parent, cancelParent := context.WithCancelCause(context.Background())
	child, cancelChild := context.WithCancelCause(parent)
	grandchild, cancelGrandchild := context.WithCancel(child)
	defer cancelGrandchild()
	cancelChild(errors.New("child"))
	cancelParent(errors.New("parent"))
	r.say(ending(parent))
	r.say(ending(child))
	r.say(ending(grandchild))
}

func contextCancelEndsAllThatWait(r *round) {
	parent, cancel := context.WithCancelCause(context.Background())
	child, cancelChild := context.WithCancel(parent)
	defer cancelChild()
	first := r.start(func() string { return await(parent) }).awaitBlocked()
	second := r.start(func() string { return await(child) }).awaitBlocked()
	third := r.start(func() string {
		select {
		case <-child.Done():
			return "select: " + ending(child)
		case <-make(chan int):
			return "received"
		}
	}).awaitBlocked()
	cancel(errors.New("no more"))
	r.say(first.join())
	r.say(second.join())
	r.say(third.join())
}

func contextCancelReachesFarDown(r *round) {
	top, cancel := context.WithCancelCause(context.Background())
	bottom := top
	for range 1_000 {
		child, cancelChild := context.WithCancel(bottom)
		defer cancelChild()
		bottom = child
	}
	waiting := r.start(func() string { return await(bottom) }).awaitBlocked()
	cancel(errors.New("no more"))
	r.say(waiting.join())
}

func contextPipelineEndsWhenCancelled(r *round) {
	ctx, cancel := context.WithCancel(context.Background())
	numbers := make(chan int)
	producer := r.start(func() string {
		for n := 0; ; n++ {
			select {
			case numbers <- n:
			case <-ctx.Done():
				return fmt.Sprintf("stopped before %d: %s", n, word(ctx.Err()))
			}
		}
	})
	for range 10 {
		r.say(receive(numbers))
	}
	producer.awaitBlocked()
	cancel()
	r.say(producer.join())
}

func contextCancelsRace(r *round) {
	ctx, cancel := context.WithCancelCause(context.Background())
	r.race(func() string {
		cancel(errors.New("first"))
		return ending(ctx)
	}, func() string {
		cancel(errors.New("second"))
		return ending(ctx)
	})
}

func contextCancelRacesWithTheParents(r *round) {
	parent, cancelParent := context.WithCancelCause(context.Background())
	child, cancelChild := context.WithCancelCause(parent)
	r.race(func() string {
		cancelParent(errors.New("parent"))
		return "ok"
	}, func() string {
		cancelChild(errors.New("child"))
		return "ok"
	})
	r.say(ending(parent))
	r.say(ending(child))
}
