package org.hamroh.ombudsman.upload;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** File keys by Tink: AES-256-GCM-HKDF in segments of 64 KiB for the bytes, AES-256-GCM for the name. */
@Configuration(proxyBeanMethods = false)
class FileKeyConfiguration {
    private static final int BYTES = 32;
    private static final int SEGMENT = 64 * 1024;

    @Bean
    FileKeys fileKeys() {
        return new FileKeys() {
            @Override
            public FileKey create() {
                return new TinkKey(Random.randBytes(BYTES));
            }

            @Override
            public Optional<FileKey> read(String text) {
                try {
                    var bytes = Base64.getUrlDecoder().decode(text);
                    return bytes.length == BYTES ? Optional.of(new TinkKey(bytes)) : Optional.empty();
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        };
    }

    private record TinkKey(byte[] secret) implements FileKey {
        @Override
        public String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        }

        @Override
        public byte[] sealName(UUID id, String name) {
            try {
                return new AesGcmJce(derived("name")).encrypt(name.getBytes(StandardCharsets.UTF_8), associated(id));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Sealing failed", e);
            }
        }

        @Override
        public Optional<String> openName(UUID id, byte[] sealed) {
            try {
                var name = new AesGcmJce(derived("name")).decrypt(sealed, associated(id));
                return Optional.of(new String(name, StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        }

        @Override
        public InputStream encrypt(UUID id, byte[] file) throws IOException {
            var encrypted = new ByteArrayOutputStream(file.length + file.length / 1000 + 100);
            try (var out = streaming().newEncryptingStream(encrypted, associated(id))) {
                out.write(file);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Encrypting failed", e);
            }
            return new ByteArrayInputStream(encrypted.toByteArray());
        }

        @Override
        public InputStream decrypt(UUID id, InputStream encrypted) throws IOException {
            try {
                return streaming().newDecryptingStream(encrypted, associated(id));
            } catch (GeneralSecurityException e) {
                throw new IOException("Decrypting failed", e);
            }
        }

        private AesGcmHkdfStreaming streaming() throws GeneralSecurityException {
            return new AesGcmHkdfStreaming(derived("bytes"), "HmacSha256", BYTES, SEGMENT, 0);
        }

        private byte[] derived(String purpose) throws GeneralSecurityException {
            var info = ("hamroh upload " + purpose).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], info, BYTES);
        }

        private static byte[] associated(UUID id) {
            return ("uploads|" + id).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "TinkKey[hidden]";
        }
    }
}
