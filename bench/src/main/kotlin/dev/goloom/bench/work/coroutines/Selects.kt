package dev.goloom.bench.work.coroutines

import dev.goloom.bench.work.Offers
import dev.goloom.bench.work.SharedTurns
import dev.goloom.bench.work.Work
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.selects.select

private const val POPULAR = 1000
private const val CAPACITY = 128

/** Its select prefers the first clauses that are ready. */
internal fun offerSelects(offers: Offers) {
    offers.can("SelectUncontended") { parallel { turns -> backAndForth(Channel(1), Channel(1), turns) } }
    offers.can("SelectAsyncContended") { contended(Channel(PROCESSORS), Channel(PROCESSORS)) }
    offers.can("SelectSyncContended") { coroutine { times -> facing(times) } }
    offers.can("SelectNonblock") { nonblocking() }
    offers.can("SelectProdCons") { selectingProducersAndConsumers(Channel(CAPACITY), Channel()) }
    offers.can("ChanPopular") { coroutine { times -> popular(times) } }
}

/** One element, which is taken from where it is to where it is not. */
private suspend fun backAndForth(one: Channel<Int>, other: Channel<Int>, turns: SharedTurns.Turns) {
    one.send(ELEMENT)
    while (turns.next()) {
        val target = select {
            one.onReceive { other }
            other.onReceive { one }
        }
        target.send(ELEMENT)
    }
    select {
        one.onReceive { }
        other.onReceive { }
    }
}

private fun contended(one: Channel<Int>, other: Channel<Int>) = parallel { turns -> backAndForth(one, other, turns) }

private suspend fun facing(times: Int) = coroutineScope {
    val first = Channel<Int>()
    val second = Channel<Int>()
    val third = Channel<Int>()
    val end = Channel<Unit>()
    val turns = SharedTurns(times)
    repeat(PROCESSORS) {
        launch {
            do {
                val goesOn = select {
                    first.onSend(ELEMENT) { true }
                    second.onSend(ELEMENT) { true }
                    third.onSend(ELEMENT) { true }
                    end.onReceiveCatching { false }
                }
            } while (goesOn)
        }
    }
    val receivers = List(PROCESSORS) {
        launch {
            val own = turns.turns()
            while (own.next()) {
                select {
                    first.onReceive { }
                    second.onReceive { }
                    third.onReceive { }
                }
            }
        }
    }
    receivers.forEach { it.join() }
    end.close()
}

private fun nonblocking(): Work {
    val rendezvous = Channel<Int>()
    val another = Channel<Int>()
    val buffered = Channel<Int>(1)
    val full = Channel<Int>(1)
    return parallel { turns ->
        while (turns.next()) {
            rendezvous.tryReceive()
            another.trySend(ELEMENT)
            buffered.tryReceive()
            full.trySend(ELEMENT)
        }
    }
}

/** Both look at the end, too, which never comes. */
private fun selectingProducersAndConsumers(channel: Channel<Int>, end: Channel<Int>) = producersAndConsumers(
    LOCAL_WORK,
    { element ->
        select {
            channel.onSend(element) { }
            end.onReceive { }
        }
    },
    {
        select {
            channel.onReceive { it }
            end.onReceive { it }
        }
    },
)

/** A thousand coroutines wait at one channel, and each at one of its own, where it is sent an element for each time. */
private suspend fun popular(times: Int) = coroutineScope {
    val popular = Channel<Int>()
    val own = List(POPULAR) { Channel<Int>() }
    for (mine in own) {
        launch {
            repeat(times) {
                select {
                    popular.onReceive { }
                    mine.onReceive { }
                }
            }
        }
    }
    repeat(times) {
        for (one in own) {
            one.send(ELEMENT)
        }
    }
}
