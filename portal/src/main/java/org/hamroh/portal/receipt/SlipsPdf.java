package org.hamroh.portal.receipt;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.Paper;
import org.hamroh.portal.site.PortalProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Receipts on paper, a page for each, each in the language in which its owner reads. */
@Component
public final class SlipsPdf {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Map<String, String> WORDS = Map.of(
            "name", "site.name",
            "slip", "receipt.slip",
            "code", "receipt.code",
            "reference", "receipt.reference",
            "filed", "receipt.filed-on",
            "warn", "receipt.warn",
            "open", "receipt.pdf-open");

    private final Paper paper;
    private final MessageSource messages;
    private final PortalProperties portal;
    private final Clock clock;

    SlipsPdf(Paper paper, MessageSource messages, PortalProperties portal, Clock clock) {
        this.paper = paper;
        this.messages = messages;
        this.portal = portal;
        this.clock = clock;
    }

    /** A slip, and what is written on it. */
    record Sheet(Slip slip, String tag, Map<String, String> words, String address) {}

    /** One page for each. */
    public byte[] print(List<Slip> slips) {
        var day = DAY.format(LocalDate.ofInstant(clock.instant(), Dates.DUSHANBE));
        return paper.print(
                "receipt/slips-pdf",
                slips.getFirst().tongue(),
                Map.of("sheets", slips.stream().map(this::sheet).toList(), "day", day));
    }

    private Sheet sheet(Slip slip) {
        var language = slip.tongue();
        return new Sheet(
                slip,
                language.locale().toLanguageTag(),
                WORDS.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> messages.getMessage(each.getValue(), null, language.locale()))),
                portal.publicUrl() + "/" + language.code() + "/follow-up");
    }

    /** The slips that a form carried. */
    public static List<Slip> read(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(Slip.read(line)))
                .toList();
    }
}
