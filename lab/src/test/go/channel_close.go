package main

var channelCloseScenarios = []scenario{
	{"channelClose.endsBlockedReceivers", channelCloseEndsBlockedReceivers},
	{"channelClose.failsBlockedSenders", channelCloseFailsBlockedSenders},
	{"channelClose.keepsWhatIsBuffered", channelCloseKeepsWhatIsBuffered},
	{"channelClose.failsLaterSends", channelCloseFailsLaterSends},
	{"channelClose.twice", channelCloseTwice},
	{"channelClose.endsARange", channelCloseEndsARange},
	{"channelClose.racesWithASend", channelCloseRacesWithASend},
	{"channelClose.racesWithAClose", channelCloseRacesWithAClose},
	{"channelClose.racesWithAReceive", channelCloseRacesWithAReceive},
}

func channelCloseEndsBlockedReceivers(r *round) {
	c := make(chan int)
	first := r.start(func() string { return receive(c) }).awaitBlocked()
	second := r.start(func() string { return receive(c) }).awaitBlocked()
	r.say(closing(c))
	r.say(first.join(), second.join())
	r.say(receive(c), tryReceive(c))
}

func channelCloseFailsBlockedSenders(r *round) {
	c := make(chan int, 1)
	r.say(send(c, 1))
	first := r.start(func() string { return send(c, 2) }).awaitBlocked()
	second := r.start(func() string { return send(c, 3) }).awaitBlocked()
	r.say(closing(c))
	r.say(first.join(), second.join())
	r.say(receive(c), receive(c))
}

func channelCloseKeepsWhatIsBuffered(r *round) {
	c := make(chan int, 3)
	r.say(send(c, 1), send(c, 2))
	r.say(closing(c), size(c))
	r.say(receive(c), size(c))
	r.say(tryReceive(c), size(c))
	r.say(receive(c), tryReceive(c), receive(c))
}

func channelCloseFailsLaterSends(r *round) {
	for capacity := range 3 {
		c := make(chan int, capacity)
		close(c)
		r.say(send(c, 1))
		r.say(trySend(c, 2))
		r.say(receive(c), size(c))
	}
}

func channelCloseTwice(r *round) {
	c := make(chan int)
	r.say(closing(c))
	r.say(closing(c))
	r.say(closing(c))
	r.say(receive(c))
}

func channelCloseEndsARange(r *round) {
	c := make(chan int, 2)
	consumer := r.start(func() string {
		for e := range c {
			r.say(e)
		}
		return "the end"
	})
	for e := range 5 {
		c <- e
	}
	consumer.awaitBlocked()
	close(c)
	r.say(consumer.join())
}

func channelCloseRacesWithASend(r *round) {
	c := make(chan int, 1)
	r.race(func() string { return closing(c) }, func() string { return send(c, 1) })
	r.say(receive(c))
}

func channelCloseRacesWithAClose(r *round) {
	c := make(chan int)
	r.race(func() string { return closing(c) }, func() string { return closing(c) })
}

func channelCloseRacesWithAReceive(r *round) {
	c := make(chan int, 1)
	c <- 1
	r.race(func() string { return closing(c) }, func() string { return receive(c) })
	r.say(receive(c))
}
