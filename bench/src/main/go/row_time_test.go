package bench

import (
	"runtime"
	"sync"
	"testing"
	"time"
)

// amongGarbage measures beside timers that are an hour away, as many for each
// processor.
func amongGarbage(b *testing.B, work func(next func() bool)) {
	var garbage []*time.Timer
	for i := 0; i < runtime.GOMAXPROCS(0)<<15; i++ {
		garbage = append(garbage, time.AfterFunc(time.Hour, func() {}))
	}
	b.ResetTimer()
	parallel(b, work)
	b.StopTimer()
	for _, timer := range garbage {
		timer.Stop()
	}
}

func BenchmarkAfterFunc1000(b *testing.B) {
	amongGarbage(b, func(next func() bool) {
		for next() {
			left := 1000
			ended := make(chan bool)
			var again func()
			again = func() {
				left--
				if left >= 0 {
					time.AfterFunc(0, again)
				} else {
					ended <- true
				}
			}
			time.AfterFunc(0, again)
			<-ended
		}
	})
}

func BenchmarkAfter(b *testing.B) {
	amongGarbage(b, func(next func() bool) {
		for next() {
			<-time.After(1)
		}
	})
}

func BenchmarkStop(b *testing.B) {
	b.Run("impl=chan", func(b *testing.B) {
		amongGarbage(b, func(next func() bool) {
			for next() {
				time.NewTimer(time.Second).Stop()
			}
		})
	})
	b.Run("impl=func", func(b *testing.B) {
		amongGarbage(b, func(next func() bool) {
			for next() {
				time.AfterFunc(time.Second, func() {}).Stop()
			}
		})
	})
}

func BenchmarkReset(b *testing.B) {
	reset := func(timer func() *time.Timer) func(*testing.B) {
		return func(b *testing.B) {
			amongGarbage(b, func(next func() bool) {
				one := timer()
				for next() {
					one.Reset(time.Hour)
				}
				one.Stop()
			})
		}
	}
	b.Run("impl=chan", reset(func() *time.Timer { return time.NewTimer(time.Hour) }))
	b.Run("impl=func", reset(func() *time.Timer { return time.AfterFunc(time.Hour, func() {}) }))
}

func BenchmarkStartStop1000(b *testing.B) {
	amongGarbage(b, func(next func() bool) {
		timers := make([]*time.Timer, 1000)
		for next() {
			for i := range timers {
				timers[i] = time.AfterFunc(time.Hour, func() {})
			}
			for _, timer := range timers {
				timer.Stop()
			}
		}
	})
}

func BenchmarkSleep1000(b *testing.B) {
	amongGarbage(b, func(next func() bool) {
		for next() {
			var awake sync.WaitGroup
			awake.Add(1000)
			for i := 0; i < 1000; i++ {
				go func() {
					time.Sleep(time.Nanosecond)
					awake.Done()
				}()
			}
			awake.Wait()
		}
	})
}

func BenchmarkSimultaneousAfterFunc1000(b *testing.B) {
	amongGarbage(b, func(next func() bool) {
		for next() {
			var run sync.WaitGroup
			run.Add(1000)
			for i := 0; i < 1000; i++ {
				time.AfterFunc(0, run.Done)
			}
			run.Wait()
		}
	})
}

func BenchmarkAdjustTimers10000(b *testing.B) {
	amongGarbage(b, func(next func() bool) {
		timers := make([]*time.Timer, 10000)
		for next() {
			for i := range timers {
				timers[i] = time.AfterFunc(time.Hour, func() {})
			}
			timers[len(timers)-1].Reset(time.Nanosecond)
			time.Sleep(time.Microsecond)
			for _, timer := range timers {
				timer.Stop()
			}
		}
	})
}
