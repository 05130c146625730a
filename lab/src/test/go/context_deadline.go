package main

import (
	"context"
	"errors"
	"time"
)

var contextDeadlineScenarios = []scenario{
	{"contextDeadline.ofTheChildComesFirst", contextDeadlineOfTheChildComesFirst},
	{"contextDeadline.ofTheParentComesFirst", contextDeadlineOfTheParentComesFirst},
	{"contextDeadline.isTheEarliest", contextDeadlineIsTheEarliest},
	{"contextDeadline.hasPassed", contextDeadlineHasPassed},
	{"contextDeadline.timeoutOfZeroOrLess", contextDeadlineTimeoutOfZeroOrLess},
	{"contextDeadline.cancelledBefore", contextDeadlineCancelledBefore},
	{"contextDeadline.cancelledAfter", contextDeadlineCancelledAfter},
	{"contextDeadline.parentCancelledAfter", contextDeadlineParentCancelledAfter},
	{"contextDeadline.endsAllThatWait", contextDeadlineEndsAllThatWait},
	{"contextDeadline.againstAResult", contextDeadlineAgainstAResult},
	{"contextDeadline.hasACause", contextDeadlineHasACause},
	{"contextDeadline.causeIsHandedDown", contextDeadlineCauseIsHandedDown},
	{"contextDeadline.causeOfTheEarliest", contextDeadlineCauseOfTheEarliest},
	{"contextDeadline.cancelledBeforeItsCause", contextDeadlineCancelledBeforeItsCause},
	{"contextDeadline.hasPassedWithACause", contextDeadlineHasPassedWithACause},
	{"contextDeadline.hasPassedBelowAnEnd", contextDeadlineHasPassedBelowAnEnd},
	{"contextDeadline.racesWithACancel", contextDeadlineRacesWithACancel},
}

const (
	soon = time.Millisecond
	late = time.Hour
)

func contextDeadlineOfTheChildComesFirst(r *round) {
	parent, cancelParent := context.WithTimeout(context.Background(), late)
	defer cancelParent()
	child, cancelChild := context.WithTimeout(parent, soon)
	defer cancelChild()
	r.say(await(child))
	r.say(ending(parent))
}

func contextDeadlineOfTheParentComesFirst(r *round) {
	parent, cancelParent := context.WithTimeout(context.Background(), soon)
	defer cancelParent()
	child, cancelChild := context.WithTimeout(parent, late)
	defer cancelChild()
	grandchild, cancelGrandchild := context.WithCancel(child)
	defer cancelGrandchild()
	r.say(await(grandchild))
	r.say(await(child))
	r.say(await(parent))
}

func contextDeadlineIsTheEarliest(r *round) {
	now := time.Now()
	parent, cancelParent := context.WithDeadline(context.Background(), now.Add(late))
	defer cancelParent()
	later, cancelLater := context.WithDeadline(parent, now.Add(2*late))
	defer cancelLater()
	earlier, cancelEarlier := context.WithDeadline(parent, now.Add(late/2))
	defer cancelEarlier()
	without, cancelWithout := context.WithCancel(earlier)
	defer cancelWithout()
	for _, ctx := range []context.Context{parent, later, earlier, without} {
		deadline, _ := ctx.Deadline()
		r.say(int(deadline.Sub(now).Minutes()), "minutes")
	}
}

func contextDeadlineHasPassed(r *round) {
	ctx, cancel := context.WithDeadline(context.Background(), time.Now().Add(-late))
	defer cancel()
	r.say(ending(ctx))
	child, cancelChild := context.WithTimeout(ctx, late)
	defer cancelChild()
	r.say(ending(child))
}

func contextDeadlineTimeoutOfZeroOrLess(r *round) {
	parent, cancelParent := context.WithCancelCause(context.Background())
	for _, timeout := range []time.Duration{0, -1, -late} {
		child, cancelChild := context.WithTimeout(parent, timeout)
		defer cancelChild()
		r.say(ending(child))
	}
	cancelParent(errors.New("no more"))
	for _, timeout := range []time.Duration{0, -1, -late} {
		child, cancelChild := context.WithTimeout(parent, timeout)
		defer cancelChild()
		r.say(ending(child))
	}
}

func contextDeadlineCancelledBefore(r *round) {
	ctx, cancel := context.WithTimeout(context.Background(), late)
	_, ok := ctx.Deadline()
	r.say(ending(ctx), "deadline", ok)
	cancel()
	_, ok = ctx.Deadline()
	r.say(ending(ctx), "deadline", ok)
}

