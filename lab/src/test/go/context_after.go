package main

import (
	"context"
	"errors"
	"fmt"
)

var contextAfterScenarios = []scenario{
	{"contextAfter.runsOnce", contextAfterRunsOnce},
	{"contextAfter.stoppedBefore", contextAfterStoppedBefore},
	{"contextAfter.stoppedAfter", contextAfterStoppedAfter},
	{"contextAfter.ofAnEndedContext", contextAfterOfAnEndedContext},
	{"contextAfter.whenTheParentEnds", contextAfterWhenTheParentEnds},
	{"contextAfter.atTheDeadline", contextAfterAtTheDeadline},
	{"contextAfter.ofBackground", contextAfterOfBackground},
	{"contextAfter.several", contextAfterSeveral},
	{"contextAfter.doesNotHoldUpTheCancel", contextAfterDoesNotHoldUpTheCancel},
	{"contextAfter.stopRacesWithACancel", contextAfterStopRacesWithACancel},
}

func contextAfterRunsOnce(r *round) {
	ctx, cancel := context.WithCancelCause(context.Background())
	ran := make(chan int, 2)
	context.AfterFunc(ctx, func() {
		r.say(ending(ctx))
		ran <- 1
	})
	r.say(tryReceive(ran))
	cancel(errors.New("no more"))
	r.say(receive(ran))
	cancel(errors.New("again"))
	r.say(tryReceive(ran))
}

func contextAfterStoppedBefore(r *round) {
	ctx, cancel := context.WithCancel(context.Background())
	ran := make(chan int, 2)
	stop := context.AfterFunc(ctx, func() { ran <- 1 })
	r.say(stop(), stop())
	context.AfterFunc(ctx, func() { ran <- 2 })
	cancel()
	r.say(receive(ran), stop())
}

func contextAfterStoppedAfter(r *round) {
	ctx, cancel := context.WithCancel(context.Background())
	ran := make(chan int, 1)
	stop := context.AfterFunc(ctx, func() { ran <- 1 })
	cancel()
	r.say(stop(), receive(ran), stop())
}

func contextAfterOfAnEndedContext(r *round) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	ran := make(chan int)
	stop := context.AfterFunc(ctx, func() { ran <- 1 })
	r.say(stop(), receive(ran), stop())
}

func contextAfterWhenTheParentEnds(r *round) {
	parent, cancel := context.WithCancelCause(context.Background())
	child, cancelChild := context.WithCancel(parent)
	defer cancelChild()
	ran := make(chan int)
	context.AfterFunc(child, func() {
		r.say(ending(child))
		ran <- 1
	})
	cancel(errors.New("no more"))
	r.say(receive(ran))
}

func contextAfterAtTheDeadline(r *round) {
	ctx, cancel := context.WithTimeout(context.Background(), soon)
	defer cancel()
	ran := make(chan int)
	context.AfterFunc(ctx, func() {
		r.say(ending(ctx))
		ran <- 1
	})
	r.say(receive(ran))
}

func contextAfterOfBackground(r *round) {
	ran := make(chan int, 1)
	stop := context.AfterFunc(context.Background(), func() { ran <- 1 })
	r.say(tryReceive(ran), stop(), stop())
}

func contextAfterSeveral(r *round) {
	ctx, cancel := context.WithCancel(context.Background())
	ran := make(chan int)
	for range 5 {
		context.AfterFunc(ctx, func() { ran <- 1 })
	}
	cancel()
	for range 5 {
		r.say(receive(ran))
	}
}

func contextAfterDoesNotHoldUpTheCancel(r *round) {
	ctx, cancel := context.WithCancel(context.Background())
	a, b := make(chan int), make(chan int)
	context.AfterFunc(ctx, func() { a <- <-b })
	cancel()
	r.say(ending(ctx))
	b <- 1
	r.say(receive(a))
}

func contextAfterStopRacesWithACancel(r *round) {
	ctx, cancel := context.WithCancel(context.Background())
	ran := make(chan int, 1)
	stop := context.AfterFunc(ctx, func() { ran <- 1 })
	stopped := r.race(func() string { return fmt.Sprint(stop()) }, func() string {
		cancel()
		return ending(ctx)
	})
	if stopped == "true" {
		r.say(tryReceive(ran))
	} else {
		r.say(receive(ran))
	}
}
