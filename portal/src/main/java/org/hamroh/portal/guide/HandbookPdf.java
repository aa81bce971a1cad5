package org.hamroh.portal.guide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.guide.GuideClient.Guide;
import org.hamroh.portal.site.Paper;
import org.hamroh.portal.site.PortalProperties;
import org.springframework.stereotype.Component;

/** The handbook on paper, with bookmarks and page numbers. Printed once for each change of the guides, one at a time. */
@Component
class HandbookPdf {
    private final Paper paper;
    private final PortalProperties portal;
    private final ReentrantLock press = new ReentrantLock();
    private final Map<Language, Printed> printed = new EnumMap<>(Language.class);

    HandbookPdf(Paper paper, PortalProperties portal) {
        this.paper = paper;
        this.portal = portal;
    }

    byte[] print(List<Guide> guides, Language language) {
        press.lock();
        try {
            Printed last = printed.get(language);
            if (last == null || last.of() != guides.hashCode()) {
                Map<String, List<Guide>> stages = new LinkedHashMap<>();
                guides.forEach(each -> stages.computeIfAbsent(each.stage(), stage -> new ArrayList<>())
                        .add(each));
                last = new Printed(
                        guides.hashCode(),
                        paper.print(
                                "guide/handbook-pdf",
                                language,
                                Map.of("stages", stages, "code", language.code(), "home", portal.publicUrl())));
                printed.put(language, last);
            }
            return last.bytes();
        } finally {
            press.unlock();
        }
    }

    private record Printed(int of, byte[] bytes) {}
}
