package main

var selectScenarios = []scenario{
	{"select.defaultOnly", selectDefaultOnly},
	{"select.nothingIsEverReady", selectNothingIsEverReady},
	{"select.readyCaseBeatsDefault", selectReadyCaseBeatsDefault},
	{"select.nilChannelIsDisabled", selectNilChannelIsDisabled},
	{"select.nilChannelIsDisabledWhileOthersWait", selectNilChannelIsDisabledWhileOthersWait},
	{"select.doesNotMeetItself", selectDoesNotMeetItself},
	{"select.waitsInOrderWithReceivers", selectWaitsInOrderWithReceivers},
	{"select.waitsInOrderWithSenders", selectWaitsInOrderWithSenders},
	{"select.otherCasesHaveNoEffect", selectOtherCasesHaveNoEffect},
	{"select.closeEndsAReceiveCase", selectCloseEndsAReceiveCase},
	{"select.closeFailsASendCase", selectCloseFailsASendCase},
	{"select.closedSendCaseBeatsDefault", selectClosedSendCaseBeatsDefault},
	{"select.elementsAreEvaluatedOnceInOrder", selectElementsAreEvaluatedOnceInOrder},
	{"select.panicInAnElementCommitsNothing", selectPanicInAnElementCommitsNothing},
	{"select.setToNilWhenClosed", selectSetToNilWhenClosed},
}

func selectDefaultOnly(r *round) {
	select {
	default:
		r.say("default")
	}
}

func selectNothingIsEverReady(r *round) {
	var never chan int
	r.start(func() string {
		select {}
	}).awaitBlocked()
	r.start(func() string {
		select {
		case never <- 1:
			return "sent"
		case e, ok := <-never:
			return element(e, ok)
		}
	}).awaitBlocked()
	r.say("both wait")
}

func selectReadyCaseBeatsDefault(r *round) {
	c := make(chan int, 1)
	for e := range 50 {
		select {
		case c <- e:
			r.say("sent")
		default:
			r.say("default")
		}
		select {
		case e, ok := <-c:
			r.say(element(e, ok))
		default:
			r.say("default")
		}
	}
}

func selectNilChannelIsDisabled(r *round) {
	var never chan int
	c := make(chan int, 50)
	for e := range 50 {
		select {
		case never <- e:
			r.say("sent to never")
		case <-never:
			r.say("received from never")
		case c <- e:
			r.say("sent")
		}
	}
	r.say(size(c))
}

func selectNilChannelIsDisabledWhileOthersWait(r *round) {
	var never chan int
	c := make(chan int)
	selecting := r.start(func() string {
		select {
		case never <- 1:
			return "sent to never"
		case e, ok := <-c:
			return element(e, ok)
		}
	}).awaitBlocked()
	r.say(send(c, 2))
	r.say(selecting.join())
}

func selectDoesNotMeetItself(r *round) {
	c := make(chan int)
	both := func() string {
		select {
		case c <- 1:
			return "sent"
		case e, ok := <-c:
			return "received " + element(e, ok)
		}
	}
	first := r.start(both).awaitBlocked()
	r.say(receive(c))
	r.say(first.join())
	second := r.start(both).awaitBlocked()
	r.say(send(c, 2))
	r.say(second.join())
}

func selectWaitsInOrderWithReceivers(r *round) {
	a, b := make(chan int), make(chan int)
	first := r.start(func() string { return receive(a) }).awaitBlocked()
	second := r.start(func() string {
		select {
		case e, ok := <-a:
			return "a " + element(e, ok)
		case e, ok := <-b:
			return "b " + element(e, ok)
		}
	}).awaitBlocked()
	third := r.start(func() string { return receive(a) }).awaitBlocked()
	for e := range 3 {
		r.say(send(a, e))
	}
	r.say(first.join(), second.join(), third.join())
}

