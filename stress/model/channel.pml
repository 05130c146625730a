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
 * The looks that take no lock: LockedChannel.isEmpty() and isFull(). A goroutine waits from its enqueuing to its claim,
 * whether it is in a queue or not, and while it spins.
 */
bool enqueued[GOROUTINES]; /* of the checks */
#ifdef SPIN
#define waiting(n) (enqueued[n] && outcome[n] == NONE && !met[n])
#else
#define waiting(n) (enqueued[n] && outcome[n] == NONE)
#endif
#define isBetween(n) (CAPACITY > 0 && outcome[n] == n && element[n] == n && !sent[n]) /* claimed, for the buffer */

/*
 * Whether a goroutine has seen a moment, in its look, at which what it found was true: a look at slot and queue is two steps.
 * Noted by the checks at both, and in between whenever a section begins or ends.
 */
bool seen[GOROUTINES];
#ifdef SPIN
bool looking[GOROUTINES];
#define SPIN_SCRATCH bool spins; byte other, mine, given = NONE
#else
#define SPIN_SCRATCH
#endif

inline note(looker) { /* with n and exact of the goroutine that runs it */
    exact = !closed[0];
    if
    :: looker < SENDERS -> /* looks for a place */
        exact = exact && len(buffer[0]) == CAPACITY;
        for (n : SENDERS .. GOROUTINES - 1) { exact = exact && !waiting(n) }
    :: else -> /* looks for an element; tryReceive does not ask for the close */
        exact = len(buffer[0]) == 0;
        for (n : 0 .. SENDERS - 1) { exact = exact && !waiting(n) && !isBetween(n) }
    fi;
    seen[looker] = seen[looker] || exact;
    exact = false;
    n = 0
}

#ifdef SPIN
inline noteForAll() { /* when a section begins, for waits end without the lock, and when it ends */
    for (other : 0 .. GOROUTINES - 1) { if :: looking[other] -> note(other) :: else fi };
    other = 0
}
#endif

inline judge() {
    require(a look that finds nothing is exact, !quits || seen[me]);
    seen[me] = false
}

/* isEmpty() in tryReceive(), isFull() in trySend(), before they take the lock: sets quits. Then lookAtClose() by senders. */
inline look(partnerSpins, queue, length) {
#ifdef SPIN
    d_step { looking[me] = true; quits = CAPACITY > 0 || !partnerSpins; note(me) };
#endif
    d_step {
#ifdef SPIN
        looking[me] = false;
#else
        quits = true;
#endif
        quits = quits && (CAPACITY == 0 -> len(queue) == 0 : len(buffer[0]) == length);
        note(me);
        if :: me >= SENDERS -> judge() :: else fi
    }
}

inline lookAtClose() {
    d_step { quits = quits && !closed[0]; judge() }
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
        liveSender = liveSender || senderSpins;
        liveReceiver = liveReceiver || receiverSpins;
        require(a live receiver waits only if there is no element, !liveReceiver || len(buffer[0]) == 0);
        require(a live sender waits only if there is no free place, !liveSender || len(buffer[0]) == CAPACITY);
        require(live senders and live receivers do not wait at once, !liveSender || !liveReceiver);
        require(nobody live waits on a closed channel, !closed[0] || !liveSender && !liveReceiver);
        n = 0; liveSender = false; liveReceiver = false;
#ifdef SPIN
        noteForAll()
#endif
    }
}

inline waitOrSpin(queue, offered) { /* LockedChannel.send() and receive(): at a slot, or in the queue */
#ifdef SPIN
    spins = spins && waits;
    stepUp(queue, spins, mine);
    if :: spins -> enqueued[me] = true :: else fi;
    if :: waits && !spins -> looked(0); enqueue(queue, me, offered); enqueued[me] = true :: else fi
#else
    if :: waits -> looked(0); enqueue(queue, me, offered); enqueued[me] = true :: else fi
#endif
}

