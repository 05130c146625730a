/*
 * Contexts: who waits for the end of one, who ends it, and the deadline that is armed only while somebody waits.
 * CancelContext and Done.
 *
 * A chain of DEPTH contexts: 0 is the root, and c - 1 is the parent of c. LISTENERS goroutines wait: the first for the
 * end of the lowest context, the second, if there is one, for that of SECOND. Somebody cancels one of the contexts, or
 * none. With LOW, ROOT or both, the lowest context or the root has a deadline then.
 */
#if defined LOW || defined ROOT
#define DEADLINE
#endif

#define GOROUTINES LISTENERS
#define waiterOf(node) (node)
#define firstNodeOf(goroutine) (goroutine)
#ifndef SECOND
#define SECOND 0
#endif
#define contextOf(goroutine) ((goroutine) == 0 -> DEPTH - 1 : SECOND)

mtype = { running, gotEnd, threw };
mtype end[GOROUTINES] = running;
#define ended(goroutine) (end[goroutine] != running)

#include "part/waiter.pml"

/* Members of a list of listeners: a goroutine's node has its number, the link of a child c is LINK + c. */
#define LINK GOROUTINES
#define MEMBERS (GOROUTINES + DEPTH)

bool cancellation[DEPTH];                      /* CancelContext.cancellation: whether it is set */
bool done[DEPTH];                              /* CancelContext.done: whether there is one */
bool held[DEPTH];                              /* Done's lock */
chan listeners[DEPTH] = [MEMBERS] of { byte }; /* Done.listeners */
bool link[DEPTH];                              /* Done.link: whether there is one */

#define SCRATCH \
    bool won, attached, more, ask; \
    byte low, high, orphan = NONE, member, child; \
    chan told = [MEMBERS] of { byte }; \
    chan claimed = [MEMBERS] of { byte }

#ifdef DEADLINE
#define DEADLINES DEPTH
#include "part/deadline.pml"
#ifndef LOW
#define LOW NEVER
#endif
#ifndef ROOT
#define ROOT NEVER
#endif
#define isLow(c) ((c) == DEPTH - 1 && LOW < ROOT)
#define deadlineOf(c) (isLow(c) -> LOW : ROOT)                 /* CancelContext.deadline: the earliest here and above */
#define ownsDeadline(c) (isLow(c) || (c) == 0 && ROOT < NEVER) /* CancelContext.ownsDeadline() */
#define isPast(c) (deadlineOf(c) <= now)
#else
#define isPast(c) false
#endif

/*
 * CancelContext.isDue(): this one or one above has been cancelled, or the deadline has passed. Each of these, once
 * true, stays true; so to look at one after the other finds nothing only if there was nothing when the first look was
 * made, and the look is one step.
 */
#define isCancelled(c) (cancellation[c] || ((c) > 0 && cancellation[(c) - 1]) || ((c) > 1 && cancellation[0]))
#define isDue(c) (isCancelled(c) || isPast(c))

inline finish(c) { /* CancelContext.end(): sets won if this has ended it */
    d_step {
        won = !cancellation[c] && isDue(c);
        if :: won -> cancellation[c] = true :: else fi
    }
}

inline cancellationOf(c) { /* CancelContext.cancellation() */
    finish(c);
    if :: won -> announce(c) :: else fi
}

inline forget() { /* what has no meaning any more: fewer states */
    atomic { won = false; attached = false; more = false; low = 0; high = 0; member = 0; child = 0 }
}

inline removeLast(list, listener) { /* list.remove() && list.isEmpty(): sets more to that */
    d_step {
        more = false;
        if :: list ?? [eval(listener)] -> list ?? eval(listener); more = len(list) == 0 :: else fi
    }
}

inline detach(c) { /* Done.detach(): called with the lock, leaves it */
    low = c;
    more = true;
    do
    :: more ->
#ifdef DEADLINE
#ifndef LEFT_ARMED
        if :: ownsDeadline(low) -> disarm(low) :: else fi;
#endif
#endif
        if
        :: !link[low] -> break
        :: else ->
            link[low] = false;
            high = low - 1;
            lock(held[high]);
            atomic { removeLast(listeners[high], LINK + low); unlock(held[low]); low = high }
        fi
    :: else -> break
    od;
    unlock(held[low])
}

inline drain(c) { /* Done.drainTo() */
    SECTION {
        lock(held[c]);
        attached = len(listeners[c]) > 0;
        do
        :: len(listeners[c]) > 0 -> listeners[c] ? member; told ! member
        :: else -> break
        od
    };
    if
    :: attached -> detach(c)
    :: else -> unlock(held[c])
    fi
}

