package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer writes down what a returnee asks for; the plan is asked for in plain steps. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/loans/new")
final class ApplicationPages {
    private static final int GUARANTORS = 2;

    private final LoansClient loans;
    private final ProductsClient products;

    ApplicationPages(LoansClient loans, ProductsClient products) {
        this.loans = loans;
        this.products = products;
    }

    @GetMapping
    String ask(HttpServletResponse response, Model model) {
        return show(Map.of(), FormProblems.NONE, response, model);
    }

    @PostMapping
    String take(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        try {
            var made = loans.apply(typed.getOrDefault("key", ""), body(typed));
            return "redirect:" + site.to("/workspace/loans/" + made.id() + "?done=application");
        } catch (ServiceProblem e) {
            FormProblems problems = Refused.problems(e, "product");
            response.setStatus(e.status());
            return show(typed, problems, response, model);
        }
    }

    static Map<String, Object> body(Map<String, String> typed) {
        Map<String, Object> body = new HashMap<>();
        for (String name : List.of("amount", "repayments", "experienceYears")) {
            put(body, name, Numbers.typed(typed.getOrDefault(name, "")));
        }
        Stream.of(
                        "product",
                        "place",
                        "district",
                        "sector",
                        "sex",
                        "language",
                        "name",
                        "phone",
                        "address",
                        "returnedOn",
                        "business",
                        "market",
                        "use",
                        "risk")
                .forEach(name -> put(body, name, typed.getOrDefault(name, "")));
        body.put("remittances", typed.containsKey("remittances"));
        body.put("otherArrears", typed.containsKey("otherArrears"));
        Map<String, Object> cash = new HashMap<>();
        Codes.CASH.forEach(name -> put(cash, name, Numbers.typed(typed.getOrDefault("cash." + name, ""))));
        body.put("cash", cash);
        body.put(
                "guarantors",
                Stream.iterate(1, each -> each <= GUARANTORS, each -> each + 1)
                        .map(each -> typed.getOrDefault("guarantor-" + each, ""))
                        .filter(each -> !each.isBlank())
                        .toList());
        return body;
    }

    private static void put(Map<String, Object> body, String name, String value) {
        if (!value.isBlank()) {
            body.put(name, value.strip());
        }
    }

    private String show(Map<String, String> typed, FormProblems problems, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute(
                "products",
                products.list().stream().filter(ProductsClient.Product::open).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("key", typed.getOrDefault("key", UUID.randomUUID().toString()));
        model.addAttribute("sectors", Codes.SECTORS);
        model.addAttribute("sexes", Codes.SEXES);
        model.addAttribute("provinces", Codes.PLACES);
        model.addAttribute("plan", Codes.PLAN);
        model.addAttribute("cash", Codes.CASH);
        model.addAttribute("problems", problems);
        return "loans/application";
    }
}
