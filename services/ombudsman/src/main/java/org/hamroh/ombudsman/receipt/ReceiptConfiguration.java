package org.hamroh.ombudsman.receipt;

import java.time.Clock;
import java.time.Duration;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.hamroh.kernel.crypto.CaseKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How slow a receipt code is to verify: argon2id. */
@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {
    private static final int WIDTH = 2;
    private static final int QUEUE = 20;
    private static final int VERIFIER = 32;

    /**
     * @param memory KiB for each derivation; two may run at a time
     * @param iterations passes over the memory
     */
    @Bean
    Stretching stretching(
            @Value("${hamroh.receipt.kdf-memory}") int memory,
            @Value("${hamroh.receipt.kdf-iterations}") int iterations) {
        return (secret, salt) -> {
            var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(iterations)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build();
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            var verifier = new byte[VERIFIER];
            generator.generateBytes(secret, verifier);
            return verifier;
        };
    }

    @Bean
    Turnstile turnstile() {
        return new Turnstile(WIDTH, QUEUE);
    }

    @Bean
    ReceiptDesk receiptDesk(
            Stretching stretching,
            Turnstile turnstile,
            Backoffs backoffs,
            @Value("${hamroh.receipt.filing-wait}") Duration filingWait,
            Clock clock) {
        return new ReceiptDesk(stretching, turnstile, backoffs, filingWait, clock);
    }

    @Bean
    CasePasses casePasses(CaseKeys keys, Clock clock) {
        return new CasePasses(keys, clock);
    }
}
