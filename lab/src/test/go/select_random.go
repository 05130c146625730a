package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

var selectRandomScenarios = []scenario{
	{"selectRandom.oneReadyAtMost", selectRandomOneReadyAtMost},
}

// A place is a channel of a random program and what its goroutines do there.
type place struct {
	c                  chan int
	closed             bool
	senders, receivers int // selects that wait
}

func (p *place) canSend() bool {
	return p.closed || len(p.c) < cap(p.c) || p.receivers > 0
}

func (p *place) canReceive() bool {
	return p.closed || len(p.c) > 0 || p.senders > 0
}

// The scenario starts one random select after the other, each when everything
// stands still, and closes a channel now and then, and all of them at last.
// Which of several ready cases is committed is open; so selects with several
// are left out.
func selectRandomOneReadyAtMost(r *round) {
	places := []*place{{c: make(chan int)}, {c: make(chan int, 1)}, {c: make(chan int, r.below(3))}}
	var all []*selecting
	for step := range 40 {
		if r.below(25) == 0 {
			p := places[r.below(len(places))]
			p.closed = true
			r.say(step, "close "+closing(p.c))
		} else {
			s := &selecting{step: step, places: places, withDefault: r.below(4) == 0}
			for range places {
				s.directions = append(s.directions, r.below(3)-1)
			}
			if s.cases() > 0 && s.ready() < 2 {
				s.count(1)
				s.goroutine = r.start(s.run).settle()
				all = append(all, s)
			}
		}
		all = saySelected(r, all)
	}
	for i, p := range places {
		r.say("at last: close", i, closing(p.c))
		all = saySelected(r, all)
	}
}

func saySelected(r *round, all []*selecting) []*selecting {
	return slices.DeleteFunc(all, func(s *selecting) bool {
		ended := s.goroutine.settle().hasEnded()
		if ended {
			s.count(-1)
			r.say(s.step, s.goroutine.join())
		}
		return ended
	})
}

// A selecting goroutine of a random program. For each place it has a direction:
// 1 if it sends there, -1 if it receives, and 0 if it does neither.
type selecting struct {
	step        int
	places      []*place
	directions  []int
	withDefault bool
	goroutine   *goroutine
}

func (s *selecting) cases() int {
	cases := 0
	for _, direction := range s.directions {
		cases += direction * direction
	}
	return cases
}

func (s *selecting) ready() int {
	ready := 0
	for i, p := range s.places {
		if s.directions[i] > 0 && p.canSend() || s.directions[i] < 0 && p.canReceive() {
			ready++
		}
	}
	return ready
}

func (s *selecting) count(by int) {
	for i, p := range s.places {
		switch s.directions[i] {
		case 1:
			p.senders += by
		case -1:
			p.receivers += by
		}
	}
}

func (s *selecting) run() string {
	var cases []reflect.SelectCase
	var names []string
	for i, p := range s.places {
		c := reflect.ValueOf(p.c)
		switch s.directions[i] {
		case 1:
			cases = append(cases, reflect.SelectCase{Dir: reflect.SelectSend, Chan: c, Send: reflect.ValueOf(s.step)})
			names = append(names, fmt.Sprint("sent to ", i))
		case -1:
			cases = append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: c})
			names = append(names, fmt.Sprint("received from ", i, ": "))
		}
	}
	if s.withDefault {
		cases = append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})
		names = append(names, "default")
	}
	outcome := ""
	ended := attempt(func() {
		i, e, ok := reflect.Select(cases)
		outcome = names[i]
		if strings.HasPrefix(outcome, "received") {
			received, _ := e.Interface().(int)
			outcome += element(received, ok)
		}
	})
	if ended != "ok" {
		return ended
	}
	return outcome
}
