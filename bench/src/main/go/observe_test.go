package bench

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"
)

// The tests of this file are programs: each does something once and prints what
// it has seen as one line of JSON, with the names of the JVM's. Without a flag
// that says what to do they are skipped.
var (
	strategyFlag  = flag.String("strategy", "", "CONTEXT or TIME_AFTER")
	forgottenFlag = flag.String("forgotten", "", "what the calls do not clean up")
	callsFlag     = flag.Int("calls", 0, "how many calls")
	pointsFlag    = flag.Int("points", 1, "how many points the curve has")
)

// forgotten is what "go vet" wants called: that it is not is the mistake.
var forgotten context.CancelFunc

func print(t *testing.T, seen any) {
	line, err := json.Marshal(seen)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(string(line))
}

// begin gives the call its context: with a deadline, or none to listen to.
func begin(limit time.Duration) (context.Context, context.CancelFunc) {
	if *strategyFlag == "CONTEXT" {
		return context.WithTimeout(context.Background(), limit)
	}
	return context.Background(), func() {}
}

// over is the second case of the select: the context's end, or the time.
func over(ctx context.Context, limit time.Duration) (<-chan struct{}, <-chan time.Time) {
	if *strategyFlag == "CONTEXT" {
		return ctx.Done(), nil
	}
	return nil, time.After(limit)
}

func TestWhoHears(t *testing.T) {
	if *strategyFlag == "" {
		t.Skip("no -strategy")
	}
	const limit = 50 * time.Millisecond
	const work = 250 * time.Millisecond
	listen := func(ctx context.Context) string {
		select {
		case <-ctx.Done():
			return "its context: " + ctx.Err().Error()
		case <-time.After(work):
			return "nothing"
		}
	}
	worker, child := make(chan string, 1), make(chan string, 1)
	start := time.Now()
	ctx, cancel := begin(limit)
	defer cancel()
	go func() {
		go func() { child <- listen(ctx) }()
		heard := listen(ctx)
		time.Sleep(20 * time.Millisecond) // what it still has to do then
		worker <- heard
	}()
	done, after := over(ctx, limit)
	caller := "the result"
	select {
	case <-done:
		caller = ctx.Err().Error()
	case <-after:
		caller = "time.After"
	}
	millis := float64(time.Since(start).Nanoseconds()) / 1e6
	hadEnded := len(worker) == 1
	print(t, map[string]any{"caller": caller, "callerMillis": millis, "workerHadEnded": hadEnded,
		"worker": <-worker, "child": <-child})
}

func TestFired(t *testing.T) {
	if *strategyFlag == "" || *callsFlag == 0 {
		t.Skip("no -strategy and -calls")
	}
	const limit = 200 * time.Millisecond
	const never = 10 * time.Minute
	for i := 0; i < 2; i++ {
		crowd(t, limit, never)
		crowd(t, limit, limit)
	}
	const goes = 3
	var answered, fired crowdCosts
	for i := 0; i < goes; i++ {
		answered.add(crowd(t, limit, never), goes)
		fired.add(crowd(t, limit, limit), goes)
	}
	slices.Sort(fired.lateness)
	if fired.lateness[0] < 0 {
		t.Fatalf("gave up %v early", -fired.lateness[0])
	}
	n := len(fired.lateness)
	print(t, map[string]any{"calls": n, "answeredCpuNs": answered.cpu, "firedCpuNs": fired.cpu,
		"answeredBytes": answered.bytes, "firedBytes": fired.bytes,
		"late": map[string]int64{"medianNs": fired.lateness[n/2].Nanoseconds(),
			"p99Ns": fired.lateness[n*99/100].Nanoseconds(), "maxNs": fired.lateness[n-1].Nanoseconds()}})
}

type crowdCosts struct {
	cpu, bytes float64
	lateness   []time.Duration
}

// add adds one of so many goes; the lateness is the last one's.
func (c *crowdCosts) add(one crowdCosts, goes int) {
	c.cpu += one.cpu / float64(goes)
	c.bytes += one.bytes / float64(goes)
	c.lateness = one.lateness
}

// crowd makes many calls at once, which all end when the pause is over: by
// their results if they have longer, or else by their timeouts.
func crowd(t *testing.T, pause, limit time.Duration) crowdCosts {
	calls := *callsFlag
	costs := crowdCosts{lateness: make([]time.Duration, calls)}
	told := make(chan struct{})
	var tell sync.Once
	var callers, workers sync.WaitGroup
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	cpu := processorTime(t)
	callers.Add(calls)
	workers.Add(calls)
	for i := 0; i < calls; i++ {
		go func(number int) {
			defer callers.Done()
			start := time.Now()
			ctx, cancel := begin(limit)
			defer cancel()
			result := make(chan int, 1)
			go func() {
				defer workers.Done()
				<-told
				result <- number
			}()
			done, late := over(ctx, limit)
			select {
			case <-result:
				return
			case <-done:
			case <-late:
			}
			costs.lateness[number] = time.Since(start) - limit
		}(i)
	}
	if limit > pause {
		time.Sleep(pause)
		tell.Do(func() { close(told) })
	}
	callers.Wait()
	tell.Do(func() { close(told) })
	workers.Wait()
	costs.cpu = float64((processorTime(t) - cpu).Nanoseconds()) / float64(calls)
	runtime.ReadMemStats(&after)
	costs.bytes = float64(after.TotalAlloc-before.TotalAlloc) / float64(calls)
	return costs
}

func TestLeftovers(t *testing.T) {
	if *forgottenFlag == "" || *callsFlag == 0 {
		t.Skip("no -forgotten and -calls")
	}
	const limit = time.Hour
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	call := func(parent context.Context) {
		var ctx context.Context = context.Background()
		var late <-chan time.Time
		switch *forgottenFlag {
		case "WITH_DEADLINE":
			ctx, forgotten = context.WithTimeout(parent, limit)
		case "WITHOUT_DEADLINE":
			ctx, forgotten = context.WithCancel(parent)
		default:
			late = time.After(limit)
		}
		select {
		case sink = <-work(context.Background()):
		case <-ctx.Done():
		case <-late:
		}
	}
	live := func() (int64, int64) {
		var memory runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&memory)
		return int64(memory.HeapAlloc), int64(memory.HeapObjects)
	}
	step := *callsFlag / *pointsFlag
	another, end := context.WithCancel(context.Background())
	for i := 0; i < step; i++ {
		call(another)
	}
	end()
	bytes, objects := live()
	points := []map[string]int64{{"calls": 0, "bytes": 0, "objects": 0}}
	for point := 1; point <= *pointsFlag; point++ {
		for i := 0; i < step; i++ {
			call(parent)
		}
		b, o := live()
		points = append(points, map[string]int64{"calls": int64(point * step), "bytes": b - bytes, "objects": o - objects})
	}
	print(t, map[string]any{"points": points})
}