func contextDeadlineCancelledAfter(r *round) {
	ctx, cancel := context.WithTimeout(context.Background(), soon)
	r.say(await(ctx))
	cancel()
	r.say(ending(ctx))
}

func contextDeadlineParentCancelledAfter(r *round) {
	parent, cancelParent := context.WithCancelCause(context.Background())
	child, cancelChild := context.WithTimeout(parent, soon)
	defer cancelChild()
	r.say(await(child))
	cancelParent(errors.New("no more"))
	r.say(ending(child))
	r.say(ending(parent))
}

func contextDeadlineEndsAllThatWait(r *round) {
	parent, cancelParent := context.WithTimeout(context.Background(), 20*soon)
	defer cancelParent()
	child, cancelChild := context.WithCancel(parent)
	defer cancelChild()
	first := r.start(func() string { return await(parent) })
	second := r.start(func() string { return await(child) })
	third := r.start(func() string {
		select {
		case <-child.Done():
			return "select: " + ending(child)
		case <-make(chan int):
			return "received"
		}
	})
	r.say(first.join())
	r.say(second.join())
	r.say(third.join())
}

func contextDeadlineAgainstAResult(r *round) {
	for _, timeout := range []time.Duration{soon, late} {
		ctx, cancel := context.WithTimeout(context.Background(), timeout)
		result := make(chan int, 1)
		if timeout == late {
			r.start(func() string { return send(result, 121) })
		}
		select {
		case e, ok := <-result:
			r.say("result " + element(e, ok))
		case <-ctx.Done():
			r.say("gave up: " + word(ctx.Err()))
		}
		cancel()
	}
}

func contextDeadlineHasACause(r *round) {
	ctx, cancel := context.WithTimeoutCause(context.Background(), soon, errors.New("too slow"))
	defer cancel()
	r.say(await(ctx))
	cancel()
	r.say(ending(ctx))
}

func contextDeadlineCauseIsHandedDown(r *round) {
	parent, cancelParent := context.WithTimeoutCause(context.Background(), soon, errors.New("too slow"))
	defer cancelParent()
	child, cancelChild := context.WithCancel(parent)
	defer cancelChild()
	grandchild, cancelGrandchild := context.WithTimeoutCause(child, late, errors.New("much too slow"))
	defer cancelGrandchild()
	r.say(await(grandchild))
	r.say(await(child))
}

func contextDeadlineCauseOfTheEarliest(r *round) {
	parent, cancelParent := context.WithTimeoutCause(context.Background(), late, errors.New("parent"))
	defer cancelParent()
	child, cancelChild := context.WithTimeoutCause(parent, soon, errors.New("child"))
	defer cancelChild()
	r.say(await(child))
	r.say(ending(parent))
	without, cancelWithout := context.WithTimeout(parent, soon)
	defer cancelWithout()
	r.say(await(without))
}

func contextDeadlineCancelledBeforeItsCause(r *round) {
	ctx, cancel := context.WithTimeoutCause(context.Background(), late, errors.New("too slow"))
	cancel()
	r.say(ending(ctx))
}

func contextDeadlineHasPassedBelowAnEnd(r *round) {
	past := time.Now().Add(-late)
	parent, cancelParent := context.WithCancelCause(context.Background())
	cancelParent(errors.New("no more"))
	child, cancelChild := context.WithDeadline(parent, past)
	defer cancelChild()
	r.say(ending(child))
	grandchild, cancelGrandchild := context.WithCancel(child)
	defer cancelGrandchild()
	r.say(ending(grandchild))
	exceeded, cancelExceeded := context.WithTimeoutCause(context.Background(), 0, errors.New("too late"))
	defer cancelExceeded()
	below, cancelBelow := context.WithDeadlineCause(exceeded, past, errors.New("not mine"))
	defer cancelBelow()
	r.say(ending(below))
}

func contextDeadlineHasPassedWithACause(r *round) {
	ctx, cancel := context.WithDeadlineCause(context.Background(), time.Now().Add(-late), errors.New("too slow"))
	defer cancel()
	child, cancelChild := context.WithTimeoutCause(ctx, -late, errors.New("much too slow"))
	defer cancelChild()
	grandchild, cancelGrandchild := context.WithTimeoutCause(child, late, errors.New("slow"))
	defer cancelGrandchild()
	r.say(ending(grandchild))
	r.say(ending(child))
	r.say(ending(ctx))
}

func contextDeadlineRacesWithACancel(r *round) {
	timeout := []time.Duration{0, 20 * time.Microsecond, late}[r.below(3)]
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	waiting := r.start(func() string { return await(ctx) })
	cancel()
	r.say(waiting.join())
}
