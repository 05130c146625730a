/*
 * DeadlineQueue, and SystemClock with its thread, the ringer.
 *
 * Who includes this defines DEADLINES, TIME (the last instant; 1 unless defined), inline fire(deadline), and a proctype
 * that does runRinger().
 *
 * The queue's own lock guards all that is in it, and nothing else happens under it; so each section is one step.
 */
#define NEVER 255 /* Clock.NEVER */
#ifndef TIME
#define TIME 1
#endif

byte now;                      /* Clock.nanos() */
byte at[DEADLINES] = NEVER;    /* Deadline.due; NEVER: not in the queue */
byte wakeAt = NEVER;           /* DeadlineQueue.wakeAt */
bool asked;                    /* the ringer's permit */

inline arm(deadline, instant) { /* DeadlineQueue.arm(): sets ask if wakeClock() is to follow */
    d_step {
        require(a deadline is armed once at a time, at[deadline] == NEVER);
        at[deadline] = instant;
        if :: instant < wakeAt -> wakeAt = instant; ask = true :: else fi
    }
}

inline wakeClock() { /* Clock.wakeAt(): unparks the ringer */
    if :: ask -> atomic { asked = true; ask = false } :: else fi
}

inline disarm(deadline) { at[deadline] = NEVER } /* DeadlineQueue.disarm() */

inline takeDue() { /* one section of DeadlineQueue.ring(): sets ripe, or if there is none next */
    ripe = 0;
    for (d : 1 .. DEADLINES - 1) { if :: at[d] < at[ripe] -> ripe = d :: else fi };
    d = 0;
    next = at[ripe];
    if
    :: next <= instant -> at[ripe] = NEVER
    :: else -> ripe = NONE
    fi
}

inline runRinger() { /* SystemClock.run() */
    byte instant, ripe, next, d;
    do
    ::  do /* DeadlineQueue.ring() */
        ::  atomic {
                takeDue();
#ifndef RING_NOTES_LATE
                if :: ripe == NONE -> wakeAt = next :: else fi
#endif
            }
            if
            :: ripe == NONE -> break
            :: else -> fire(ripe)
            fi
        od;
#ifdef RING_NOTES_LATE
        wakeAt = next;
#endif
        atomic { asked || next <= now -> asked = false; instant = now; next = 0 } /* park() or parkNanos() */
    od
}

/* Time passes, and stops at some time. */
active proctype Clock() {
    do
    :: atomic { now < TIME -> now++; if :: now == TIME -> break :: else fi }
    :: now < TIME -> break
    od
}
