package org.hamroh.portal.template;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Insertions;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The office's templates, offered where an officer writes. */
@Component
final class ReadyWords implements Insertions {
    private final TemplateClient templates;
    private final Filling filling;

    ReadyWords(TemplateClient templates, Filling filling) {
        this.templates = templates;
        this.filling = filling;
    }

    @Override
    public List<Offer> offered(List<String> purposes) {
        String reader = Language.of(LocaleContextHolder.getLocale()).code();
        try {
            return templates.all().items().stream()
                    .filter(each -> !each.withdrawn() && purposes.contains(each.purpose()))
                    .map(each -> new Offer(each.id(), each.names().getOrDefault(reader, each.id()), each.purpose()))
                    .sorted(java.util.Comparator.comparing(Offer::purpose)
                            .reversed()
                            .thenComparing(Offer::name))
                    .toList();
        } catch (ServiceProblem e) {
            return List.of();
        }
    }

    @Override
    public String words(String id, Subject subject) {
        Language language = Language.of(subject.language()).orElse(Language.TG);
        try {
            return Optional.ofNullable(Objects.requireNonNull(templates.read(id).getBody())
                            .texts()
                            .get(language.code()))
                    .map(text -> filling.fill(text, language, subject))
                    .orElse("");
        } catch (ServiceProblem e) {
            return "";
        }
    }
}
