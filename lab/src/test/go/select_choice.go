package main

var selectChoiceScenarios = []scenario{
	{"selectChoice.ofTwoReady", func(r *round) { selectChoiceOfReady(r, 2) }},
	{"selectChoice.ofThreeReady", func(r *round) { selectChoiceOfReady(r, 3) }},
	{"selectChoice.ofFiveReady", func(r *round) { selectChoiceOfReady(r, 5) }},
	{"selectChoice.ofEightReady", func(r *round) { selectChoiceOfReady(r, 8) }},
	{"selectChoice.ofTheSameChannel", selectChoiceOfTheSameChannel},
	{"selectChoice.ofTheSameChannelWaiting", selectChoiceOfTheSameChannelWaiting},
	{"selectChoice.ofSendAndReceive", selectChoiceOfSendAndReceive},
	{"selectChoice.ofAReadyAndAClosed", selectChoiceOfAReadyAndAClosed},
	{"selectChoice.ofAReceiveAndAClosedSend", selectChoiceOfAReceiveAndAClosedSend},
	{"selectChoice.whenTwoFaceEachOther", selectChoiceWhenTwoFaceEachOther},
	{"selectChoice.whenBothSendAndReceive", selectChoiceWhenBothSendAndReceive},
	{"selectChoice.whenTwoSelectsRaceForTwo", selectChoiceWhenTwoSelectsRaceForTwo},
	{"selectChoice.whenASendRacesWithAClose", selectChoiceWhenASendRacesWithAClose},
	{"selectChoice.whenResultRacesWithDone", selectChoiceWhenResultRacesWithDone},
}

// Eight cases, of which the given number is ready.
func selectChoiceOfReady(r *round, ready int) {
	var c [8]chan int
	for i := range ready {
		c[i] = make(chan int, 1)
		c[i] <- i
	}
	select {
	case e, ok := <-c[0]:
		r.say(element(e, ok))
	case e, ok := <-c[1]:
		r.say(element(e, ok))
	case e, ok := <-c[2]:
		r.say(element(e, ok))
	case e, ok := <-c[3]:
		r.say(element(e, ok))
	case e, ok := <-c[4]:
		r.say(element(e, ok))
	case e, ok := <-c[5]:
		r.say(element(e, ok))
	case e, ok := <-c[6]:
		r.say(element(e, ok))
	case e, ok := <-c[7]:
		r.say(element(e, ok))
	}
}

func selectChoiceOfTheSameChannel(r *round) {
	c := make(chan int, 1)
	c <- 1
	select {
	case e, ok := <-c:
		r.say("first " + element(e, ok))
	case e, ok := <-c:
		r.say("second " + element(e, ok))
	}
	r.say(tryReceive(c))
}

func selectChoiceOfTheSameChannelWaiting(r *round) {
	c := make(chan int)
	selecting := r.start(func() string {
		select {
		case e, ok := <-c:
			return "first " + element(e, ok)
		case e, ok := <-c:
			return "second " + element(e, ok)
		}
	}).awaitBlocked()
	r.say(send(c, 1), trySend(c, 2))
	r.say(selecting.join())
}

func selectChoiceOfSendAndReceive(r *round) {
	c := make(chan int, 2)
	c <- 1
	select {
	case c <- 2:
		r.say("sent")
	case e, ok := <-c:
		r.say("received " + element(e, ok))
	}
	r.say(size(c))
}

func selectChoiceOfAReadyAndAClosed(r *round) {
	a, b := make(chan int, 1), make(chan int)
	a <- 1
	close(b)
	select {
	case e, ok := <-a:
		r.say("a " + element(e, ok))
	case e, ok := <-b:
		r.say("b " + element(e, ok))
	}
	r.say(tryReceive(a))
}

func selectChoiceOfAReceiveAndAClosedSend(r *round) {
	a, b := make(chan int, 1), make(chan int)
	a <- 1
	close(b)
	r.say(attempt(func() {
		select {
		case e, ok := <-a:
			r.say("a " + element(e, ok))
		case b <- 2:
			r.say("sent")
		}
	}))
	r.say(tryReceive(a))
}

func selectChoiceWhenTwoFaceEachOther(r *round) {
	a, b := make(chan int), make(chan int)
	r.race(func() string {
		select {
		case a <- 1:
			return "sent to a"
		case b <- 2:
			return "sent to b"
		}
	}, func() string {
		select {
		case e, ok := <-a:
			return "a " + element(e, ok)
		case e, ok := <-b:
			return "b " + element(e, ok)
		}
	})
	r.say(tryReceive(a), tryReceive(b))
}

func selectChoiceWhenBothSendAndReceive(r *round) {
	a, b := make(chan int), make(chan int)
	r.race(func() string {
		select {
		case a <- 1:
			return "sent to a"
		case e, ok := <-b:
			return "b " + element(e, ok)
		}
	}, func() string {
		select {
		case b <- 2:
			return "sent to b"
		case e, ok := <-a:
			return "a " + element(e, ok)
		}
	})
	r.say(tryReceive(a), tryReceive(b))
}

func selectChoiceWhenTwoSelectsRaceForTwo(r *round) {
	a, b := make(chan int, 1), make(chan int)
	a <- 1
	r.start(func() string { return send(b, 2) }).awaitBlocked()
	either := func() string {
		select {
		case e, ok := <-a:
			return "a " + element(e, ok)
		case e, ok := <-b:
			return "b " + element(e, ok)
		}
	}
	r.race(either, either)
	r.say(tryReceive(a))
}

func selectChoiceWhenASendRacesWithAClose(r *round) {
	c, other := make(chan int, 1), make(chan int)
	r.race(func() string {
		return attempt(func() {
			select {
			case c <- 1:
			case <-other:
			}
		})
	}, func() string { return closing(c) })
	r.say(receive(c))
}

func selectChoiceWhenResultRacesWithDone(r *round) {
	result, done := make(chan int, 1), make(chan int)
	caller := r.start(func() string {
		select {
		case e, ok := <-result:
			return "result " + element(e, ok)
		case <-done:
			return "done, then " + tryReceive(result)
		}
	})
	r.race(func() string { return send(result, 1) }, func() string { return closing(done) })
	r.say(caller.join())
}
