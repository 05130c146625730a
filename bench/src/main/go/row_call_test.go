package bench

import "testing"

// BenchmarkGoReceive starts a goroutine and takes what it sends.
func BenchmarkGoReceive(b *testing.B) {
	repeat(func() {
		c := make(chan int, 1)
		go func() { c <- 11 * 11 }()
		sink = <-c
	})(b)
}

// BenchmarkPingPong has two goroutines, two channels, and b.N round trips.
func BenchmarkPingPong(b *testing.B) {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for range ping {
			pong <- 0
		}
	}()
	for i := 0; i < b.N; i++ {
		ping <- 0
		<-pong
	}
	close(ping)
}

// BenchmarkFloorStart starts a goroutine, and sleeps until that wakes it.
func BenchmarkFloorStart(b *testing.B) {
	woken := make(chan struct{})
	repeat(func() {
		go func() { woken <- struct{}{} }()
		<-woken
	})(b)
}

// BenchmarkFloorHandOver has two goroutines that wake each other, b.N times.
func BenchmarkFloorHandOver(b *testing.B) {
	one, other := make(chan struct{}), make(chan struct{})
	go func() {
		for range other {
			one <- struct{}{}
		}
		close(one)
	}()
	for i := 0; i < b.N/2; i++ {
		other <- struct{}{}
		<-one
	}
	close(other)
	<-one
}

// BenchmarkFloorWork is the work that some rows do between their operations.
func BenchmarkFloorWork(b *testing.B) {
	repeat(func() { localWork(100) })(b)
}
