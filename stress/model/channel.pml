/*
 * One channel: send, trySend, receive, tryReceive, close, interrupt. LockedChannel.
 *
 * SENDERS goroutines send once each, RECEIVERS receive once each. CAPACITY is 0 or 1; with CLOSE, somebody closes.
 */
#define GOROUTINES (SENDERS + RECEIVERS) /* senders first */
#define NODES GOROUTINES
#define CHANNELS 1
#define waiterOf(node) (node)
#define firstNodeOf(goroutine) (goroutine)
#define ended(goroutine) (end[goroutine] != running)

mtype = { running, gotElement, gotNull, wasSent, refused, gaveUp, threw };
mtype end[GOROUTINES] = running;

#include "part/waiter.pml"
#include "part/channel.pml"

/*
 * The looks that take no lock: LockedChannel.isEmpty() and isFull(), with what is true at that moment, for the checks.
 * A goroutine waits from its enqueuing to its claim, whether it is in a queue or not.
 */
#define isEmpty (CAPACITY == 0 -> len(senders[0]) == 0 : len(buffer[0]) == 0)
#define isFull (CAPACITY == 0 -> len(receivers[0]) == 0 : len(buffer[0]) == CAPACITY)
bool enqueued[GOROUTINES]; /* of the checks */
#define isBetween(n) (CAPACITY > 0 && outcome[n] == n && element[n] == n && !sent[n]) /* claimed, for the buffer */

inline lookForElement() { /* tryReceive(), before it takes the lock: sets quits */
    d_step {
        quits = isEmpty;
        for (n : 0 .. SENDERS - 1) {
            require(a look that finds nothing is exact, !quits || !enqueued[n] || outcome[n] != NONE);
            require(a look that finds nothing is exact, !quits || !isBetween(n))
        };
        require(a look that finds nothing is exact, !quits || len(buffer[0]) == 0);
        n = 0
    }
}

inline lookForPlace() { /* trySend(), before it takes the lock: sets quits */
    d_step {
        quits = isFull;
        exact = !closed[0] && len(buffer[0]) == CAPACITY;
        for (n : SENDERS .. GOROUTINES - 1) { exact = exact && (!enqueued[n] || outcome[n] != NONE) };
        n = 0
    };
    d_step {
        if :: quits -> quits = !closed[0] :: else fi;
        require(a look that finds nothing is exact, !quits || exact);
        exact = false
    }
}

inline looked(c) { /* the look and the enqueue are one section; here is where they would come apart */
#ifdef LOOK_THEN_ENQUEUE
    unlock(held[c]);
    lock(held[c])
#else
    skip
#endif
}

inline invariants() { /* those of LockedChannel, just before the lock is free */
    d_step {
        for (n : 0 .. GOROUTINES - 1) {
            liveSender = liveSender || outcome[n] == NONE && senders[0] ?? [eval(n)];
            liveReceiver = liveReceiver || outcome[n] == NONE && receivers[0] ?? [eval(n)]
        };
        require(a live receiver waits only if there is no element, !liveReceiver || len(buffer[0]) == 0);
        require(a live sender waits only if there is no free place, !liveSender || len(buffer[0]) == CAPACITY);
        require(live senders and live receivers do not wait at once, !liveSender || !liveReceiver);
        require(nobody live waits on a closed channel, !closed[0] || !liveSender && !liveReceiver);
        n = 0; liveSender = false; liveReceiver = false
    }
}

inline forget() { /* what has no meaning any more: fewer states */
    node = 0; won = false; result = 0; waits = false; quits = false; tries = false; parked[me] = false; permit[me] = false; interrupted[me] = false
}

inline throwIfInterrupted() { /* Waiter.throwIfInterrupted() */
    if :: interrupted[me] -> goto interruptedException :: else fi
}

