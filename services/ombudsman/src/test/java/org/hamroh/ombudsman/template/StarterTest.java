package org.hamroh.ombudsman.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import org.hamroh.kernel.text.Language;
import org.junit.jupiter.api.Test;

class StarterTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void everyTemplateThatHamrohBringsIsWholeInFiveLanguagesAndFillsInOnlyWhatIsKnown() throws IOException {
        var all = Starter.read().templates("ombudsman-tj", AT);

        assertThat(all).hasSizeGreaterThan(9);
        for (var one : all) {
            var latest = one.latest();
            var draft = new Draft(
                    one.purpose().code(),
                    new java.util.HashMap<>(latest.names()),
                    new java.util.HashMap<>(latest.texts()));
            assertThat(draft.errors()).as("%s", latest.names()).isEmpty();
            // The same dates and numbers are told in every language, and no language is another's copy.
            for (var name : Placeholders.KNOWN) {
                assertThat(latest.texts().values().stream()
                                .map(text -> text.contains("{" + name + "}"))
                                .distinct())
                        .as("%s in %s", name, latest.names())
                        .hasSize(1);
            }
            assertThat(new HashSet<>(latest.texts().values())).hasSize(Language.values().length);
        }
    }

    @Test
    void theSameTemplateHasTheSameIdInEveryStartSoThatNoneIsMadeTwice() throws IOException {
        var first = Starter.read().templates("ombudsman-tj", AT);
        var second = Starter.read().templates("ombudsman-tj", AT.plusSeconds(60));
        assertThat(first.stream().map(Template::id))
                .containsExactlyElementsOf(second.stream().map(Template::id).toList());
        assertThat(first.stream().map(Template::id))
                .doesNotContainAnyElementsOf(Starter.read().templates("ombudsman-kg", AT).stream()
                        .map(Template::id)
                        .toList());
    }

    @Test
    void inBracesStandsOnlyWhatIsFilledIn() {
        assertThat(Placeholders.unknown("{reference} to {reply-by}")).isEmpty();
        assertThat(Placeholders.unknown("Dear {name}")).contains("name");
        assertThat(Placeholders.unknown("Dear {{reference}")).contains("");
        assertThat(Placeholders.unknown("a } b")).contains("");
    }
}
