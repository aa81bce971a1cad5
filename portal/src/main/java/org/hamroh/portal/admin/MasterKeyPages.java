package org.hamroh.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.portal.admin.MasterKeyClient.State;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The master keys of the services that have one: which there are, and changing them after a confirmation. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/admin/master-keys")
final class MasterKeyPages {
    private static final String HERE = "/workspace/admin/master-keys";
    private static final String ACT = "/{service}/{act:rotate|retire}";

    private final Map<String, MasterKeyClient> services;

    MasterKeyPages(MasterKeys services) {
        this.services = services.clients();
    }

    /** One client for each service, by its name. */
    record MasterKeys(Map<String, MasterKeyClient> clients) {}

    @GetMapping
    String keys(@RequestParam(defaultValue = "") String done, Model model) {
        Map<String, State> found = new LinkedHashMap<>();
        services.forEach((service, client) -> {
            try {
                found.put(service, client.state());
            } catch (ServiceProblem e) {
                // Not every service keeps secrets, and one that is away shows its keys later.
                if (!e.is(HttpStatus.NOT_FOUND) && !e.unavailable()) {
                    throw e;
                }
            }
        });
        model.addAttribute("found", found);
        model.addAttribute("done", done);
        return "admin/master-keys";
    }

    @GetMapping(ACT)
    String ask(@PathVariable String service, @PathVariable String act, Model model) {
        return show(service, act, FormProblems.NONE, model);
    }

    @PostMapping(ACT)
    String carryOut(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String service,
            @PathVariable String act,
            HttpServletResponse response,
            Model model) {
        MasterKeyClient client = of(service);
        try {
            if (act.equals("rotate")) {
                client.rotate();
            } else {
                client.retire();
            }
            return "redirect:" + site.to(HERE + "?done=master-" + act);
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return show(service, act, Refused.problems(e, "act"), model);
        }
    }

    private MasterKeyClient of(String service) {
        MasterKeyClient client = services.get(service);
        if (client == null) {
            throw ServiceProblem.notFound();
        }
        return client;
    }

    private String show(String service, String act, FormProblems problems, Model model) {
        of(service).state();
        model.addAttribute("about", "master-key");
        model.addAttribute("act", act);
        model.addAttribute("subject", service);
        model.addAttribute("back", HERE);
        model.addAttribute("version", "");
        model.addAttribute("colleagues", List.of());
        model.addAttribute("problems", problems);
        return "admin/confirm";
    }
}
