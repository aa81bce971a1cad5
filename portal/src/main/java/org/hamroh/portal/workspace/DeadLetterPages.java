package org.hamroh.portal.workspace;

import org.hamroh.portal.site.PageAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the coordination service could not take in, for the administrator: seen, and sent round again. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/dead-letters")
final class DeadLetterPages {
    private final CoordinationClient coordination;

    DeadLetterPages(CoordinationClient coordination) {
        this.coordination = coordination;
    }

    @GetMapping
    String waiting(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("letters", coordination.deadLetters(after));
        model.addAttribute("sent", done.equals("redriven"));
        return "workspace/dead-letters";
    }

    @PostMapping
    String redrive(@ModelAttribute("site") PageAddress site, @RequestParam String id) {
        coordination.redrive(id);
        return "redirect:" + site.to("/workspace/dead-letters?done=redriven");
    }
}
