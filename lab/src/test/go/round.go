package main

import (
	"fmt"
	"strings"
	"sync"
)

// A round is one play of a scenario: the lines that it says, and the random
// numbers that it draws, which are the same in Go and in Java.
type round struct {
	state uint64
	mu    sync.Mutex
	lines []string
}

func newRound(seed int64) *round {
	r := &round{state: uint64(seed)}
	r.below(1) // seeds that are close to each other draw close numbers first
	return r
}

// say adds a line: the words with commas between them.
func (r *round) say(words ...any) {
	line := make([]string, len(words))
	for i, word := range words {
		line[i] = fmt.Sprint(word)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines = append(r.lines, strings.Join(line, ", "))
}

// end returns what was said; what goroutines that are left say later is lost.
func (r *round) end() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.lines
}

// below draws a number from 0 to n-1, by a linear congruential generator. Only
// the goroutine that plays the round draws, or the order would not be fixed.
func (r *round) below(n int) int {
	r.state = r.state*6364136223846793005 + 1442695040888963407
	return int((r.state >> 33) % uint64(n))
}

// race runs two bodies: the first and, when that has blocked or ended, the
// second; or the other way round; or both at once. It says the outcomes of
// both, and returns the first one's. So what either order leads to is seen within
// a few rounds.
func (r *round) race(first, second func() string) string {
	var a, b *goroutine
	switch r.below(3) {
	case 0:
		a = r.start(first).settle()
		b = r.start(second)
	case 1:
		b = r.start(second).settle()
		a = r.start(first)
	default:
		a = r.start(first)
		b = r.start(second)
	}
	r.say(a.join(), b.join())
	return a.join()
}
