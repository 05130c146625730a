package bench

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"
)

// beside runs a benchmark beside more and more others of its kind. They are made
// once, by begin, which returns what the benchmark does; the process ends them.
func beside(b *testing.B, begin func(others int) func(b *testing.B)) {
	for _, others := range []int{1, 1000, 1000000} {
		begun := sync.OnceValue(func() func(b *testing.B) { return begin(others) })
		b.Run(fmt.Sprintf("live=%d", others), func(b *testing.B) {
			run := begun()
			b.ResetTimer()
			run(b)
		})
	}
}

func BenchmarkTimers(b *testing.B) {
	beside(b, func(others int) func(b *testing.B) {
		for i := 0; i < others; i++ {
			time.AfterFunc(time.Hour, func() {})
		}
		return func(b *testing.B) {
			for i := 0; i < b.N; i++ {
				if !time.AfterFunc(time.Hour, func() {}).Stop() {
					b.Fatal("not stopped")
				}
			}
		}
	})
}

func BenchmarkChildren(b *testing.B) {
	beside(b, func(others int) func(b *testing.B) {
		var parent, child context.Context
		parent, forgotten = context.WithCancel(context.Background())
		for i := 0; i < others; i++ {
			child, forgotten = context.WithCancel(parent)
			context.AfterFunc(child, func() {})
		}
		return func(b *testing.B) {
			for i := 0; i < b.N; i++ {
				child, cancel := context.WithCancel(parent)
				stopped := context.AfterFunc(child, func() {})()
				cancel()
				if !stopped {
					b.Fatal("not stopped")
				}
			}
		}
	})
}

func BenchmarkWaiters(b *testing.B) {
	beside(b, func(others int) func(b *testing.B) {
		popular := make(chan int)
		var waiting sync.WaitGroup
		waiting.Add(others)
		for i := 0; i < others; i++ {
			go func() {
				waiting.Done()
				<-popular
			}()
		}
		waiting.Wait()
		return func(b *testing.B) {
			own, received := make(chan int), make(chan bool)
			go func() {
				for i := 0; i < b.N; i++ {
					select {
					case <-popular:
						b.Error("received from nobody")
					case <-own:
					}
				}
				received <- true
			}()
			for i := 0; i < b.N; i++ {
				own <- 0
			}
			<-received
		}
	})
}
