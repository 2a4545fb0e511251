package org.romact.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The same piece of work over and over for a while by several workers at once; who finishes takes the next at once (closed loop). */
record Load(long done, double seconds, long[] nanos) {
    private static final int MOST = 2_000_000;

    @FunctionalInterface
    interface Work {
        void run(int worker) throws Exception;
    }

    static Load of(int workers, Duration duration, Work work) throws InterruptedException {
        long[] nanos = new long[MOST];
        AtomicLong count = new AtomicLong();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            for (int worker = 0; worker < workers; worker++) {
                int number = worker;
                pool.submit(() -> {
                    for (long before = System.nanoTime(); before < end; ) {
                        work.run(number);
                        long after = System.nanoTime();
                        int place = (int) count.getAndIncrement();
                        if (place < MOST) {
                            nanos[place] = after - before;
                        }
                        before = after;
                    }
                    return true;
                });
            }
            pool.shutdown();
            if (!pool.awaitTermination(duration.toSeconds() + 60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A worker does not end.");
            }
        }
        long done = count.get();
        long[] measured = Arrays.copyOf(nanos, (int) Math.min(done, MOST));
        Arrays.sort(measured);
        return new Load(done, (System.nanoTime() - start) / 1e9, measured);
    }

    double perSecond() {
        return done / seconds;
    }

    double milliseconds(double quantile) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, quantile * nanos.length)] / 1e6;
    }
}
