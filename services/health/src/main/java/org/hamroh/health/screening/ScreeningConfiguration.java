package org.hamroh.health.screening;

import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.hamroh.kernel.crypto.KeyFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hashes person codes by HMAC-SHA256 with a mounted key; 128 bits of it are kept. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {
    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 16;

    @Bean
    PersonHash personHash(KeyFolder folder) throws GeneralSecurityException {
        byte[] secret = folder.readOrCreate("health-person-key", () -> Random.randBytes(KEY_BYTES));
        PrfHmacJce prf = new PrfHmacJce("HMACSHA256", new SecretKeySpec(secret, "HMAC"));
        return code -> {
            try {
                return HexFormat.of().formatHex(prf.compute(code.text().getBytes(StandardCharsets.UTF_8), HASH_BYTES));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The key of person codes cannot be used", e);
            }
        };
    }
}