#ifdef SPIN
inline spin(queue, offered) { /* LockedChannel.awaitAt(): sets given; whoever got nothing waits in the queue */
    if
    :: spins ->
        if
        :: slot[mine] != OFFERED -> given = slot[mine]; slot[mine] = FREE
        :: true ->
            SECTION {
                lock(held[0]);
                stepDown(queue, mine, offered, given);
                invariants();
                unlock(held[0])
            }
        fi;
        waits = given == NONE
    :: else
    fi
}
#endif

inline forgetSpin() {
#ifdef SPIN
    spins = false; mine = 0; given = NONE
#else
    skip
#endif
}

inline forget() { /* what has no meaning any more: fewer states */
    node = 0; won = false; result = 0; waits = false; quits = false; tries = false; forgetSpin(); parked[me] = false; permit[me] = false; interrupted[me] = false
}

inline throwIfInterrupted() { /* Waiter.throwIfInterrupted() */
    if :: interrupted[me] -> goto interruptedException :: else fi
}

proctype Sender(byte me) {
    SCRATCH;
    bool tries, waits, liveSender, liveReceiver, quits, exact;
    byte n;
    SPIN_SCRATCH;
    if :: tries = true /* trySend */ :: tries = false /* send */ fi;
#ifdef SPIN
    if :: spins = true /* spinPays() */ :: true fi;
#endif
    throwIfInterrupted();
    if :: tries -> look(receiverSpins, receivers[0], CAPACITY); lookAtClose() :: else fi;
    if
    :: quits -> result = NOT_READY; goto returned
    :: else
    fi;
    SECTION {
        lock(held[0]);
#ifdef SPIN
        d_step { noteForAll() };
#endif
        offer(0, me);
        waits = result == NOT_READY && !tries;
        waitOrSpin(senders[0], me);
        tries = false; node = 0; won = false;
        invariants();
        unlock(held[0])
    }
    wakePartner();
#ifdef SPIN
    spin(senders[0], me);
#endif
returned:
    if
    :: waits ->
        await(me);
        if
        :: outcome[me] != me -> leave(0, senders[0], me); goto interruptedException
        :: atomic { else -> result = (element[me] == CLOSED -> CLOSED : SENT) }
        fi
#ifdef SPIN
    :: !waits && given != NONE -> result = (given == CLOSED -> CLOSED : SENT)
    :: !waits && given == NONE
#else
    :: else
#endif
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
    bool tries, waits, liveSender, liveReceiver, quits, exact;
    byte n;
    SPIN_SCRATCH;
    if :: tries = true /* tryReceive */ :: tries = false /* receive */ fi;
#ifdef SPIN
    if :: spins = true /* spinPays() */ :: true fi;
#endif
    throwIfInterrupted();
    if :: tries -> look(senderSpins, senders[0], 0) :: else fi;
    if
    :: quits -> result = NOT_READY; goto returned
    :: else
    fi;
    SECTION {
        lock(held[0]);
#ifdef SPIN
        d_step { noteForAll() };
#endif
        pollReceive(0);
        waits = result == NOT_READY && !tries;
        waitOrSpin(receivers[0], NONE);
        tries = false; node = 0; won = false;
        invariants();
        unlock(held[0])
    }
    wakePartner();
#ifdef SPIN
    spin(receivers[0], NONE);
#endif
returned:
    if
    :: waits ->
        await(me);
        if
        :: outcome[me] != me -> leave(0, receivers[0], me); goto interruptedException
        :: else -> result = element[me]
        fi
#ifdef SPIN
    :: !waits && given != NONE -> result = given
    :: !waits && given == NONE
#else
    :: else
#endif
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
#ifdef SPIN
        require(no slot is left behind, spinner == NONE && slot[0] == FREE && slot[1] == FREE);
#endif
        require(no node is left behind,
            len(senders[0]) == sleepingSenders && len(receivers[0]) == sleepingReceivers)
    }
}
