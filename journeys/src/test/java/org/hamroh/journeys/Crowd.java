package org.hamroh.journeys;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many people who file at the same time. Each sends the same command again until it is answered, as a careful client does. */
final class Crowd {

    private final Map<String, String> references = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final java.util.List<Future<?>> people;
    private final Duration limit;

    private Crowd(int size, Api api, Duration limit) {
        this.limit = limit;
        ExecutorService all = Executors.newVirtualThreadPerTaskExecutor();
        people = IntStream.range(0, size)
                .<Future<?>>mapToObj(number -> all.submit(() -> insist(api)))
                .toList();
        all.shutdown();
    }

    static Crowd of(int size, Api api, Duration limit) {
        return new Crowd(size, api, limit);
    }

    /** Files under this key and returns the reference. */
    static String file(Api api, String key) {
        String json = Complainant.anonymous("Музди се моҳ надоданд. " + key);
        return Complainant.receipt(api.post("/api/ombudsman/complaints", json, "Idempotency-Key", key)
                        .expect(201))
                .reference();
    }

    private void insist(Api api) {
        String key = Api.key();
        long deadline = System.nanoTime() + limit.toNanos();
        Throwable last = new AssertionError("never tried");
        while (System.nanoTime() < deadline) {
            try {
                references.put(key, file(api, key));
                return;
            } catch (UncheckedIOException | AssertionError refused) {
                last = refused;
                repeated.incrementAndGet();
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(200_000_000, 1_200_000_000));
            }
        }
        throw new AssertionError("not answered for " + limit, last);
    }

    int answered() {
        return references.size();
    }

    /** How many requests had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    /** What was answered: the reference by the key. */
    Map<String, String> references() {
        return Map.copyOf(references);
    }

    void awaitAnswered(int count) {
        Await.until(count + " are answered", limit, () -> answered() >= count);
    }

    void awaitAll() throws Exception {
        for (Future<?> person : people) {
            person.get();
        }
    }
}
