package main

import "time"

var tickerScenarios = []scenario{
	{"ticker.ticks", tickerTicks},
	{"ticker.stopIsNotAClose", tickerStopIsNotAClose},
	{"ticker.nothingStaleAfterStop", tickerNothingStaleAfterStop},
	{"ticker.nothingStaleAfterReset", tickerNothingStaleAfterReset},
	{"ticker.dropsTicksForASlowReceiver", tickerDropsTicksForASlowReceiver},
	{"ticker.resetToAShorterPeriod", tickerResetToAShorterPeriod},
	{"ticker.resetAfterStop", tickerResetAfterStop},
	{"ticker.resetWhileSomebodyWaits", tickerResetWhileSomebodyWaits},
	{"ticker.periodIsPositive", tickerPeriodIsPositive},
	{"ticker.channelHasNoLengthAndNoCapacity", tickerChannelHasNoLengthAndNoCapacity},
	{"ticker.inALoopUntilDone", tickerInALoopUntilDone},
}

func tickerTicks(r *round) {
	begin := time.Now()
	t := time.NewTicker(soon)
	r.say(fired(t.C), fired(t.C), fired(t.C))
	r.say(time.Since(begin) >= 3*soon)
	t.Stop()
}

func tickerStopIsNotAClose(r *round) {
	t := time.NewTicker(late)
	waiting := r.start(func() string { return fired(t.C) }).awaitBlocked()
	t.Stop()
	t.Stop()
	r.say(tryFired(t.C))
	waiting.awaitBlocked()
}

func tickerNothingStaleAfterStop(r *round) {
	t := time.NewTicker(soon)
	time.Sleep(5 * soon)
	t.Stop()
	r.say(tryFired(t.C))
}

func tickerNothingStaleAfterReset(r *round) {
	t := time.NewTicker(soon)
	time.Sleep(5 * soon)
	t.Reset(late)
	r.say(tryFired(t.C))
}

func tickerDropsTicksForASlowReceiver(r *round) {
	t := time.NewTicker(soon)
	time.Sleep(50 * soon)
	ticks := 0
	for tryFired(t.C) == "fired" { // one, and another if this takes long
		ticks++
	}
	r.say(ticks > 0, ticks < 25)
	r.say(fired(t.C))
	t.Stop()
}

func tickerResetToAShorterPeriod(r *round) {
	t := time.NewTicker(late)
	r.say(tryFired(t.C))
	t.Reset(soon)
	r.say(fired(t.C), fired(t.C))
	t.Stop()
}

func tickerResetAfterStop(r *round) {
	t := time.NewTicker(late)
	t.Stop()
	t.Reset(soon)
	r.say(fired(t.C), fired(t.C))
	t.Stop()
}

func tickerResetWhileSomebodyWaits(r *round) {
	t := time.NewTicker(late)
	waiting := r.start(func() string { return fired(t.C) }).awaitBlocked()
	t.Reset(soon)
	r.say(waiting.join())
	t.Stop()
}

func tickerPeriodIsPositive(r *round) {
	r.say(attempt(func() { time.NewTicker(0) }))
	r.say(attempt(func() { time.NewTicker(-1) }))
	t := time.NewTicker(soon)
	r.say(attempt(func() { t.Reset(0) }))
	r.say(attempt(func() { t.Reset(-late) }))
	r.say(fired(t.C))
	t.Stop()
}

func tickerChannelHasNoLengthAndNoCapacity(r *round) {
	t := time.NewTicker(soon)
	time.Sleep(5 * soon)
	r.say(len(t.C), cap(t.C))
	t.Stop()
}

func tickerInALoopUntilDone(r *round) {
	t := time.NewTicker(soon)
	done := make(chan int)
	counting := r.start(func() string {
		for ticks := 0; ; ticks++ {
			select {
			case <-t.C:
				if ticks == 3 {
					close(done)
				}
			case <-done:
				return "done"
			}
		}
	})
	r.say(receive(done))
	r.say(counting.join())
	t.Stop()
}
