package dev.goloom.bench.work.coroutines

import dev.goloom.bench.row.Group
import dev.goloom.bench.work.LocalWork
import dev.goloom.bench.work.Offers
import dev.goloom.bench.work.Work
import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

/** A cancel calls itself for each child. */
private const val TOO_DEEP = 1_000

/** A job is what can be cancelled, and a coroutine context what has values. */
internal fun offerJobs(offers: Offers) {
    offers.can("CommonParentCancel") { commonParent() }
    for (depth in listOf(1, 10, 100, 1_000)) {
        val tree = "CancelTree/depth=$depth/Root="
        offers.can(tree + "Background") { Work.repeat { descend(null, depth) } }
        if (depth < TOO_DEEP) {
            offers.can(tree + "OpenCanceler") {
                Work.repeat {
                    val root = Job()
                    descend(root, depth)
                    root.cancel()
                }
            }
        } else {
            offers.cannot(tree + "OpenCanceler", "stack overflow")
        }
        offers.can(tree + "ClosedCanceler") {
            Work.repeat {
                val root = Job()
                root.cancel()
                descend(root, depth)
            }
        }
    }
    offers.can("CheckCanceled/Err") { isCancelled(true) }
    offers.can("ErrOK") { isCancelled(false) }
    offers.can("ErrCanceled") { isCancelled(true) }
    for (depth in listOf(10, 20, 30, 50, 100)) {
        offers.can("DeepValueSameGoRoutine/depth=$depth") { deepValue(depth) }
        offers.can("DeepValueNewGoRoutine/depth=$depth") { deepValueElsewhere(depth) }
    }
    for (live in listOf(40, 4_000, 400_000)) {
        offers.cannot("WithTimeout/concurrency=$live", "only for blocks")
    }
    offers.cannotOther(Group.CONTEXT, "no done")
}

private class Value(key: CoroutineContext.Key<Value>) : AbstractCoroutineContextElement(key)

private class Name : CoroutineContext.Key<Value>

private fun commonParent(): Work {
    val name = Name()
    val shared = Job() + Value(name)
    return parallel { turns ->
        while (turns.next()) {
            val job = Job(shared[Job])
            val child = shared + job
            check(child[name] != null)
            LocalWork.run(LOCAL_WORK)
            job.cancel()
            LocalWork.run(LOCAL_WORK)
        }
    }
}

private fun descend(root: Job?, depth: Int) {
    var job = root
    repeat(depth) { job = Job(job) }
}

private fun isCancelled(cancelled: Boolean): Work {
    val job = Job()
    if (cancelled) {
        job.cancel()
    }
    return Work.repeat { check(job.isCancelled == cancelled) }
}

private fun deep(depth: Int): CoroutineContext =
    (1..depth).fold(EmptyCoroutineContext as CoroutineContext) { context, _ -> context + Value(Name()) }

private fun deepValue(depth: Int): Work {
    val context = deep(depth)
    val missing = Name()
    return Work.repeat { check(context[missing] == null) }
}

private fun deepValueElsewhere(depth: Int): Work {
    val context = deep(depth)
    val missing = Name()
    return repeatedly { launch { check(context[missing] == null) }.join() }
}
