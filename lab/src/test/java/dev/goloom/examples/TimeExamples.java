package dev.goloom.examples;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.context.Context;
import dev.goloom.context.DeadlineExceededException;
import dev.goloom.scope.Routine;
import dev.goloom.select.Select;
import dev.goloom.time.Ticker;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The samples of the documentation of clocks, timers and tickers. */
final class TimeExamples {

    private TimeExamples() {}

    static boolean manual() {
        // @start region="manual"
        ManualClock clock = Clock.manual();
        Context context = Context.background(clock).withTimeout(Duration.ofMillis(200));
        clock.advance(Duration.ofMillis(200));
        boolean timedOut = context.err() instanceof DeadlineExceededException;
        // @end
        return timedOut;
    }

    static int withIdleTimeout(Channel<String> lines) throws InterruptedException {
        int count = 0;
        // @start region="timer"
        Timer idle = Timer.start(Duration.ofSeconds(30));
        Select<Boolean> next = Select.of(
            Select.receive(lines, line -> line != null),
            Select.receive(idle.channel(), () -> false));
        while (next.run()) {
            idle.reset(Duration.ofSeconds(30)); // an instant of before is never received after this
            count++;
        }
        // @end
        return count;
    }

    static int everyTick(Callable<Boolean> more) throws Exception {
        List<Long> instants = new ArrayList<>();
        // @start region="ticker"
        Ticker ticker = Ticker.start(Duration.ofMillis(1));
        for (long instant : ticker.channel()) {
            instants.add(instant);
            if (!more.call()) {
                break;
            }
        }
        // @end
        return instants.size();
    }

    static boolean watchdog(Runnable alarm, Routine work) throws Exception {
        // @start region="afterFunc"
        Timer watchdog = Time.afterFunc(Duration.ofSeconds(30), alarm);
        work.run();
        boolean inTime = watchdog.stop(); // false: the alarm was raised
        // @end
        return inTime;
    }
}
