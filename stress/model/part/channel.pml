/*
 * WaitQueue, Selectable, SpinSlots and LockedChannel.
 *
 * Who includes this defines CHANNELS, CAPACITY (0 or 1), NODES. The element that a node sends is the number of the
 * node. Each proctype declares what the inlines work with: SCRATCH.
 */
#define CLOSED 253    /* Selectable.CLOSED */
#define NOT_READY 252 /* Selectable.NOT_READY */
#define SENT NONE     /* what offer() returns if it was sent */

byte element[NODES] = NONE;                     /* WaitNode.element */
chan receivers[CHANNELS] = [NODES] of { byte }; /* WaitQueue, from the first to the last */
chan senders[CHANNELS] = [NODES] of { byte };
chan buffer[CHANNELS] = [1] of { byte };
bool closed[CHANNELS];
bool held[CHANNELS]; /* SpinLock.held */

byte sent[NODES];       /* of the checks: how often the element of this node has left its sender */
byte received[NODES];   /* of the checks: how often a receive has returned it */
byte taken[GOROUTINES]; /* of the checks: how many elements were given to this receiver, or taken by it */

/*
 * SpinSlots of channel 0, if SPIN. The number of a spinner tells its side, so it stands for spinner and at. How long a spin
 * is, is left open: it may end at once, and it ends.
 */
#ifdef SPIN
#define FREE 251    /* a slot of nobody's: null */
#define OFFERED 250 /* WAITING, or the sender's element */
#define TAKEN 249
byte spinner = NONE; /* a goroutine, or NOBODY */
byte at;
byte slot[2] = FREE;
bool met[GOROUTINES]; /* of the checks: its spin has ended by a hand-over */
#define senderSpins (spinner != NONE && spinner < SENDERS)
#define receiverSpins (spinner != NONE && spinner >= SENDERS)

inline handOver(given) { /* SpinSlots.handOver() and takeOver(): sets node to the spinner */
    d_step { node = spinner; met[node] = true; spinner = NONE };
    slot[at] = given
}

inline stepUp(queue, wanted, mine) { /* SpinSlots.stepUp(): sets wanted, and mine to the slot */
#ifdef SLOT_NOT_FREE
    wanted = wanted && spinner == NONE && len(queue) == 0;
    mine = 0;
#else
    wanted = wanted && spinner == NONE && len(queue) == 0 && (slot[0] == FREE || slot[1] == FREE);
    mine = (slot[0] == FREE -> 0 : 1);
#endif
    if :: wanted -> at = mine; slot[mine] = OFFERED; spinner = me :: else fi
}

inline enqueueFirst(queue, member, offered) { /* LinkList.addFirst() */
    d_step {
        element[member] = offered;
        queue ! member;
        for (n : 2 .. len(queue)) { queue ? node; queue ! node }; /* those who were there go behind */
        n = 0; node = 0
    }
}

inline stepDown(queue, mine, offered, given) { /* the section of LockedChannel.awaitAt(): sets given, NONE if nobody has come */
#ifdef STEP_DOWN_UNSEEN
    given = NONE;
#else
    given = (slot[mine] == OFFERED -> NONE : slot[mine]);
#endif
    if
    :: given == NONE ->
#ifdef STEP_DOWN_FIRST
        spinner = NONE;
        enqueueFirst(queue, me, offered)
#else
        enqueueFirst(queue, me, offered);
        spinner = NONE
#endif
    :: else
    fi;
    slot[mine] = FREE
}
#else
#define senderSpins false
#define receiverSpins false
#define handOver(given) skip
#endif

#define SCRATCH byte node, partner = NONE, result; bool won

inline remove(queue, member) { /* LinkList.remove() */
    d_step { if :: queue ?? [eval(member)] -> queue ?? eval(member) :: else fi }
}

#ifndef signalled
#define signalled(waiter) false /* Waiter.isSignalled() */
#endif
#ifndef HAND_OVER_TO_DEAD
#define isOpen(waiter) (outcome[waiter] == NONE && !signalled(waiter)) /* Waiter.isOpen() */
#else
#define isOpen(waiter) true
#endif

inline hasWaiter(queue, has) { /* WaitQueue.hasWaiter(): sets has */
    has = false;
    do
    :: !has && len(queue) > 0 ->
        queue ? <node>;
        has = isOpen(waiterOf(node));
        if :: !has -> queue ? node :: else fi
    :: else -> break
    od
}

#ifdef REMOVE_THEN_CLAIM
#define first(queue) queue ? node
#define dropFirst(queue) skip
#else
#define first(queue) queue ? <node>
#define dropFirst(queue) queue ? node
#endif

