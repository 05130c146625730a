/*
 * Selects that face each other. Selection and Wait.
 *
 * Goroutine 0 is select(send to 0, receive from 1), goroutine 1 is select(receive from 0, send to 1); with THIRD there
 * is goroutine 2, select(receive from 0, receive from 1). With CLOSE, somebody closes channel 0. With SIGNAL, goroutine
 * 0 has a case on a context's end, which somebody cancels. With AFTER, it has a deadline, at 1.
 */
#ifdef THIRD
#define GOROUTINES 3
#else
#define GOROUTINES 2
#endif
#define CHANNELS 2
#define CAPACITY 0

#define sends(goroutine, c) ((goroutine) == (c))

/* A case of a select, and its node: the case on a channel has the channel's number. */
#define CASES 4
#define SIGNAL_CASE 2
#define AFTER_CASE 3
#define NODES (GOROUTINES * CASES)
#define nodeOf(goroutine, case) ((goroutine) * CASES + (case))
#define waiterOf(node) ((node) / CASES)
#define caseOf(node) ((node) % CASES)
#define firstNodeOf(goroutine) nodeOf(goroutine, 0)

#define RUNNING 255
#define THREW 254
#define ENDED_BY_CLOSE 253
byte end[GOROUTINES] = RUNNING; /* how a select has ended: its case, or one of these */
#define ended(goroutine) (end[goroutine] != RUNNING)

#ifdef SIGNAL
bool isSet; /* Signal.isSet(): cancelled */
#ifndef SIGNAL_NOT_ASKED
#define signalled(waiter) ((waiter) == 0 && isSet) /* Wait.isSignalled() */
#endif
#endif

#include "part/waiter.pml"
#include "part/channel.pml"

#define SELECT_SCRATCH bool ready0, ready1, ready2, ask, again, late; byte pick

#ifdef AFTER
#define DEADLINES 1
#include "part/deadline.pml"

inline fire(deadline) { /* select.Expiry.fire() */
    claim(nodeOf(0, AFTER_CASE), nodeOf(0, AFTER_CASE));
    if :: won -> won = false; wake(nodeOf(0, AFTER_CASE)) :: else fi
}

active proctype Ringer() {
    SCRATCH;
    runRinger()
}
#endif

#ifdef SIGNAL
/* A Signal, as much of it as matters here; done.pml has the rest. */
chan listeners = [1] of { byte };

active proctype Canceller() {
    bool won;
    byte told = NONE;
    isSet = true;
    d_step { if :: len(listeners) > 0 -> listeners ? told :: else fi }; /* all that its lock guards */
    if
    :: told != NONE ->
        claim(told, told);
        if :: won -> wake(told) :: else fi
    :: else
    fi
}
#endif

inline lockChannels() { /* Selection.lockChannels(): in the order of their ranks */
#ifdef LOCK_IN_ORDER_OF_CASES
    if
    :: me == 0 -> lock(held[0]); lock(held[1])
    :: else -> lock(held[1]); lock(held[0])
    fi
#else
    lock(held[0]);
    lock(held[1])
#endif
#ifdef SIGNAL
    ;
    late = isSet /* of the checks: whether the cancel came before this look */
#endif
}

inline unlockChannels() { /* Selection.unlockChannels() */
    unlock(held[0]);
    unlock(held[1]);
    wakePartner()
}

inline isReady(c, flag) { /* ReceiveCase.isReady() and SendCase.isReady(), canReceive() and canSend() */
    SECTION {
        if
        :: closed[c] -> flag = true
        :: !closed[c] && sends(me, c) -> hasWaiter(receivers[c], flag)
        :: else -> hasWaiter(senders[c], flag)
        fi
    }
}

inline pickReady() { /* Selection.pickReady(): sets pick to one of those that are ready, or NONE */
    isReady(0, ready0);
    isReady(1, ready1);
#ifdef SIGNAL
    ready2 = me == 0 && isSet;
#endif
    if
    :: ready0 -> pick = 0
    :: ready1 -> pick = 1
    :: ready2 -> pick = SIGNAL_CASE
    :: else -> pick = NONE
    fi
}

inline commitReady() { /* Selection.commitReady(): sets pick to the case committed, or NONE; and result */
    do
    ::  pickReady();
        if
        :: pick < CHANNELS ->
            SECTION { if :: sends(me, pick) -> offer(pick, nodeOf(me, pick)) :: else -> pollReceive(pick) fi };
#ifdef SIGNAL
            require(a cancel that came first is not passed by, partner == NONE || waiterOf(partner) != 0 || !late);
#endif
            if :: result != NOT_READY -> break :: else fi
        :: else -> break
        fi
    od
}

inline enqueueOn(c) {
    enqueueAs(sends(me, c), c, nodeOf(me, c))
}

inline enqueueAs(sending, c, member) {
    if
    :: sending -> enqueue(senders[c], member, member)
    :: else -> enqueue(receivers[c], member, NONE)
    fi
}

inline enqueueOnAll() { /* Wait.enqueue() */
#ifdef ENQUEUE_ONE_BY_ONE
    unlock(held[0]);
    unlock(held[1]);
    lock(held[0]);
    enqueueOn(0);
    unlock(held[0]);
    lock(held[1]);
    enqueueOn(1);
    unlock(held[1]);
    lock(held[0]);
    lock(held[1])
#else
    enqueueOn(0);
    enqueueOn(1)
#endif
}

