// Scenarios plays small concurrent programs and prints what they observed. The
// same programs stand in Java, in the package dev.goloom.differential, under
// the same names and line by line; DifferentialTest plays both and compares.
//
//	scenarios                             prints the names
//	scenarios SEED NAME ROUNDS [NAME ROUNDS]...   plays them
//
// A scenario's part of the output begins with "# NAME". Each of its rounds
// begins with "## SEED", the seed that plays just this round.
package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"time"
)

type scenario struct {
	name string
	play func(r *round)
}

var all = slices.Concat(
	channelScenarios,
	channelCloseScenarios,
	channelRandomScenarios,
	selectScenarios,
	selectChoiceScenarios,
	selectRandomScenarios,
	contextScenarios,
	contextDeadlineScenarios,
	contextValueScenarios,
	contextAfterScenarios,
	contextRandomScenarios,
	timerScenarios,
	timerFuncScenarios,
	tickerScenarios,
	waitGroupScenarios,
	groupScenarios,
)

// patience only ends a run that hangs, with the stacks of all goroutines.
const patience = 60 * time.Second

func main() {
	debug.SetTraceback("all")
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	if len(os.Args) < 2 {
		for _, s := range all {
			fmt.Fprintln(out, s.name)
		}
		return
	}
	seed := number(os.Args[1])
	for args := os.Args[2:]; len(args) > 0; args = args[2:] {
		s := find(args[0])
		fmt.Fprintln(out, "#", s.name)
		watchdog := time.AfterFunc(patience, func() { panic(s.name + " hangs") })
		for i := int64(0); i < number(args[1]); i++ {
			r := newRound(seed + i)
			s.play(r)
			fmt.Fprintln(out, "##", seed+i)
			for _, line := range r.end() {
				fmt.Fprintln(out, line)
			}
		}
		watchdog.Stop()
		out.Flush() // what was played before a panic can be read
	}
}

func number(arg string) int64 {
	n, err := strconv.ParseInt(arg, 10, 64)
	if err != nil {
		panic(err)
	}
	return n
}

func find(name string) scenario {
	i := slices.IndexFunc(all, func(s scenario) bool { return s.name == name })
	if i < 0 {
		panic("no scenario " + name)
	}
	return all[i]
}
