package dev.goloom.bench.work.coroutines

import dev.goloom.bench.work.LocalWork
import dev.goloom.bench.work.Offers
import dev.goloom.bench.work.SharedTurns
import dev.goloom.bench.work.Work
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

private const val HUNDRED = 100
private const val LONG_WORK = 1000

/** Keeps the compiler from leaving the channel out. */
@Volatile
private var made: Any? = null

internal fun offerChannels(offers: Offers) {
    offers.can("MakeChan/Ptr") { repeatedly { made = Channel<Any>(8) } }
    offers.can("ChanCreation") {
        parallel { turns ->
            while (turns.next()) {
                val channel = Channel<Int>(1)
                channel.send(ELEMENT)
                channel.receive()
            }
        }
    }
    offers.can("ChanNonblocking") { nonblocking() }
    offers.can("ChanClosed") { closed() }
    offers.can("ChanUncontended") { parallel { turns -> fillAndDrain(Channel(HUNDRED), turns) } }
    offers.can("ChanContended") { contended(Channel(HUNDRED * PROCESSORS)) }
    offers.can("ChanSem") { semaphore(Channel(PROCESSORS)) }
    offers.can("ReceiveDataFromClosedChan") { DataFromClosed() }
    offers.can("ChanSync") { coroutine { times -> sync(times, 0) } }
    offers.can("ChanSyncWork") { coroutine { times -> sync(times, LONG_WORK) } }
    for (capacity in listOf(0, 10, 100)) {
        offers.can("ChanProdCons$capacity") { producersAndConsumers(capacity, 0) }
        offers.can("ChanProdConsWork$capacity") { producersAndConsumers(capacity, LOCAL_WORK) }
    }
}

/** What as many coroutines as processors share. */
internal fun parallel(share: suspend (SharedTurns.Turns) -> Unit) = coroutine { times ->
    val turns = SharedTurns(times)
    repeat(PROCESSORS) { launch { share(turns.turns()) } }
}

private fun nonblocking(): Work {
    val channel = Channel<Int>()
    return parallel { turns ->
        while (turns.next()) {
            check(!channel.tryReceive().isSuccess)
        }
    }
}

private fun closed(): Work {
    val channel = Channel<Int>()
    channel.close()
    return parallel { turns ->
        while (turns.next()) {
            check(channel.tryReceive().isClosed)
        }
    }
}

private fun contended(channel: Channel<Int>) = parallel { turns -> fillAndDrain(channel, turns) }

private suspend fun fillAndDrain(channel: Channel<Int>, turns: SharedTurns.Turns) {
    while (turns.next()) {
        repeat(HUNDRED) { channel.send(ELEMENT) }
        repeat(HUNDRED) { channel.receive() }
    }
}

private fun semaphore(permits: Channel<Int>) = parallel { turns ->
    while (turns.next()) {
        permits.send(ELEMENT)
        permits.receive()
    }
}

private class DataFromClosed : Work {
    private var channel = Channel<Int>()

    override fun prepare(times: Int) {
        channel = Channel(times)
        repeat(times) { check(channel.trySend(ELEMENT).isSuccess) }
        channel.close()
    }

    override fun run(times: Int) = runBlocking(Dispatchers.Default) {
        var received = 0
        for (element in channel) {
            received += 1 + element
        }
        check(received == times)
    }
}

private suspend fun sync(times: Int, work: Int) = coroutineScope {
    val channel = Channel<Int>()
    launch {
        repeat(times / 2) {
            channel.receive()
            LocalWork.run(work)
            channel.send(ELEMENT)
            LocalWork.run(work)
        }
    }
    repeat(times / 2) {
        channel.send(ELEMENT)
        LocalWork.run(work)
        channel.receive()
        LocalWork.run(work)
    }
}

private fun producersAndConsumers(capacity: Int, work: Int): Work {
    val channel = Channel<Int>(capacity)
    return producersAndConsumers(work, { channel.send(it) }, { channel.receive() })
}

/** As many of each as processors. A producer at its end ends one consumer. */
internal fun producersAndConsumers(work: Int, send: suspend (Int) -> Unit, receive: suspend () -> Int) =
    coroutine { times ->
        val turns = SharedTurns(times)
        repeat(PROCESSORS) {
            produce(turns.turns(), work, send)
            consume(work, receive)
        }
    }

private fun CoroutineScope.produce(turns: SharedTurns.Turns, work: Int, send: suspend (Int) -> Unit) = launch {
    while (turns.next()) {
        LocalWork.run(work)
        send(ELEMENT)
    }
    send(END)
}

private fun CoroutineScope.consume(work: Int, receive: suspend () -> Int) = launch {
    while (receive() != END) {
        LocalWork.run(work)
    }
}
