package org.hamroh.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final String NAME = "madina@ombudsman.example";

    @Test
    void twelveCharactersOfAnyKindAreEnough() {
        assertThat(PasswordRules.broken("себ нок анор", NAME)).isEmpty();
        assertThat(PasswordRules.broken("себ нок ано", NAME)).contains("password.too-short");
    }

    @Test
    void endlessPasswordsAreRefusedBeforeTheyCostAnything() {
        assertThat(PasswordRules.broken("себ нок ".repeat(17), NAME)).contains("password.too-long");
    }

    @Test
    void whatEverybodyTriesFirstIsRefused() {
        assertThat(PasswordRules.broken("aaaaaaaaaaaaaa", NAME)).contains("password.too-easy");
        assertThat(PasswordRules.broken("MyPassword2026", NAME)).contains("password.too-easy");
        assertThat(PasswordRules.broken("safar-bo-hamroh", NAME)).contains("password.too-easy");
    }

    @Test
    void theOwnNameIsRefused() {
        assertThat(PasswordRules.broken("Madina-2026-safar", NAME)).contains("password.like-name");
    }
}
