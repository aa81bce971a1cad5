package org.hamroh.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hamroh.identity.person.Assignment;
import org.junit.jupiter.api.Test;

class ApiClientTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void theOldSecretIsGoodBesideTheNewOneUntilTheOverlapEnds() {
        String old = ClientSecret.create();
        String fresh = ClientSecret.create();
        ApiClient client = ApiClient.registered(
                "importer", new Assignment("lender", Set.of(), Set.of(), "en"), ClientSecret.digest(old));
        client.changeSecret(ClientSecret.digest(fresh), NOW.plus(Duration.ofHours(24)));
        String during = client.secretDigests(NOW.plus(Duration.ofHours(23)));
        assertThat(ClientSecret.matches(old, during)).isTrue();
        assertThat(ClientSecret.matches(fresh, during)).isTrue();
        String after = client.secretDigests(NOW.plus(Duration.ofHours(24)));
        assertThat(ClientSecret.matches(old, after)).isFalse();
        assertThat(ClientSecret.matches(fresh, after)).isTrue();
        assertThat(ClientSecret.matches("", during)).isFalse();
    }

    @Test
    void ofThreeSecretsTheOldestIsRefusedAtOnce() {
        String first = ClientSecret.create();
        ApiClient client = ApiClient.registered(
                "importer", new Assignment("lender", Set.of(), Set.of(), "en"), ClientSecret.digest(first));
        client.changeSecret(ClientSecret.digest(ClientSecret.create()), NOW.plus(Duration.ofHours(24)));
        client.changeSecret(ClientSecret.digest(ClientSecret.create()), NOW.plus(Duration.ofHours(24)));
        assertThat(ClientSecret.matches(first, client.secretDigests(NOW))).isFalse();
    }
}
