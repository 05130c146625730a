package main

import "slices"

var channelRandomScenarios = []scenario{
	{"channelRandom.withoutWaiting", channelRandomWithoutWaiting},
	{"channelRandom.withWaiting", channelRandomWithWaiting},
}

// The scenario does one random thing after the other, none of which waits.
func channelRandomWithoutWaiting(r *round) {
	c := make(chan int, r.below(4))
	for step := range 30 {
		switch action := r.below(20); {
		case action < 9:
			r.say(step, "send", trySend(c, step))
		case action < 18:
			r.say(step, "receive", tryReceive(c))
		case action < 19:
			r.say(step, "size", size(c))
		case step > 15:
			r.say(step, "close", closing(c))
		}
	}
}

// The scenario does one random thing after the other, in goroutines that may
// wait. It goes on when everything stands still, so the order is fixed.
func channelRandomWithWaiting(r *round) {
	c := make(chan int, r.below(3))
	var all []waiting
	for step := range 30 {
		switch action := r.below(20); {
		case action < 8:
			all = append(all, waiting{step, r.start(func() string { return "send " + send(c, step) })})
		case action < 16:
			all = append(all, waiting{step, r.start(func() string { return "receive " + receive(c) })})
		case action < 17:
			r.say(step, "try to send", trySend(c, step))
		case action < 18:
			r.say(step, "try to receive", tryReceive(c))
		case action < 19:
			r.say(step, "size", size(c))
		case step > 15:
			r.say(step, "close", closing(c))
		}
		all = sayWhoEnded(r, all)
	}
	r.say("at last: close", closing(c))
	sayWhoEnded(r, all)
}

// A goroutine of a random program that had not ended when it was last looked
// at.
type waiting struct {
	number    int
	goroutine *goroutine
}

// sayWhoEnded waits until everybody has blocked or ended. The newest comes
// first: what it did may have woken others, which do nothing but end.
func sayWhoEnded(r *round, all []waiting) []waiting {
	for _, each := range slices.Backward(all) {
		each.goroutine.settle()
	}
	return slices.DeleteFunc(all, func(each waiting) bool {
		ended := each.goroutine.hasEnded()
		if ended {
			r.say(each.number, each.goroutine.join())
		}
		return ended
	})
}
