package org.hamroh.portal.complaint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.complaint.ComplaintClient.Filing;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.upstream.ServiceProblem.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks the service about the fields of a page; looks itself only at what the page, not the complaint, is made of. */
@Component
final class StepCheck {

    private final ComplaintClient complaints;
    private final Words words;

    StepCheck(ComplaintClient complaints, Words words) {
        this.complaints = complaints;
        this.words = words;
    }

    FormProblems problems(Step step, Draft draft, Language language) {
        var answers = new Answers(draft.answers());
        FormProblems own = switch (step) {
            case DATES ->
                new FormProblems(Answers.DATES.stream()
                        .filter(answers::misdated)
                        .map(d -> new FieldProblem(d, "date", words.say("complaint.problem-date")))
                        .toList());
            case CONTACT -> contact(answers);
            default -> FormProblems.NONE;
        };
        return own.any() ? own : ask(String.join(",", step.fields()), answers.filing(draft, language));
    }

    /** Everything that stands against filing this draft. */
    FormProblems problems(Draft draft, Language language) {
        String all = Stream.of(Step.values())
                .filter(s -> s.applies(draft))
                .flatMap(s -> s.fields().stream())
                .collect(Collectors.joining(","));
        return ask(all, new Answers(draft.answers()).filing(draft, language));
    }

    private FormProblems contact(Answers answers) {
        if (answers.text("identity") == null) {
            return FormProblems.of("identity", words.say("complaint.problem-identity"));
        }
        boolean unreachable = Stream.of("contact.name", "contact.phone", "contact.email")
                .allMatch(field -> answers.text(field) == null);
        return answers.named() && unreachable
                ? FormProblems.of("contact.phone", words.say("complaint.problem-contact"))
                : FormProblems.NONE;
    }

    private FormProblems ask(String fields, Filing filing) {
        try {
            complaints.check(fields, filing);
            return FormProblems.NONE;
        } catch (ServiceProblem e) {
            if (e.is(HttpStatus.UNPROCESSABLE_CONTENT) && !e.fields().isEmpty()) {
                return new FormProblems(List.copyOf(e.fields()));
            }
            throw e;
        }
    }
}
