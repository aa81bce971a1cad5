package org.hamroh.ombudsman.search;

import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import org.hamroh.kernel.crypto.KeyFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blind index by HMAC-SHA256, with a key of its own and one derived from it for each office; 64 bits of each are kept. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    private static final int KEY_BYTES = 32;

    @Bean
    BlindIndex blindIndex(KeyFolder folder) {
        byte[] secret = folder.readOrCreate("ombudsman-search-key", () -> Random.randBytes(KEY_BYTES));
        return (office, words) -> {
            PrfHmacJce prf = of(secret, office);
            return words.stream().map(word -> number(prf, word)).distinct().toList();
        };
    }

    private static PrfHmacJce of(byte[] secret, String office) {
        try {
            byte[] info = ("hamroh search " + office).getBytes(StandardCharsets.UTF_8);
            byte[] key = Hkdf.computeHkdf("HmacSha256", secret, new byte[0], info, KEY_BYTES);
            return new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The search key cannot be used", e);
        }
    }

    private static long number(PrfHmacJce prf, String word) {
        try {
            return ByteBuffer.wrap(prf.compute(word.getBytes(StandardCharsets.UTF_8), Long.BYTES))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The search key cannot be used", e);
        }
    }
}