inline listen() { /* Wait.listen() */
#ifdef SIGNAL
    if
    :: me == 0 && outcome[me] == NONE ->
        d_step { again = isSet; if :: !isSet -> listeners ! nodeOf(0, SIGNAL_CASE) :: else fi }; /* Done.add() */
#ifndef SIGNAL_TOO_LATE
        if :: again -> claim(nodeOf(0, SIGNAL_CASE), nodeOf(0, SIGNAL_CASE)) :: else fi;
#endif
        again = false
    :: else
    fi;
#endif
#ifdef AFTER
    if
    :: me == 0 && outcome[me] == NONE -> arm(0, 1); wakeClock()
    :: else
    fi
#else
    skip
#endif
}

inline cleanUp() { /* Wait.cleanUp(): all nodes but the winner's */
    leaveAs(0);
    leaveAs(1);
#ifdef SIGNAL
    if :: me == 0 -> remove(listeners, nodeOf(0, SIGNAL_CASE)) :: else fi;
#endif
#ifdef AFTER
#ifndef LEFT_ARMED
    if :: me == 0 -> disarm(0) :: else fi
#else
    skip
#endif
#else
    skip
#endif
}

inline leaveAs(c) {
    if
    :: outcome[me] == nodeOf(me, c)
    :: outcome[me] != nodeOf(me, c) && sends(me, c) -> leave(c, senders[c], nodeOf(me, c))
    :: else -> leave(c, receivers[c], nodeOf(me, c))
    fi
}

inline forget() { /* what has no meaning any more: fewer states */
    node = 0; won = false; result = 0; pick = 0; ready0 = false; ready1 = false;
    late = false; parked[me] = false; permit[me] = false; interrupted[me] = false
}

proctype Select(byte me) { /* Selection.commit() */
    SCRATCH;
    SELECT_SCRATCH;
    if :: interrupted[me] -> goto interruptedException :: else fi;
    lockChannels();
    commitReady();
    if :: pick == NONE -> enqueueOnAll() :: else fi;
    unlockChannels();
    if
    :: pick == NONE ->
        listen();
        await(me);
        cleanUp();
        if :: outcome[me] == INTERRUPTED -> goto interruptedException :: else fi;
        pick = caseOf(outcome[me]);
        if
        :: pick < CHANNELS -> result = element[outcome[me]]
        :: pick == AFTER_CASE ->
            lockChannels(); /* Selection.look() */
            commitReady();
            unlockChannels();
            if :: pick == NONE -> pick = AFTER_CASE :: else fi
        :: else
        fi
    :: else
    fi;
    atomic {
        if
        :: pick < CHANNELS && result == CLOSED -> pick = ENDED_BY_CLOSE
        :: pick < CHANNELS && result != CLOSED && !sends(me, pick) ->
            require(what was claimed is complete, result != NONE);
            received[result]++
        :: else
        fi;
        end[me] = pick;
        forget();
        goto done
    };
interruptedException:
    require(who throws is interrupted, interrupted[me]);
    atomic { end[me] = THREW; forget() };
done:
}

init {
    byte g;
    atomic { for (g : 0 .. GOROUTINES - 1) { run Select(g) } }
}

/* Runs when nothing else can: whoever has not ended then sleeps for ever. */
active proctype Quiescence() {
    byte g, c, sleepingSenders[CHANNELS], sleepingReceivers[CHANNELS];
    timeout;
    d_step {
        require(no lock is held for ever, !held[0] && !held[1]);
        for (g : 0 .. GOROUTINES - 1) {
            if
            :: end[g] == RUNNING ->
                require(no wake-up is lost, outcome[g] == NONE);
                require(nobody sleeps through an interrupt, !interrupted[g]);
                require(nobody sleeps on a closed channel, !closed[0])
            :: else
            fi;
            for (c : 0 .. CHANNELS - 1) {
                if
                :: end[g] == RUNNING && sends(g, c) -> sleepingSenders[c]++
                :: end[g] == RUNNING && !sends(g, c) -> sleepingReceivers[c]++
                :: else
                fi;
                require(an element is sent if and only if its case is committed,
                    sent[nodeOf(g, c)] == (sends(g, c) && end[g] == c));
                require(an element that was sent is received once,
                    sent[nodeOf(g, c)] == received[nodeOf(g, c)])
            };
            require(an element is taken if and only if its case is committed,
                taken[g] == (end[g] < CHANNELS && !sends(g, end[g])))
        };
        for (c : 0 .. CHANNELS - 1) {
            require(nobody sleeps beside a partner, sleepingSenders[c] == 0 || sleepingReceivers[c] == 0);
            require(no node is left behind,
                len(senders[c]) == sleepingSenders[c] && len(receivers[c]) == sleepingReceivers[c])
        };
#ifdef SIGNAL
        require(nobody sleeps after a cancel, end[0] != RUNNING || !isSet);
        require(no listener is left behind, len(listeners) == 0);
#endif
#ifdef AFTER
        require(nobody sleeps past a deadline, end[0] != RUNNING || now < 1);
        require(no deadline is armed for nobody, at[0] == NEVER || end[0] == RUNNING);
#endif
    }
}
