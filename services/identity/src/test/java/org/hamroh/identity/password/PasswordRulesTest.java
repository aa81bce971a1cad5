package org.hamroh.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final String NAME = "madina@ombudsman.example";

    private static final PasswordRules RULES = new PasswordConfiguration().passwordRules();

    @Test
    void twelveCharactersOfAnyKindAreEnough() {
        assertThat(RULES.broken("себ нок анор", NAME)).isEmpty();
        assertThat(RULES.broken("себ нок ано", NAME)).contains("password.too-short");
    }

    @Test
    void endlessPasswordsAreRefusedBeforeTheyCostAnything() {
        assertThat(RULES.broken("себ нок ".repeat(17), NAME)).contains("password.too-long");
    }

    @Test
    void whatEverybodyTriesFirstIsRefused() {
        assertThat(RULES.broken("aaaaaaaaaaaaaa", NAME)).contains("password.too-easy");
        assertThat(RULES.broken("MyPassword2026", NAME)).contains("password.too-easy");
        assertThat(RULES.broken("safar-bo-hamroh", NAME)).contains("password.too-easy");
    }

    @Test
    void whatManyPeopleChooseIsRefusedAlsoInDisguise() {
        for (String easy : new String[] {
            "qwertyuiop123456", "1qaz2wsx3edc", "Liverpool2026!!", "monkeymonkeymonkey", "abcdefghijklm", "123456789012"
        }) {
            assertThat(RULES.broken(easy, NAME)).as(easy).contains("password.too-easy");
        }
        assertThat(RULES.broken("liverpool monkey кӯҳ", NAME)).isEmpty();
    }

    @Test
    void theOwnNameIsRefused() {
        assertThat(RULES.broken("Madina-2026-safar", NAME)).contains("password.like-name");
    }
}