proctype Sender(byte me) {
    SCRATCH;
    bool tries, waits, liveSender, liveReceiver, quits, exact;
    byte n;
    if :: tries = true /* trySend */ :: tries = false /* send */ fi;
    throwIfInterrupted();
    if :: tries -> lookForPlace() :: else fi;
    if
    :: quits -> result = NOT_READY; goto returned
    :: else
    fi;
    SECTION {
        lock(held[0]);
        offer(0, me);
        waits = result == NOT_READY && !tries;
        if :: waits -> looked(0); enqueue(senders[0], me, me); enqueued[me] = true :: else fi;
        tries = false; node = 0; won = false;
        invariants();
        unlock(held[0])
    }
    wakePartner();
returned:
    if
    :: waits ->
        await(me);
        if
        :: outcome[me] != me -> leave(0, senders[0], me); goto interruptedException
        :: atomic { else -> result = (element[me] == CLOSED -> CLOSED : SENT) }
        fi
    :: else
    fi;
#ifdef INTERRUPT_BEATS_PARTNER
    throwIfInterrupted();
#endif
    atomic {
        if
        :: result == CLOSED -> end[me] = refused
        :: result == NOT_READY -> end[me] = gaveUp
        :: result == SENT -> end[me] = wasSent
        fi;
        forget();
        goto done
    };
interruptedException:
    require(who throws is interrupted, interrupted[me]);
    atomic { end[me] = threw; forget() };
done:
}

proctype Receiver(byte me) {
    SCRATCH;
    bool tries, waits, liveSender, liveReceiver, quits;
    byte n;
    if :: tries = true /* tryReceive */ :: tries = false /* receive */ fi;
    throwIfInterrupted();
    if :: tries -> lookForElement() :: else fi;
    if
    :: quits -> result = NOT_READY; goto returned
    :: else
    fi;
    SECTION {
        lock(held[0]);
        pollReceive(0);
        waits = result == NOT_READY && !tries;
        if :: waits -> looked(0); enqueue(receivers[0], me, NONE); enqueued[me] = true :: else fi;
        tries = false; node = 0; won = false;
        invariants();
        unlock(held[0])
    }
    wakePartner();
returned:
    if
    :: waits ->
        await(me);
        if
        :: outcome[me] != me -> leave(0, receivers[0], me); goto interruptedException
        :: else -> result = element[me]
        fi
    :: else
    fi;
#ifdef INTERRUPT_BEATS_PARTNER
    throwIfInterrupted();
#endif
    atomic {
        require(what was claimed is complete, result != NONE);
        if
        :: result == CLOSED -> end[me] = gotNull
        :: result == NOT_READY -> end[me] = gaveUp
        :: else -> end[me] = gotElement; received[result]++
        fi;
        forget();
        goto done
    };
interruptedException:
    require(who throws is interrupted, interrupted[me]);
    atomic { end[me] = threw; forget() };
done:
}

init {
    byte g;
    atomic {
        for (g : 0 .. SENDERS - 1) { run Sender(g) }
        for (g : SENDERS .. GOROUTINES - 1) { run Receiver(g) }
    }
}

/* Runs when nothing else can: whoever has not ended then sleeps for ever. */
active proctype Quiescence() {
    byte g, sleepingSenders, sleepingReceivers;
    timeout;
    d_step {
        require(no lock is held for ever, !held[0]);
        for (g : 0 .. GOROUTINES - 1) {
            if
            :: end[g] == running ->
                require(no wake-up is lost, outcome[g] == NONE);
                require(nobody sleeps through an interrupt, !interrupted[g]);
                require(nobody sleeps on a closed channel, !closed[0])
            :: else
            fi;
            if
            :: g < SENDERS ->
                if :: end[g] == running -> sleepingSenders++ :: else fi;
                require(an element is sent if and only if its send says so, sent[g] == (end[g] == wasSent));
                require(an element is received once or in the buffer or still with its sender,
                    received[g] + (buffer[0] ?? [eval(g)] -> 1 : 0) == (end[g] == wasSent))
            :: else ->
                if :: end[g] == running -> sleepingReceivers++ :: else fi;
                require(an element is taken if and only if its receive says so, taken[g] == (end[g] == gotElement))
            fi
        };
        require(nobody sleeps beside a partner, sleepingSenders == 0 || sleepingReceivers == 0);
        require(nobody sleeps beside an element, sleepingReceivers == 0 || len(buffer[0]) == 0);
        require(nobody sleeps beside a free place, sleepingSenders == 0 || len(buffer[0]) == CAPACITY);
        require(no node is left behind,
            len(senders[0]) == sleepingSenders && len(receivers[0]) == sleepingReceivers)
    }
}
