package main

import (
	"bytes"
	"runtime"
	"strings"
)

// A goroutine of a scenario can be waited for until it blocks or ends.
type goroutine struct {
	header  string
	ended   chan struct{}
	outcome string
}

// start runs a body that returns its outcome. If it is still blocked when the
// round ends, it is left so.
func (r *round) start(body func() string) *goroutine {
	g := &goroutine{ended: make(chan struct{})}
	header := make(chan string)
	go func() {
		defer close(g.ended)
		header <- ownHeader()
		g.outcome = body()
	}()
	g.header = <-header
	return g
}

// ownHeader is how a dump of all stacks begins the caller's part: "goroutine 7 [".
func ownHeader() string {
	dump := make([]byte, 64)
	dump = dump[:runtime.Stack(dump, false)]
	return string(dump[:bytes.IndexByte(dump, '[')+1])
}

// awaitBlocked returns when the goroutine waits in a channel operation, a
// select or a WaitGroup: it has done all that it does until somebody acts.
func (g *goroutine) awaitBlocked() *goroutine {
	g.settle()
	if g.hasEnded() {
		panic("ended instead of blocking")
	}
	return g
}

// settle returns when the goroutine waits, as above, or has ended.
func (g *goroutine) settle() *goroutine {
	for !g.hasEnded() && !g.isBlocked() {
		runtime.Gosched()
	}
	return g
}

func (g *goroutine) hasEnded() bool {
	select {
	case <-g.ended:
		return true
	default:
		return false
	}
}

// join waits for the end and returns the outcome.
func (g *goroutine) join() string {
	<-g.ended
	return g.outcome
}

var waits = []string{"chan receive", "chan send", "select", "sync.WaitGroup.Wait"}

// isBlocked looks for the goroutine in a dump, which the runtime takes while
// everything stands still, and reads what it says it waits for.
func (g *goroutine) isBlocked() bool {
	dump := make([]byte, 1<<14)
	for n := runtime.Stack(dump, true); ; n = runtime.Stack(dump, true) {
		if n < len(dump) {
			dump = dump[:n]
			break
		}
		dump = make([]byte, 2*len(dump))
	}
	_, part, _ := strings.Cut(string(dump), g.header)
	part, _, _ = strings.Cut(part, "\n\n")
	for _, wait := range waits {
		if strings.HasPrefix(part, wait) {
			return true
		}
	}
	// Before Go 1.25 a WaitGroup's wait had no name of its own. Only the stack
	// tells it from that of a goroutine whose allocation starts a garbage
	// collection: it waits for its turn to stop the world, and will go on.
	return strings.HasPrefix(part, "semacquire") && strings.Contains(part, "sync.(*WaitGroup).Wait(")
}
