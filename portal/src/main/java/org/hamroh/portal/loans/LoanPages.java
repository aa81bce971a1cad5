package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.hamroh.portal.loans.LoansClient.Whole;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A loan to look at: what is known, what was decided, how it stands, what happened; and what is printed of it. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/loans/{id:[0-9a-f-]{36}}")
final class LoanPages {
    private final LoansClient loans;
    private final ProductsClient products;

    LoanPages(LoansClient loans, ProductsClient products) {
        this.loans = loans;
        this.products = products;
    }

    @GetMapping
    String read(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String payoffOn,
            HttpServletResponse response,
            Model model) {
        Whole it = open(id, response, model);
        model.addAttribute("done", done);
        model.addAttribute("product", products.read(it.product()).getBody());
        model.addAttribute("cash", Codes.CASH);
        model.addAttribute("plan", Codes.PLAN);
        boolean asked = !payoffOn.isBlank() && it.account() != null;
        model.addAttribute("payoff", asked ? quote(id, payoffOn) : null);
        model.addAttribute("payoffOn", payoffOn);
        return "loans/loan";
    }

    private LoansClient.@org.jspecify.annotations.Nullable Payoff quote(String id, String on) {
        try {
            return loans.payoff(id, on);
        } catch (ServiceProblem notADay) {
            return null;
        }
    }

    /** In the borrower's language: the address says which. */
    @GetMapping("/statement")
    String statement(@PathVariable String id, HttpServletResponse response, Model model) {
        if (open(id, response, model).account() == null) {
            throw ServiceProblem.notFound();
        }
        return "loans/statement";
    }

    @GetMapping("/receipts/{movement:[0-9a-f-]{36}}")
    String receipt(@PathVariable String id, @PathVariable String movement, HttpServletResponse response, Model model) {
        Whole it = open(id, response, model);
        model.addAttribute(
                "moved",
                it.movements().stream()
                        .filter(each -> each.id().equals(movement) && each.amount() != null && !each.reversed())
                        .findFirst()
                        .orElseThrow(ServiceProblem::notFound));
        return "loans/receipt";
    }

    @GetMapping("/contract-{tongue:ru|tg}")
    ResponseEntity<byte[]> contract(@PathVariable String id, @PathVariable String tongue) {
        return Downloads.of(loans.contract(id, tongue));
    }

    private Whole open(String id, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Whole it = Objects.requireNonNull(loans.open(id).getBody());
        model.addAttribute("it", it);
        return it;
    }
}
