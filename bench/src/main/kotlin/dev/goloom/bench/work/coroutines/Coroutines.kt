package dev.goloom.bench.work.coroutines

import dev.goloom.bench.row.Group
import dev.goloom.bench.work.Offers
import dev.goloom.bench.work.Work
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking

/**
 * How Kotlin's coroutines do the work of the rows: on their default dispatcher, which has a thread for each processor. A
 * goroutine is a coroutine here, not a virtual thread.
 */
object Coroutines {
    @JvmStatic
    fun offers(): Offers {
        val offers = Offers()
        offerCalls(offers)
        offerChannels(offers)
        offerSelects(offers)
        offerJobs(offers)
        offers.cannotOther(Group.TIME, "delays of ms")
        offers.cannotOther(Group.GROWTH, "not compared")
        offers.cannotOther(Group.FLOOR, "bare threads")
        return offers
    }
}

internal const val ELEMENT = 0
internal const val END = -1
internal const val LOCAL_WORK = 100

internal val PROCESSORS = Runtime.getRuntime().availableProcessors()

/** What a coroutine does, and those that it starts. */
internal fun coroutine(work: suspend CoroutineScope.(times: Int) -> Unit) =
    Work { times -> runBlocking(Dispatchers.Default) { work(times) } }

/** What one coroutine does, again and again. */
internal fun repeatedly(operation: suspend CoroutineScope.() -> Unit) = coroutine { times ->
    repeat(times) { operation() }
}
