package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.loans.ProductsClient.Offer;
import org.hamroh.portal.loans.ProductsClient.Product;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a lender offers: everybody of it reads, the committee writes. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/loan-products")
final class ProductPages {
    static final List<String> METHODS = List.of("DECLINING_EQUAL_INSTALMENTS", "DECLINING_EQUAL_PRINCIPAL", "FLAT");
    static final List<String> DAY_COUNTS = List.of("THIRTY_360", "ACT_365", "ACT_360", "ACT_ACT");
    static final List<String> EVERY = List.of("P1M", "P2W", "P1W", "P3M");
    static final List<String> CURRENCIES = List.of("TJS", "USD", "EUR", "RUB");
    private static final List<String> NUMBERS = List.of(
            "least",
            "most",
            "shortest",
            "longest",
            "annualRatePercent",
            "principalGrace",
            "interestPaymentGrace",
            "interestFreePeriods",
            "roundInstalmentTo",
            "penaltyPercentPerDay",
            "penaltyCapPercent",
            "feePercent",
            "quorum",
            "mostDebtServicePercent",
            "returnedWithinMonths");
    private static final List<String> CHOICES = List.of("currency", "method", "dayCount", "every");
    private static final List<String> TICKS = List.of("trainingRequired", "remittancesRequired", "noArrears");

    private final ProductsClient products;

    ProductPages(ProductsClient products) {
        this.products = products;
    }

    @GetMapping
    String list(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        List<Product> all = products.list();
        model.addAttribute("all", all);
        return "loans/products";
    }

    @GetMapping("/new")
    String ask(HttpServletResponse response, Model model) {
        return show("", Map.of("quorum", "2", "mostDebtServicePercent", "50"), "", FormProblems.NONE, response, model);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String change(@PathVariable String id, HttpServletResponse response, Model model) {
        var answer = products.read(id);
        Product it = Objects.requireNonNull(answer.getBody());
        model.addAttribute("it", it);
        return show(
                id,
                typed(it),
                Objects.requireNonNullElse(answer.getHeaders().getETag(), ""),
                FormProblems.NONE,
                response,
                model);
    }

    @PostMapping({"/new", "/{id:[0-9a-f-]{36}}"})
    String take(
            @ModelAttribute("site") PageAddress site,
            @PathVariable(required = false) String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        String version = typed.getOrDefault("version", "");
        try {
            if (id == null) {
                products.begin(typed.getOrDefault("key", ""), body(typed));
            } else {
                products.renew(id, version, body(typed));
            }
            return "redirect:" + site.to("/workspace/loan-products");
        } catch (ServiceProblem e) {
            FormProblems problems = Refused.problems(e, "least");
            response.setStatus(e.status());
            if (id != null) {
                model.addAttribute("it", products.read(id).getBody());
            }
            return show(id == null ? "" : id, typed, version, problems, response, model);
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/opening")
    String open(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam boolean open) {
        products.open(id, version, Map.of("open", open));
        return "redirect:" + site.to("/workspace/loan-products");
    }

    private static Map<String, Object> body(Map<String, String> typed) {
        Map<String, Object> body = new HashMap<>();
        NUMBERS.forEach(name -> put(body, name, Numbers.typed(typed.getOrDefault(name, ""))));
        CHOICES.forEach(name -> put(body, name, typed.getOrDefault(name, "")));
        TICKS.forEach(name -> body.put(name, typed.containsKey(name)));
        Map<String, String> names = new HashMap<>();
        for (Language each : Language.values()) {
            names.put(each.code(), typed.getOrDefault("names." + each.code(), ""));
        }
        body.put("names", names);
        return body;
    }

    private static void put(Map<String, Object> body, String name, String value) {
        if (!value.isBlank()) {
            body.put(name, value.strip());
        }
    }

    private static Map<String, String> typed(Product it) {
        Offer offer = it.current().offer();
        Map<String, String> typed = new HashMap<>();
        it.current().names().forEach((language, name) -> typed.put("names." + language, name));
        typed.put("currency", offer.currency());
        typed.put("least", offer.least());
        typed.put("most", offer.most());
        typed.put("shortest", Integer.toString(offer.shortest()));
        typed.put("longest", Integer.toString(offer.longest()));
        typed.put("annualRatePercent", offer.annualRatePercent());
        typed.put("method", offer.method());
        typed.put("dayCount", offer.dayCount());
        typed.put("every", offer.every());
        typed.put("principalGrace", Integer.toString(offer.principalGrace()));
        typed.put("interestPaymentGrace", Integer.toString(offer.interestPaymentGrace()));
        typed.put("interestFreePeriods", Integer.toString(offer.interestFreePeriods()));
        typed.put("roundInstalmentTo", offer.roundInstalmentTo());
        typed.put("penaltyPercentPerDay", offer.penaltyPercentPerDay());
        typed.put("penaltyCapPercent", offer.penaltyCapPercent());
        typed.put("feePercent", offer.feePercent());
        typed.put("quorum", Integer.toString(offer.quorum()));
        typed.put("mostDebtServicePercent", offer.mostDebtServicePercent());
        Integer within = offer.returnedWithinMonths();
        typed.put("returnedWithinMonths", within == null ? "" : Integer.toString(within));
        tick(typed, "trainingRequired", offer.trainingRequired());
        tick(typed, "remittancesRequired", offer.remittancesRequired());
        tick(typed, "noArrears", offer.noArrears());
        return typed;
    }

    private static void tick(Map<String, String> typed, String name, boolean ticked) {
        if (ticked) {
            typed.put(name, "true");
        }
    }

    private static String show(
            String id,
            Map<String, String> typed,
            String version,
            FormProblems problems,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        model.addAttribute("key", typed.getOrDefault("key", UUID.randomUUID().toString()));
        model.addAttribute("languages", Language.values());
        model.addAttribute("numbers", NUMBERS);
        model.addAttribute("methods", METHODS);
        model.addAttribute("dayCounts", DAY_COUNTS);
        model.addAttribute("everies", EVERY);
        model.addAttribute("currencies", CURRENCIES);
        model.addAttribute("ticks", TICKS);
        model.addAttribute("problems", problems);
        return "loans/product";
    }
}
