package dev.goloom.bench.work.coroutines

import dev.goloom.bench.work.FewStalls
import dev.goloom.bench.work.Offers
import dev.goloom.bench.work.Work
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.selects.onTimeout
import kotlinx.coroutines.selects.select
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds

private val LIMIT = 200.milliseconds
private val LATE = 210.milliseconds

internal fun offerCalls(offers: Offers) {
    offers.can("Context") { inTime { withContext(Duration.ZERO) } }
    offers.can("TimeAfter") { inTime { timeAfter(Duration.ZERO) } }
    offers.can("ContextTimeout") { timedOut { withContext(LATE) } }
    offers.can("TimeAfterTimeout") { timedOut { timeAfter(LATE) } }
    offers.can("GoReceive") { repeatedly { check(answer(Duration.ZERO).receive() == 11 * 11) } }
    offers.can("PingPong") { coroutine { times -> pingPong(times) } }
}

/** The coroutine that answers is one of this scope, as one that is to end with its caller is. */
private fun CoroutineScope.answer(after: Duration): Channel<Int> {
    val results = Channel<Int>(1)
    launch {
        if (after > Duration.ZERO) {
            delay(after)
        }
        results.send(11 * 11)
    }
    return results
}

/** A call whose coroutine answers at once. */
private fun inTime(call: suspend CoroutineScope.() -> Int?): Work {
    val stalls = FewStalls()
    return repeatedly {
        if (call() == null) {
            stalls.addTimeout()
        }
    }
}

/** A call whose coroutine answers when its caller has given up. */
private fun timedOut(call: suspend CoroutineScope.() -> Int?): Work {
    val stalls = FewStalls()
    return repeatedly {
        if (call() != null) {
            stalls.addAnswer()
        }
    }
}

/** The scope of the timeout cancels what it has started. */
private suspend fun withContext(after: Duration): Int? = withTimeoutOrNull(LIMIT) { answer(after).receive() }

/** Nobody but the caller hears of the timeout. */
@OptIn(ExperimentalCoroutinesApi::class) // for onTimeout
private suspend fun CoroutineScope.timeAfter(after: Duration): Int? {
    val results = answer(after)
    return select {
        results.onReceive { it }
        onTimeout(LIMIT) { null }
    }
}

private suspend fun pingPong(times: Int) = coroutineScope {
    val ping = Channel<Int>()
    val pong = Channel<Int>()
    launch {
        while (ping.receive() != END) {
            pong.send(ELEMENT)
        }
    }
    repeat(times) {
        ping.send(ELEMENT)
        pong.receive()
    }
    ping.send(END)
}
