package main

import "sync"

var waitGroupScenarios = []scenario{
	{"waitGroup.zeroDoesNotWait", waitGroupZeroDoesNotWait},
	{"waitGroup.waitsForTheLast", waitGroupWaitsForTheLast},
	{"waitGroup.manyWait", waitGroupManyWait},
	{"waitGroup.canBeUsedAgain", waitGroupCanBeUsedAgain},
	{"waitGroup.negativeDelta", waitGroupNegativeDelta},
	{"waitGroup.negativeCounter", waitGroupNegativeCounter},
	{"waitGroup.results", waitGroupResults},
}

func waitFor(wg *sync.WaitGroup) string {
	wg.Wait()
	return "zero"
}

func waitGroupZeroDoesNotWait(r *round) {
	var wg sync.WaitGroup
	r.say(waitFor(&wg))
	wg.Add(1)
	wg.Done()
	r.say(waitFor(&wg))
}

func waitGroupWaitsForTheLast(r *round) {
	var wg sync.WaitGroup
	wg.Add(2)
	waiting := r.start(func() string { return waitFor(&wg) }).awaitBlocked()
	wg.Done()
	waiting.awaitBlocked()
	wg.Add(1)
	wg.Done()
	waiting.awaitBlocked()
	wg.Done()
	r.say(waiting.join())
}

func waitGroupManyWait(r *round) {
	var wg sync.WaitGroup
	wg.Add(1)
	first := r.start(func() string { return waitFor(&wg) }).awaitBlocked()
	second := r.start(func() string { return waitFor(&wg) }).awaitBlocked()
	third := r.start(func() string { return waitFor(&wg) }).awaitBlocked()
	wg.Done()
	r.say(first.join(), second.join(), third.join())
}

func waitGroupCanBeUsedAgain(r *round) {
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		waiting := r.start(func() string { return waitFor(&wg) }).awaitBlocked()
		wg.Done()
		r.say(waiting.join())
	}
}

func waitGroupNegativeDelta(r *round) {
	var wg sync.WaitGroup
	wg.Add(3)
	waiting := r.start(func() string { return waitFor(&wg) }).awaitBlocked()
	wg.Add(-2)
	waiting.awaitBlocked()
	wg.Add(-1)
	r.say(waiting.join())
}

func waitGroupNegativeCounter(r *round) {
	var done, negative sync.WaitGroup
	r.say(attempt(done.Done))
	negative.Add(1)
	r.say(attempt(func() { negative.Add(-2) }))
}

func waitGroupResults(r *round) {
	var wg sync.WaitGroup
	results := make(chan int, 10)
	for n := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results <- n * n
		}()
	}
	r.say(waitFor(&wg), size(results))
	close(results)
	sum := 0
	for result := range results {
		sum += result
	}
	r.say(sum)
}
