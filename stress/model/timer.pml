/*
 * The channel of a timer or ticker. TimerChannel, over DeadlineQueue and SystemClock.
 *
 * The timer was started at 0 and is due at 1; with TICKER, its period is 1. RECEIVERS goroutines receive once each.
 * Somebody stops it or starts it anew, CHANGES times. With BYSTANDER, somebody else arms a deadline at 1, and disarms
 * it. Time passes until TIME, or stops before.
 */
#define GOROUTINES RECEIVERS
#define waiterOf(node) (node)
#define firstNodeOf(goroutine) (goroutine)
#define CHANNELS 1
#define NODES GOROUTINES
#define CAPACITY 0

mtype = { running, gotInstant, threw };
mtype end[GOROUTINES] = running;
#define ended(goroutine) (end[goroutine] != running)

#include "part/waiter.pml"
#include "part/channel.pml" /* of which WaitQueue is used, and the queue of receivers */

#define DEADLINES 2
#define EXPIRY 0
#define BYSTANDERS 1
#include "part/deadline.pml"

#undef SCRATCH
#define SCRATCH byte node, partner = NONE, result, seen; bool won, has, ask

bool pending = true; /* TimerChannel.pending */
byte due = 1;        /* TimerChannel.due */

/* Of the checks: the instant that may be received next, or NEVER. For a ticker, the earliest such instant. */
byte expected = 1;

#ifdef TICKER
#define nextDue(instant) ((instant) + 1) /* the period is 1: the next instant that is still to come */
#else
#define nextDue(instant) NEVER
#endif

inline advance(instant) { /* TimerChannel.advance(): the instant that is due has been received */
    require(an instant is received once and not after a stop or reset, due >= expected && expected != NEVER);
    require(an instant is not received early, due <= instant);
    expected = nextDue(instant);
#ifdef TICKER
    due = nextDue(instant)
#else
    pending = false
#endif
}

inline unlockAndArm() { /* TimerChannel.unlockAndArm(): called with the lock, leaves it */
    SECTION { has = false; if :: pending -> hasWaiter(receivers[0], has) :: else fi };
    if
    :: has ->
#ifndef ARM_WITHOUT_DISARM
        disarm(EXPIRY);
#endif
        arm(EXPIRY, due)
    :: else
    fi;
    unlock(held[0]);
    wakePartner();
    wakeClock();
    atomic { has = false; node = 0 }
}

inline fire(deadline) { /* TimerChannel.Expiry.fire() */
    if
    :: deadline == EXPIRY ->
        atomic { lock(held[0]); seen = now };
        SECTION {
#ifdef FIRE_WITHOUT_LOOK
            if
            :: true ->
#else
            if
            :: pending && due <= seen ->
#endif
                claimFirstWith(receivers[0], due);
                if :: partner != NONE -> advance(seen) :: else fi
            :: else
            fi;
            node = 0; won = false; seen = 0
        };
        unlockAndArm()
    :: else
    fi
}

active proctype Ringer() {
    SCRATCH;
    runRinger()
}

inline awaited() { /* TimerChannel.awaited() */
#ifndef NOT_AWAITED
    lock(held[0]);
    unlockAndArm()
#else
    skip
#endif
}

inline left() { /* TimerChannel.left(): the lock is held */
#ifndef LEFT_ARMED
    if :: len(receivers[0]) == 0 -> disarm(EXPIRY) :: else fi
#else
    skip
#endif
}

inline forget() { /* what has no meaning any more: fewer states */
    won = false; result = 0; parked[me] = false; permit[me] = false; interrupted[me] = false
}

proctype Receiver(byte me) { /* TimerChannel.receive() */
    SCRATCH;
    if :: interrupted[me] -> goto interruptedException :: else fi;
    SECTION {
        lock(held[0]);
        has = false;
        if :: pending -> hasWaiter(receivers[0], has) :: else fi; /* pollReceive() */
        seen = now;
        if
        :: pending && !has && due <= seen -> result = due; advance(seen)
        :: else -> result = NOT_READY; enqueue(receivers[0], me, NONE)
        fi;
        unlock(held[0]);
        has = false; node = 0; seen = 0
    };
    if
    :: result == NOT_READY ->
        awaited();
        await(me);
        if
        :: outcome[me] != me ->
            lock(held[0]); /* leave() */
            atomic { remove(receivers[0], me); left() };
            unlock(held[0]);
            goto interruptedException
        :: else -> result = element[me]
        fi
    :: else
    fi;
    atomic {
        require(what was claimed is complete, result != NONE);
        end[me] = gotInstant;
        forget();
        goto done
    };
interruptedException:
    require(who throws is interrupted, interrupted[me]);
    atomic { end[me] = threw; forget() };
done:
}

active proctype Changer() {
    SCRATCH;
    byte changes, deadline;
    do
    :: changes < CHANGES ->
        changes++;
        if
        ::  lock(held[0]); /* TimerChannel.stop() */
            atomic {
                require(a stop knows whether there was something to stop, pending == (expected != NEVER));
                pending = false;
                expected = NEVER;
                disarm(EXPIRY);
                unlock(held[0])
            }
        ::  deadline = now + 1; /* TimerChannel.reset() */
            lock(held[0]);
            atomic { pending = true; due = deadline; expected = deadline; deadline = 0 };
            unlockAndArm()
        fi
    :: else -> break
    od
}

#ifdef BYSTANDER
active proctype Bystander() {
    bool ask;
    arm(BYSTANDERS, 1);
    wakeClock();
    disarm(BYSTANDERS)
}
#endif

init {
    byte g;
    atomic { for (g : 0 .. GOROUTINES - 1) { run Receiver(g) } }
}

/* Runs when nothing else can: whoever has not ended then sleeps for ever. */
active proctype Quiescence() {
    byte g, sleeping;
    timeout;
    d_step {
        require(no lock is held for ever, !held[0]);
        for (g : 0 .. GOROUTINES - 1) {
            if
            :: end[g] == running ->
                sleeping++;
                require(no wake-up is lost, outcome[g] == NONE);
                require(nobody sleeps through an interrupt, !interrupted[g]);
                require(nobody sleeps past the instant, !pending || now < due)
            :: else
            fi
        };
        require(no node is left behind, len(receivers[0]) == sleeping);
        require(the deadline is armed if and only if somebody waits for it,
            at[EXPIRY] == (pending && sleeping > 0 -> due : NEVER))
    }
}