inline announce(c) { /* CancelContext.announce(), Done.announce() */
    if
    :: done[c] ->
        drain(c);
        do
        :: len(told) > 0 ->
            told ? member;
            if
            :: member >= LINK ->
                child = member - LINK;
                finish(child);
                if :: won -> drain(child) :: else fi
            :: else ->
                claim(member, member);
                if :: won -> claimed ! member :: else fi
            fi
        :: else -> break
        od;
        do
        :: atomic { len(claimed) > 0 -> claimed ? member; wake(member) }
        :: else -> break
        od;
        forget()
    :: else
    fi
}

inline attach(c) { /* Done.attach(): called with the lock, leaves it */
    low = c;
    do
    ::
#ifdef DEADLINE
        if :: ownsDeadline(low) -> arm(low, deadlineOf(low)) :: else fi;
#endif
        if :: low == 0 -> break :: else fi;
        high = low - 1;
        done[high] = true;
#ifdef NO_HAND_OVER
        unlock(held[low]);
#endif
        SECTION {
            lock(held[high]);
            if
            :: cancellation[high] -> unlock(held[high]); orphan = low; more = false
            :: else ->
                more = len(listeners[high]) == 0;
                link[low] = true;
                listeners[high] ! (LINK + low);
#ifndef NO_HAND_OVER
                unlock(held[low]);
#endif
                low = high
            fi
        };
        if :: !more -> break :: else fi
    od;
    unlock(held[low]);
#ifdef DEADLINE
    wakeClock();
#endif
#ifndef ORPHAN_FORGOTTEN
    if :: orphan != NONE -> cancellationOf(orphan) :: else fi;
#endif
    orphan = NONE
}

#ifdef DEADLINE
inline fire(context) { cancellationOf(context) } /* Done.Expiry.fire() */

active proctype Ringer() {
    SCRATCH;
    runRinger()
}
#endif

proctype Listener(byte me) { /* Done.receive() */
    SCRATCH;
    byte context = contextOf(me);
    if :: interrupted[me] -> goto interruptedException :: else fi;
    if :: isDue(context) -> goto isSet :: else fi;
    done[context] = true; /* Done.add() */
#ifdef LOOK_BEFORE_LOCK
    more = cancellation[context];
#endif
    SECTION {
        lock(held[context]);
#ifndef LOOK_BEFORE_LOCK
        more = cancellation[context];
#endif
        attached = len(listeners[context]) > 0;
        if :: more -> unlock(held[context]) :: else -> listeners[context] ! me fi
    };
    if :: more -> goto isSet :: else fi;
    if
    :: attached -> unlock(held[context])
    :: else -> attach(context)
    fi;
    await(me);
    if :: outcome[me] == me -> goto isSet :: else fi;
    SECTION { lock(held[context]); removeLast(listeners[context], me) }; /* Done.remove() */
    if
    :: more -> detach(context)
    :: else -> unlock(held[context])
    fi;
    goto interruptedException;
isSet:
    atomic {
        require(who is told that a context has ended finds it ended, isDue(context));
        end[me] = gotEnd;
        forget();
        parked[me] = false;
        permit[me] = false;
        interrupted[me] = false;
        goto out
    };
interruptedException:
    require(who throws is interrupted, interrupted[me]);
    atomic { end[me] = threw; forget(); parked[me] = false; permit[me] = false; interrupted[me] = false };
out:
}

#ifndef UNCANCELLED
active proctype Canceller() { /* CancelContext.cancel() */
    SCRATCH;
    byte c;
    if
    :: c = 0
    :: c = DEPTH - 1
    :: DEPTH > 2 -> c = 1
    :: goto out
    fi;
#ifdef SET_AFTER_TELL
    announce(c);
    cancellation[c] = true;
#else
    d_step { won = !cancellation[c]; cancellation[c] = true };
    if :: won -> announce(c) :: else fi;
#endif
out:
}
#endif

init {
    byte g;
    atomic { for (g : 0 .. GOROUTINES - 1) { run Listener(g) } }
}

/* Runs when nothing else can: whoever has not ended then sleeps for ever. */
active proctype Quiescence() {
    byte g, c, here;
    timeout;
    d_step {
        for (g : 0 .. GOROUTINES - 1) {
            if
            :: end[g] == running ->
                require(no wake-up is lost, outcome[g] == NONE);
                require(nobody sleeps through an interrupt, !interrupted[g]);
                require(nobody sleeps on when its context has ended, !isDue(contextOf(g)))
            :: else
            fi
        };
        for (c : 0 .. DEPTH - 1) {
            require(no lock is held for ever, !held[c]);
            here = 0;
            for (g : 0 .. GOROUTINES - 1) {
                if :: end[g] == running && contextOf(g) == c -> here++ :: else fi
            };
            require(no listener is left behind, len(listeners[c]) == here + (c < DEPTH - 1 && link[c + 1]));
            require(a context is attached if and only if somebody waits for its end,
                link[c] == (c > 0 && len(listeners[c]) > 0));
#ifdef DEADLINE
            require(a deadline is armed if and only if somebody waits for it,
                (at[c] != NEVER) == (ownsDeadline(c) && len(listeners[c]) > 0))
#endif
        }
    }
}