func selectWaitsInOrderWithSenders(r *round) {
	a, b := make(chan int), make(chan int)
	first := r.start(func() string { return send(a, 1) }).awaitBlocked()
	second := r.start(func() string {
		select {
		case b <- 0:
			return "sent to b"
		case a <- 2:
			return "sent to a"
		}
	}).awaitBlocked()
	third := r.start(func() string { return send(a, 3) }).awaitBlocked()
	r.say(receive(a), receive(a), receive(a))
	r.say(first.join(), second.join(), third.join())
}

func selectOtherCasesHaveNoEffect(r *round) {
	a, b, c := make(chan int), make(chan int, 1), make(chan int)
	b <- 1
	selecting := r.start(func() string {
		select {
		case e, ok := <-a:
			return "a " + element(e, ok)
		case b <- 2:
			return "sent to b"
		case c <- 3:
			return "sent to c"
		}
	}).awaitBlocked()
	r.say(send(a, 4))
	r.say(selecting.join())
	r.say(trySend(a, 5), tryReceive(a))
	r.say(receive(b), tryReceive(b))
	r.say(tryReceive(c), trySend(c, 6))
}

func selectCloseEndsAReceiveCase(r *round) {
	a, b := make(chan int), make(chan int)
	selecting := r.start(func() string {
		select {
		case e, ok := <-a:
			return "a " + element(e, ok)
		case e, ok := <-b:
			return "b " + element(e, ok)
		}
	}).awaitBlocked()
	r.say(closing(b))
	r.say(selecting.join())
}

func selectCloseFailsASendCase(r *round) {
	a, b := make(chan int), make(chan int)
	selecting := r.start(func() string {
		return attempt(func() {
			select {
			case a <- 1:
			case b <- 2:
			}
		})
	}).awaitBlocked()
	r.say(closing(a))
	r.say(selecting.join())
	r.say(tryReceive(a), tryReceive(b))
}

func selectClosedSendCaseBeatsDefault(r *round) {
	c := make(chan int, 1)
	close(c)
	r.say(attempt(func() {
		select {
		case c <- 1:
			r.say("sent")
		default:
			r.say("default")
		}
	}))
}

func selectElementsAreEvaluatedOnceInOrder(r *round) {
	a, b, c := make(chan int), make(chan int), make(chan int)
	var never chan int
	evaluated := func(e int) int {
		r.say("evaluated", e)
		return e
	}
	selecting := r.start(func() string {
		select {
		case a <- evaluated(1):
			return "sent to a"
		case never <- evaluated(2):
			return "sent to never"
		case e, ok := <-b:
			return "b " + element(e, ok)
		case c <- evaluated(3):
			return "sent to c"
		}
	}).awaitBlocked()
	r.say(receive(c))
	r.say(selecting.join())
	select {
	case a <- evaluated(4):
		r.say("sent to a")
	default:
		r.say("default")
	}
}

func selectPanicInAnElementCommitsNothing(r *round) {
	a, b := make(chan int, 1), make(chan int, 1)
	none := func() int { panic("no element") }
	r.say(attempt(func() {
		select {
		case a <- 1:
			r.say("sent to a")
		case b <- none():
			r.say("sent to b")
		}
	}))
	r.say(tryReceive(a), tryReceive(b))
}

func selectSetToNilWhenClosed(r *round) {
	a, b := make(chan int), make(chan int)
	r.start(func() string {
		for e := range 5 {
			a <- e
		}
		return closing(a)
	})
	r.start(func() string {
		for e := range 5 {
			b <- e * 10
		}
		return closing(b)
	})
	from := []chan int{a, b}
	sum := 0
	for from[0] != nil || from[1] != nil {
		select {
		case e, ok := <-from[0]:
			sum += elementOrEnd(from, 0, e, ok)
		case e, ok := <-from[1]:
			sum += elementOrEnd(from, 1, e, ok)
		}
	}
	r.say(sum)
}

func elementOrEnd(from []chan int, i int, e int, ok bool) int {
	if !ok {
		from[i] = nil
	}
	return e
}
