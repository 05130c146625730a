package main

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// The functions of this file do one thing each and say in words how it went,
// the same words as the Java side.

func attempt(body func()) (outcome string) {
	defer func() {
		if panicked := recover(); panicked != nil {
			outcome, _, _ = strings.Cut(fmt.Sprint("panic: ", panicked), " for ") // which method, says Go
		}
	}()
	body()
	return "ok"
}

func send(c chan<- int, e int) string {
	return attempt(func() { c <- e })
}

func trySend(c chan<- int, e int) string {
	ready := true
	outcome := attempt(func() {
		select {
		case c <- e:
		default:
			ready = false
		}
	})
	if !ready {
		return "not ready"
	}
	return outcome
}

func receive(c <-chan int) string {
	e, ok := <-c
	return element(e, ok)
}

func tryReceive(c <-chan int) string {
	select {
	case e, ok := <-c:
		return element(e, ok)
	default:
		return "not ready"
	}
}

func closing(c chan<- int) string {
	return attempt(func() { close(c) })
}

func element(e int, ok bool) string {
	if !ok {
		return "closed"
	}
	return fmt.Sprint(e)
}

func fired(c <-chan time.Time) string {
	_, ok := <-c
	if !ok {
		return "closed"
	}
	return "fired"
}

func tryFired(c <-chan time.Time) string {
	select {
	case _, ok := <-c:
		if !ok {
			return "closed"
		}
		return "fired"
	default:
		return "not ready"
	}
}

func size(c chan int) string {
	return fmt.Sprintf("%d of %d", len(c), cap(c))
}

func word(err error) string {
	switch err {
	case nil:
		return "none"
	case context.Canceled:
		return "canceled"
	case context.DeadlineExceeded:
		return "deadline exceeded"
	default:
		return err.Error()
	}
}

// ending says how a context has ended, and whether its channel tells so too.
func ending(ctx context.Context) string {
	done := "open"
	select {
	case <-ctx.Done():
		done = "closed"
	default:
	}
	return fmt.Sprintf("err %s, cause %s, done %s", word(ctx.Err()), word(context.Cause(ctx)), done)
}

func await(ctx context.Context) string {
	<-ctx.Done()
	return ending(ctx)
}

// A key of its own identity, whatever its name.
type key struct{ name string }

func value(ctx context.Context, k *key) string {
	s, ok := ctx.Value(k).(string)
	if !ok {
		return "none"
	}
	return s
}
