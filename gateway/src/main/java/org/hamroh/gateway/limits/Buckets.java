package org.hamroh.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Token buckets. Whose they are is held in memory only, and for minutes. */
final class Buckets {

    private final Cache<Key, Bucket> buckets;
    private final Semaphore waiting;

    Buckets(int most, int waiting) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Duration.ofMinutes(15))
                .build();
        this.waiting = new Semaphore(waiting);
    }

    /** Takes one token, waiting for it as long as the rule allows. Returns 0, or in how many seconds to come back. */
    long take(RateRule rule, long who) {
        Bucket bucket = buckets.get(new Key(rule.name(), who), absent -> bucket(rule));
        if (bucket.tryConsume(1) || waitFor(bucket, rule.hold())) {
            return 0;
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }

    private boolean waitFor(Bucket bucket, Duration hold) {
        if (hold.isZero() || !waiting.tryAcquire()) {
            return false;
        }
        try {
            return bucket.asBlocking().tryConsume(1, hold);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    private static Bucket bucket(RateRule rule) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rule.burst())
                        .refillGreedy(rule.refill(), rule.period())
                        .build())
                .build();
    }

    private record Key(String rule, long who) {}
}
