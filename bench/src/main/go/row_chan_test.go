package bench

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
)

func BenchmarkMakeChan(b *testing.B) {
	b.Run("Ptr", repeat(func() { lastChan = make(chan *int, 8) }))
}

func BenchmarkChanNonblocking(b *testing.B) {
	c := make(chan int)
	parallel(b, func(next func() bool) {
		for next() {
			select {
			case <-c:
			default:
			}
		}
	})
}

// backAndForth has one token, and takes it from where it is to where it is not.
func backAndForth(one, other chan int, next func() bool) {
	for next() {
		select {
		case <-one:
			other <- 0
		case <-other:
			one <- 0
		}
	}
}

func BenchmarkSelectUncontended(b *testing.B) {
	parallel(b, func(next func() bool) {
		one, other := make(chan int, 1), make(chan int, 1)
		one <- 0
		backAndForth(one, other, next)
	})
}

func BenchmarkSelectAsyncContended(b *testing.B) {
	one, other := make(chan int, runtime.GOMAXPROCS(0)), make(chan int, runtime.GOMAXPROCS(0))
	parallel(b, func(next func() bool) {
		one <- 0
		backAndForth(one, other, next)
	})
}

func BenchmarkSelectSyncContended(b *testing.B) {
	first, second, third, end := make(chan int), make(chan int), make(chan int), make(chan int)
	parallel(b, func(next func() bool) {
		go func() {
			for {
				select {
				case first <- 0:
				case second <- 0:
				case third <- 0:
				case <-end:
					return
				}
			}
		}()
		for next() {
			select {
			case <-first:
			case <-second:
			case <-third:
			}
		}
	})
	close(end)
}

func BenchmarkSelectNonblock(b *testing.B) {
	rendezvous, another := make(chan int), make(chan int)
	buffered, full := make(chan int, 1), make(chan int, 1)
	parallel(b, func(next func() bool) {
		for next() {
			select {
			case <-rendezvous:
			default:
			}
			select {
			case another <- 0:
			default:
			}
			select {
			case <-buffered:
			default:
			}
			select {
			case full <- 0:
			default:
			}
		}
	})
}

const hundred = 100

func fillAndDrain(c chan int, next func() bool) {
	for next() {
		for i := 0; i < hundred; i++ {
			c <- 0
		}
		for i := 0; i < hundred; i++ {
			<-c
		}
	}
}

func BenchmarkChanUncontended(b *testing.B) {
	parallel(b, func(next func() bool) { fillAndDrain(make(chan int, hundred), next) })
}

func BenchmarkChanContended(b *testing.B) {
	c := make(chan int, hundred*runtime.GOMAXPROCS(0))
	parallel(b, func(next func() bool) { fillAndDrain(c, next) })
}

func BenchmarkChanSync(b *testing.B)     { chanSync(b, 0) }
func BenchmarkChanSyncWork(b *testing.B) { chanSync(b, 1000) }

// chanSync has two goroutines that take turns: b.N hand-overs, half in each
// direction.
func chanSync(b *testing.B, work int) {
	c := make(chan int)
	ended := make(chan bool)
	go func() {
		for i := 0; i < b.N/2; i++ {
			<-c
			localWork(work)
			c <- 0
			localWork(work)
		}
		ended <- true
	}()
	for i := 0; i < b.N/2; i++ {
		c <- 0
		localWork(work)
		<-c
		localWork(work)
	}
	<-ended
}

func BenchmarkChanProdCons0(b *testing.B)       { prodCons(b, 0, 0) }
func BenchmarkChanProdCons10(b *testing.B)      { prodCons(b, 10, 0) }
func BenchmarkChanProdCons100(b *testing.B)     { prodCons(b, 100, 0) }
func BenchmarkChanProdConsWork0(b *testing.B)   { prodCons(b, 0, 100) }
func BenchmarkChanProdConsWork10(b *testing.B)  { prodCons(b, 10, 100) }
func BenchmarkChanProdConsWork100(b *testing.B) { prodCons(b, 100, 100) }

// prodCons has a producer and a consumer for each processor, all at one channel.
func prodCons(b *testing.B, capacity, work int) {
	c := make(chan int, capacity)
	pairs(b, work, func() { c <- 1 }, func() { c <- 0 }, func() int { return <-c })
}

func BenchmarkSelectProdCons(b *testing.B) {
	c := make(chan int, 128)
	end := make(chan bool)
	send := func(element int) {
		select {
		case c <- element:
		case <-end:
		}
	}
	pairs(b, 100, func() { send(1) }, func() { send(0) }, func() int {
		select {
		case element := <-c:
			return element
		case <-end:
			return 0
		}
	})
}

// pairs shares b.N elements among the producers; each ends one consumer.
func pairs(b *testing.B, work int, send, end func(), receive func() int) {
	const batch = 1000
	processors := runtime.GOMAXPROCS(0)
	var left atomic.Int64
	left.Store(int64(b.N / batch))
	var ended sync.WaitGroup
	ended.Add(2 * processors)
	for p := 0; p < processors; p++ {
		go func() {
			defer ended.Done()
			for left.Add(-1) >= 0 {
				for i := 0; i < batch; i++ {
					localWork(work)
					send()
				}
			}
			end()
		}()
		go func() {
			defer ended.Done()
			for receive() != 0 {
				localWork(work)
			}
		}()
	}
	ended.Wait()
}

func BenchmarkReceiveDataFromClosedChan(b *testing.B) {
	c := make(chan struct{}, b.N)
	for i := 0; i < b.N; i++ {
		c <- struct{}{}
	}
	close(c)
	b.ResetTimer()
	for range c {
	}
}

func BenchmarkChanCreation(b *testing.B) {
	parallel(b, func(next func() bool) {
		for next() {
			c := make(chan int, 1)
			c <- 0
			<-c
		}
	})
}

func BenchmarkChanSem(b *testing.B) {
	c := make(chan struct{}, runtime.GOMAXPROCS(0))
	parallel(b, func(next func() bool) {
		for next() {
			c <- struct{}{}
			<-c
		}
	})
}

// BenchmarkChanPopular has a thousand goroutines wait at one channel, each also
// at one of its own, where it is sent b.N elements.
func BenchmarkChanPopular(b *testing.B) {
	const waiting = 1000
	popular := make(chan bool)
	var own []chan bool
	var ended sync.WaitGroup
	ended.Add(waiting)
	for i := 0; i < waiting; i++ {
		mine := make(chan bool)
		own = append(own, mine)
		go func() {
			defer ended.Done()
			for i := 0; i < b.N; i++ {
				select {
				case <-popular:
				case <-mine:
				}
			}
		}()
	}
	for i := 0; i < b.N; i++ {
		for _, one := range own {
			one <- true
		}
	}
	ended.Wait()
}

func BenchmarkChanClosed(b *testing.B) {
	c := make(chan struct{})
	close(c)
	parallel(b, func(next func() bool) {
		for next() {
			select {
			case <-c:
			default:
				b.Error("not closed")
			}
		}
	})
}

var lastChan chan *int
