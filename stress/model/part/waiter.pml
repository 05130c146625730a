/*
 * Waiter, Parking and SpinLock.
 *
 * Who includes this defines GOROUTINES, and waiterOf(node): whose node that is. A goroutine waits once, so its number
 * is its waiter's and its thread's, too.
 */
#define NONE 255        /* null */
#define INTERRUPTED 254 /* Waiter.INTERRUPTED */

byte outcome[GOROUTINES] = NONE; /* Waiter.outcome: NONE, a node, or INTERRUPTED */
bool interrupted[GOROUTINES];    /* Thread.isInterrupted() */
bool permit[GOROUTINES];         /* Parking's */
bool parked[GOROUTINES];         /* Waiter.parked */
byte winners[GOROUTINES];        /* of the checks: how many claims of this wait were told that they have won */

/*
 * What a thread does under a lock is one step, unless FINE. Only one action of such a section can meet what others do
 * without the lock: the claim that succeeds, or a look at a waiter, a clock or a cancellation. Claims that fail would
 * fail later, too; all else is guarded. So the section could as well happen all at once, at the moment of that action.
 * FINE shows the same without this argument, for smaller scenes.
 */
#ifdef FINE
#define SECTION
#else
#define SECTION d_step
#endif

/* A check with a name: a replay of the trail prints it. */
#define require(property, condition) \
    if \
    :: (condition) \
    :: else -> printf("violated: "); printf(#property); printf("\n"); assert(false) \
    fi

inline lock(mutex) { /* SpinLock.lock(): one compare-and-set that succeeds; the failing ones change nothing */
    d_step { !mutex -> mutex = true }
}

inline unlock(mutex) { mutex = false }

inline claim(winner, mark) { /* Waiter.claim(mark): sets won */
#ifdef CHECK_THEN_ACT
    won = outcome[waiterOf(winner)] == NONE;
#endif
    d_step {
#ifndef CHECK_THEN_ACT
        won = outcome[waiterOf(winner)] == NONE;
#endif
        if :: won -> outcome[waiterOf(winner)] = mark; winners[waiterOf(winner)]++ :: else fi;
        require(a wait has one winner, winners[waiterOf(winner)] <= 1)
    }
}

inline unpark(thread) { /* one that has ended needs no permit */
    d_step { if :: !ended(thread) -> permit[thread] = true :: else fi }
}

inline wake(sleeper) { /* WaitNode.wake() */
#ifndef NO_WAKE
    if :: parked[waiterOf(sleeper)] -> unpark(waiterOf(sleeper)) :: else fi
#else
    skip
#endif
}

inline park(thread) { /* also returns when a Stray has left a permit: for no reason, as far as its caller can see */
#ifdef NO_PERMIT
    permit[thread] = false;
#endif
    d_step { permit[thread] || interrupted[thread] -> permit[thread] = false }
}

inline await(self) { /* Waiter.await(): then outcome[self] is what it returns */
#ifndef PARKED_TOO_LATE
    if :: outcome[self] == NONE -> parked[self] = true :: else fi;
#endif
#ifdef NO_RECHECK
    if :: outcome[self] == NONE -> park(self) :: else fi
#else
    do
    :: outcome[self] != NONE -> break
    :: else ->
        if
#ifndef INTERRUPT_IGNORED
        :: interrupted[self] -> claim(firstNodeOf(self), INTERRUPTED)
#endif
        :: else ->
#ifdef PARKED_TOO_LATE
            parked[self] = true;
#endif
            park(self)
        fi
    od
#endif
}

/* Interrupts one goroutine at some time, or none. */
active proctype Interrupter() {
    byte who;
    atomic {
        select (who : 0 .. GOROUTINES - 1);
        if :: !ended(who) -> interrupted[who] = true :: true fi;
        who = 0
    }
}

#ifndef CALM
/* Unparks one goroutine at some time or none, for no reason: a spurious return, or a spare permit of an earlier one. */
active proctype Stray() {
    byte who;
    atomic {
        select (who : 0 .. GOROUTINES - 1);
        if :: unpark(who) :: true fi;
        who = 0
    }
}
#endif
