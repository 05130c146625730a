package main

import (
	"fmt"
	"time"
)

var timerScenarios = []scenario{
	{"timer.firesOnce", timerFiresOnce},
	{"timer.stoppedBeforeItFires", timerStoppedBeforeItFires},
	{"timer.stoppedAfterItWasReceived", timerStoppedAfterItWasReceived},
	{"timer.stoppedWhenDueAndNotReceived", timerStoppedWhenDueAndNotReceived},
	{"timer.resetWhilePending", timerResetWhilePending},
	{"timer.resetAfterItWasReceived", timerResetAfterItWasReceived},
	{"timer.resetAfterStop", timerResetAfterStop},
	{"timer.resetWhenDueAndNotReceived", timerResetWhenDueAndNotReceived},
	{"timer.resetWhileSomebodyWaits", timerResetWhileSomebodyWaits},
	{"timer.stoppedWhileSomebodyWaits", timerStoppedWhileSomebodyWaits},
	{"timer.twoWaitForOne", timerTwoWaitForOne},
	{"timer.ofZeroOrLess", timerOfZeroOrLess},
	{"timer.channelHasNoLengthAndNoCapacity", timerChannelHasNoLengthAndNoCapacity},
	{"timer.isNeverEarly", timerIsNeverEarly},
	{"timer.earlierAfterWins", timerEarlierAfterWins},
	{"timer.laterAfterIsNotReady", timerLaterAfterIsNotReady},
	{"timer.stopRacesWithAReceive", timerStopRacesWithAReceive},
}

func timerFiresOnce(r *round) {
	t := time.NewTimer(soon)
	r.say(fired(t.C))
	r.say(tryFired(t.C))
}

func timerStoppedBeforeItFires(r *round) {
	t := time.NewTimer(late)
	r.say(tryFired(t.C))
	r.say(t.Stop(), t.Stop(), tryFired(t.C))
}

func timerStoppedAfterItWasReceived(r *round) {
	t := time.NewTimer(soon)
	r.say(fired(t.C), t.Stop())
}

func timerStoppedWhenDueAndNotReceived(r *round) {
	t := time.NewTimer(soon)
	time.Sleep(5 * soon)
	r.say(t.Stop(), tryFired(t.C), t.Stop())
}

func timerResetWhilePending(r *round) {
	t := time.NewTimer(late)
	r.say(t.Reset(soon), fired(t.C))
	r.say(tryFired(t.C))
}

func timerResetAfterItWasReceived(r *round) {
	t := time.NewTimer(soon)
	r.say(fired(t.C))
	r.say(t.Reset(soon), fired(t.C))
	r.say(t.Reset(late), tryFired(t.C))
}

func timerResetAfterStop(r *round) {
	t := time.NewTimer(late)
	r.say(t.Stop(), t.Reset(soon), fired(t.C))
}

func timerResetWhenDueAndNotReceived(r *round) {
	t := time.NewTimer(soon)
	time.Sleep(5 * soon)
	r.say(t.Reset(late), tryFired(t.C), t.Stop())
}

func timerResetWhileSomebodyWaits(r *round) {
	t := time.NewTimer(late)
	waiting := r.start(func() string { return fired(t.C) }).awaitBlocked()
	r.say(t.Reset(soon))
	r.say(waiting.join())
}

func timerStoppedWhileSomebodyWaits(r *round) {
	t := time.NewTimer(late)
	waiting := r.start(func() string { return fired(t.C) }).awaitBlocked()
	r.say(t.Stop())
	waiting.awaitBlocked()
	r.say(t.Reset(soon))
	r.say(waiting.join())
}

func timerTwoWaitForOne(r *round) {
	t := time.NewTimer(late)
	first := r.start(func() string { return fired(t.C) }).awaitBlocked()
	second := r.start(func() string { return fired(t.C) }).awaitBlocked()
	r.say(t.Reset(soon))
	r.say(first.join())
	second.awaitBlocked()
	r.say(t.Reset(soon))
	r.say(second.join())
}

func timerOfZeroOrLess(r *round) {
	for _, duration := range []time.Duration{0, -1, -late} {
		t := time.NewTimer(duration)
		r.say(fired(t.C))
		r.say(t.Reset(duration), fired(t.C))
		r.say(fired(time.After(duration)))
		time.Sleep(duration)
	}
}

func timerChannelHasNoLengthAndNoCapacity(r *round) {
	t := time.NewTimer(soon)
	r.say(len(t.C), cap(t.C))
	time.Sleep(5 * soon)
	r.say(len(t.C), cap(t.C))
	r.say(fired(t.C))
}

func timerIsNeverEarly(r *round) {
	begin := time.Now()
	<-time.NewTimer(soon).C
	r.say(time.Since(begin) >= soon)
	begin = time.Now()
	<-time.After(soon)
	r.say(time.Since(begin) >= soon)
	begin = time.Now()
	time.Sleep(soon)
	r.say(time.Since(begin) >= soon)
}

func timerEarlierAfterWins(r *round) {
	select {
	case <-time.After(late):
		r.say("late")
	case <-time.After(soon):
		r.say("soon")
	}
}

func timerLaterAfterIsNotReady(r *round) {
	c := make(chan int, 1)
	select {
	case <-time.After(late):
		r.say("late")
	default:
		r.say("default")
	}
	c <- 1
	select {
	case <-time.After(late):
		r.say("late")
	case e, ok := <-c:
		r.say(element(e, ok))
	}
}

func timerStopRacesWithAReceive(r *round) {
	t := time.NewTimer(0)
	time.Sleep(soon)
	r.race(func() string { return fmt.Sprint(t.Stop()) }, func() string { return tryFired(t.C) })
}
