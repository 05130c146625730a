package main

var channelScenarios = []scenario{
	{"channel.lengthAndCapacity", channelLengthAndCapacity},
	{"channel.blockedReceiversAreServedInOrder", channelBlockedReceiversAreServedInOrder},
	{"channel.blockedSendersAreServedInOrder", channelBlockedSendersAreServedInOrder},
	{"channel.fullBufferBlocksSenders", channelFullBufferBlocksSenders},
	{"channel.receiverThatWaitsIsServedPastTheBuffer", channelReceiverThatWaitsIsServedPastTheBuffer},
	{"channel.trySend", channelTrySend},
	{"channel.tryReceive", channelTryReceive},
	{"channel.neverIsNeverReady", channelNeverIsNeverReady},
	{"channel.primeSieve", channelPrimeSieve},
	{"channel.semaphore", channelSemaphore},
	{"channel.twoSendersRace", channelTwoSendersRace},
	{"channel.twoReceiversRace", channelTwoReceiversRace},
}

func channelLengthAndCapacity(r *round) {
	rendezvous := make(chan int)
	r.say(size(rendezvous))
	c := make(chan int, 3)
	for e := range 3 {
		r.say(size(c))
		c <- e
	}
	r.say(size(c))
	<-c
	r.say(size(c))
	close(c)
	r.say("closed", size(c))
}

func channelBlockedReceiversAreServedInOrder(r *round) {
	c := make(chan int)
	first := r.start(func() string { return receive(c) }).awaitBlocked()
	second := r.start(func() string { return receive(c) }).awaitBlocked()
	third := r.start(func() string { return receive(c) }).awaitBlocked()
	c <- 1
	c <- 2
	c <- 3
	r.say(first.join(), second.join(), third.join())
}

func channelBlockedSendersAreServedInOrder(r *round) {
	c := make(chan int)
	first := r.start(func() string { return send(c, 1) }).awaitBlocked()
	second := r.start(func() string { return send(c, 2) }).awaitBlocked()
	third := r.start(func() string { return send(c, 3) }).awaitBlocked()
	r.say(receive(c))
	r.say(first.join(), receive(c), receive(c))
	r.say(second.join(), third.join())
}

func channelFullBufferBlocksSenders(r *round) {
	c := make(chan int, 2)
	r.say(send(c, 1), send(c, 2))
	first := r.start(func() string { return send(c, 3) }).awaitBlocked()
	second := r.start(func() string { return send(c, 4) }).awaitBlocked()
	r.say(receive(c), size(c))
	r.say(first.join())
	second.awaitBlocked()
	r.say(receive(c), size(c))
	r.say(second.join())
	r.say(receive(c), receive(c), size(c))
}

func channelReceiverThatWaitsIsServedPastTheBuffer(r *round) {
	c := make(chan int, 1)
	receiver := r.start(func() string { return receive(c) }).awaitBlocked()
	r.say(trySend(c, 1), size(c))
	r.say(trySend(c, 2), size(c))
	r.say(receiver.join(), receive(c))
}

func channelTrySend(r *round) {
	c := make(chan int)
	r.say("nobody waits", trySend(c, 1))
	receiver := r.start(func() string { return receive(c) }).awaitBlocked()
	r.say("a receiver waits", trySend(c, 2))
	r.say(receiver.join())
	sender := r.start(func() string { return send(c, 3) }).awaitBlocked()
	r.say("a sender waits", trySend(c, 4))
	r.say(receive(c), sender.join())
	buffered := make(chan int, 1)
	r.say("room", trySend(buffered, 5))
	r.say("full", trySend(buffered, 6))
	close(buffered)
	r.say("closed", trySend(buffered, 7))
}

func channelTryReceive(r *round) {
	c := make(chan int)
	r.say("nobody waits", tryReceive(c))
	sender := r.start(func() string { return send(c, 1) }).awaitBlocked()
	r.say("a sender waits", tryReceive(c))
	r.say(sender.join())
	receiver := r.start(func() string { return receive(c) }).awaitBlocked()
	r.say("a receiver waits", tryReceive(c))
	r.say(send(c, 2), receiver.join())
	buffered := make(chan int, 1)
	r.say("empty", tryReceive(buffered))
	buffered <- 3
	r.say("not empty", tryReceive(buffered))
	close(buffered)
	r.say("closed", tryReceive(buffered))
}

func channelNeverIsNeverReady(r *round) {
	var never chan int
	r.say(size(never))
	r.say(trySend(never, 1), tryReceive(never))
	r.start(func() string { return send(never, 1) }).awaitBlocked()
	r.start(func() string { return receive(never) }).awaitBlocked()
	r.say(trySend(never, 1), tryReceive(never))
	r.say(closing(never))
}

func channelPrimeSieve(r *round) {
	source := make(chan int)
	r.start(func() string {
		for n := 2; n < 100; n++ {
			source <- n
		}
		return closing(source)
	})
	numbers := source
	for prime, ok := <-numbers; ok; prime, ok = <-numbers {
		r.say(prime)
		from, to := numbers, make(chan int)
		r.start(func() string {
			for n := range from {
				if n%prime != 0 {
					to <- n
				}
			}
			return closing(to)
		})
		numbers = to
	}
}

func channelSemaphore(r *round) {
	tokens := make(chan int, 3)
	entered := make(chan int)
	leave := make(chan int)
	for guest := range 8 {
		r.start(func() string {
			tokens <- guest
			entered <- guest
			<-leave
			<-tokens
			return "left"
		}).awaitBlocked()
	}
	for range 3 {
		r.say(receive(entered))
	}
	for range 5 {
		r.say(tryReceive(entered))
		leave <- 0
		r.say(receive(entered))
	}
	r.say(closing(leave))
}

func channelTwoSendersRace(r *round) {
	c := make(chan int, 2)
	r.race(func() string { return send(c, 1) }, func() string { return send(c, 2) })
	r.say(receive(c), receive(c))
}

func channelTwoReceiversRace(r *round) {
	c := make(chan int)
	r.start(func() string {
		c <- 1
		close(c)
		return "ok"
	})
	r.race(func() string { return receive(c) }, func() string { return receive(c) })
}
