package main

import "time"

var timerFuncScenarios = []scenario{
	{"timerFunc.runsOnce", timerFuncRunsOnce},
	{"timerFunc.stoppedBeforeItRuns", timerFuncStoppedBeforeItRuns},
	{"timerFunc.resetWhilePending", timerFuncResetWhilePending},
	{"timerFunc.resetAfterStop", timerFuncResetAfterStop},
	{"timerFunc.resetAfterItRan", timerFuncResetAfterItRan},
	{"timerFunc.ofZeroOrLess", timerFuncOfZeroOrLess},
	{"timerFunc.hasNoChannel", timerFuncHasNoChannel},
	{"timerFunc.runsInItsOwnGoroutine", timerFuncRunsInItsOwnGoroutine},
	{"timerFunc.stopRacesWithTheRun", timerFuncStopRacesWithTheRun},
}

func timerFuncRunsOnce(r *round) {
	ran := make(chan int, 2)
	t := time.AfterFunc(soon, func() { ran <- 1 })
	r.say(receive(ran), t.Stop())
	r.say(tryReceive(ran))
}

func timerFuncStoppedBeforeItRuns(r *round) {
	ran := make(chan int, 1)
	t := time.AfterFunc(late, func() { ran <- 1 })
	r.say(t.Stop(), t.Stop(), tryReceive(ran))
}

func timerFuncResetWhilePending(r *round) {
	ran := make(chan int, 2)
	t := time.AfterFunc(late, func() { ran <- 1 })
	r.say(t.Reset(soon), receive(ran), t.Stop())
	r.say(tryReceive(ran))
}

func timerFuncResetAfterStop(r *round) {
	ran := make(chan int, 2)
	t := time.AfterFunc(late, func() { ran <- 1 })
	r.say(t.Stop(), t.Reset(soon), receive(ran))
}

func timerFuncResetAfterItRan(r *round) {
	ran := make(chan int, 2)
	t := time.AfterFunc(soon, func() { ran <- 1 })
	r.say(receive(ran))
	r.say(t.Reset(soon), receive(ran))
	r.say(t.Reset(late), t.Stop(), tryReceive(ran))
}

func timerFuncOfZeroOrLess(r *round) {
	ran := make(chan int)
	for _, duration := range []time.Duration{0, -1, -late} {
		time.AfterFunc(duration, func() { ran <- 1 })
		r.say(receive(ran))
	}
}

func timerFuncHasNoChannel(r *round) {
	t := time.AfterFunc(late, func() {})
	r.say(len(t.C), cap(t.C), tryFired(t.C))
	r.say(t.Stop())
}

func timerFuncRunsInItsOwnGoroutine(r *round) {
	a, b := make(chan int), make(chan int)
	time.AfterFunc(soon, func() { a <- <-b })
	time.AfterFunc(soon, func() { b <- 1 })
	r.say(receive(a))
}

func timerFuncStopRacesWithTheRun(r *round) {
	ran := make(chan int, 1)
	t := time.AfterFunc([]time.Duration{0, 20 * time.Microsecond, late}[r.below(3)], func() { ran <- 1 })
	if t.Stop() {
		r.say("stopped", tryReceive(ran))
	} else {
		r.say("too late", receive(ran))
	}
}
