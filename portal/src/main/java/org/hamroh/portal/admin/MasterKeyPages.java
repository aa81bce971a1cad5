package org.hamroh.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    @GetMapping("/{service}/rotate")
    String askToRotate(@PathVariable String service, Model model) {
        return show(service, "rotate", FormProblems.NONE, model);
    }

    @PostMapping("/{service}/rotate")
    String rotate(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String service,
            HttpServletResponse response,
            Model model) {
        return carryOut(site, service, "rotate", MasterKeyClient::rotate, response, model);
    }

    @GetMapping("/{service}/retire")
    String askToRetire(@PathVariable String service, Model model) {
        return show(service, "retire", FormProblems.NONE, model);
    }

    @PostMapping("/{service}/retire")
    String retire(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String service,
            HttpServletResponse response,
            Model model) {
        return carryOut(site, service, "retire", MasterKeyClient::retire, response, model);
    }

    private String carryOut(
            PageAddress site,
            String service,
            String act,
            Consumer<MasterKeyClient> deed,
            HttpServletResponse response,
            Model model) {
        MasterKeyClient client = of(service);
        try {
            deed.accept(client);
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
