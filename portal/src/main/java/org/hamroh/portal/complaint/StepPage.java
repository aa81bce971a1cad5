package org.hamroh.portal.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hamroh.portal.site.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * One page of the complaint as it is shown.
 *
 * @param step     which page
 * @param draft    what is known so far; decides which pages there are
 * @param values   what stands in the inputs
 * @param problems what is wrong with it
 * @param notice   message key of what happened to the page itself, or null
 * @param token    the token of the form
 * @param checking whether the person came from the list of answers and returns there
 */
record StepPage(
        Step step,
        Draft draft,
        Map<String, String> values,
        FormProblems problems,
        @Nullable String notice,
        String token,
        boolean checking) {

    public String value(String input) {
        return values.getOrDefault(input, "");
    }

    public boolean is(String input, String value) {
        return value(input).equals(value);
    }

    /** The pages of this person's complaint. */
    public List<Step> road() {
        return Arrays.stream(Step.values()).filter(s -> s.applies(draft)).toList();
    }

    public int number() {
        return road().indexOf(step) + 1;
    }

    /** Where the back link leads. */
    public String back() {
        if (checking) {
            return "/complaint/check";
        }
        return "/complaint" + step.before(draft).map(s -> "/" + s.path()).orElse("");
    }

    @Nullable
    String country() {
        return new Answers(draft.answers()).country();
    }
}