inline claimFirst(queue) { /* WaitQueue.claimFirst(): sets partner */
    do
    :: partner == NONE && len(queue) > 0 ->
        first(queue);
        if
        :: isOpen(waiterOf(node)) ->
            claim(node, node);
            if :: won -> partner = node :: else fi
        :: else
        fi;
        dropFirst(queue)
    :: else -> break
    od
}

inline claimFirstWith(queue, gift) { /* WaitQueue.claimFirst(element): sets partner */
    do
    :: partner == NONE && len(queue) > 0 ->
        first(queue);
        if
        :: isOpen(waiterOf(node)) ->
#ifdef ELEMENT_AFTER_CLAIM
            claim(node, node);
            if :: won -> element[node] = gift; partner = node :: else fi
#else
            element[node] = gift;
            claim(node, node);
#ifdef HAND_OVER_TO_DEAD
            partner = node
#else
            if :: won -> partner = node :: else -> element[node] = NONE fi
#endif
#endif
        :: else
        fi;
        dropFirst(queue)
    :: else -> break
    od
}

inline replaceFirst(c) { /* LockedChannel.replaceFirst(): the count does not change */
#ifdef TAKE_THEN_PUT
    buffer[c] ? result;
    buffer[c] ! element[partner]
#else
    d_step { buffer[c] ? result; buffer[c] ! element[partner] }
#endif
}

inline pollQueue(c) { /* of pollReceive(), if no sender spins */
    claimFirst(senders[c]);
    if
    :: len(buffer[c]) > 0 && partner == NONE -> buffer[c] ? result; taken[me]++
    :: len(buffer[c]) > 0 && partner != NONE -> replaceFirst(c); taken[me]++; sent[partner]++
    :: len(buffer[c]) == 0 && partner != NONE -> result = element[partner]; taken[me]++; sent[partner]++
    :: else -> result = (closed[c] -> CLOSED : NOT_READY)
    fi
}

/* LockedChannel.pollReceive(): sets result, and partner to whom to wake. Here the claim comes first in any case. */
inline pollReceive(c) {
    if
    :: senderSpins ->
        handOver(TAKEN);
        if
        :: len(buffer[c]) > 0 -> d_step { buffer[c] ? result; buffer[c] ! node }
        :: else -> result = node
        fi;
        taken[me]++;
        sent[node]++
    :: else -> pollQueue(c)
    fi
}

inline offer(c, gift) { /* LockedChannel.offer(): sets result, and partner to whom to wake */
    if
    :: closed[c] -> result = CLOSED
    :: !closed[c] && receiverSpins -> handOver(gift); result = SENT; sent[gift]++; taken[node]++
    :: else ->
        claimFirstWith(receivers[c], gift);
        if
        :: partner != NONE -> result = SENT; sent[gift]++; taken[waiterOf(partner)]++
        :: partner == NONE && len(buffer[c]) < CAPACITY -> buffer[c] ! gift; sent[gift]++; result = SENT
        :: else -> result = NOT_READY
        fi
    fi
}

inline enqueue(queue, member, offered) { /* LockedChannel.enqueue(), Wait.enqueue() */
    d_step { element[member] = offered; queue ! member }
}

inline wakePartner() { /* the end of Selectable.unlockAndWake() */
    if :: partner != NONE -> wake(partner); partner = NONE :: else fi
}

inline leave(c, queue, member) { /* Selectable.leave() */
#ifndef NO_LEAVE
    SECTION { lock(held[c]); remove(queue, member); unlock(held[c]) }
#else
    skip
#endif
}

#ifdef CLOSE
inline claimAll(queue) { /* LockedChannel.claimAll(): adds to told; each claim is a step */
    do
    :: atomic {
        len(queue) > 0 ->
        claimFirstWith(queue, CLOSED);
        if :: partner != NONE -> told ! partner; partner = NONE :: else fi;
        node = 0; won = false
    }
    :: else -> break
    od
}

/* LockedChannel.close() of channel 0, at some time. */
active proctype Closer() {
    SCRATCH;
    chan told = [NODES] of { byte };
    atomic { lock(held[0]); closed[0] = true };
#if defined(SPIN) && !defined(CLOSE_FORGETS_SPINNER)
    if :: spinner != NONE -> handOver(CLOSED); node = 0 :: else fi;
#endif
    claimAll(receivers[0]);
#ifndef CLOSE_FORGETS_SENDERS
    claimAll(senders[0]);
#endif
    unlock(held[0]);
    do
    :: atomic { len(told) > 0 -> told ? node; wake(node); node = 0 }
    :: else -> break
    od
}
#endif
