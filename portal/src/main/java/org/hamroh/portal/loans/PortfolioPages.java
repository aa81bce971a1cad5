package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hamroh.portal.complaint.Places;
import org.hamroh.portal.loans.BooksClient.Line;
import org.hamroh.portal.loans.BooksClient.Table;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the money stands, as of any day: in figures, in pictures, and to take away. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/portfolio")
final class PortfolioPages {
    private static final List<String> DIMENSIONS = List.of("product", "officer", "place", "sex", "sector");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final BooksClient books;
    private final ProductsClient products;
    private final Places places;
    private final Officers officers;
    private final Words words;

    PortfolioPages(BooksClient books, ProductsClient products, Places places, Officers officers, Words words) {
        this.books = books;
        this.products = products;
        this.places = places;
        this.officers = officers;
        this.words = words;
    }

    /** A line with its name, and how wide its bar is among the others, in percent. */
    record Named(String name, Line line, int share) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "product") String by,
            @RequestParam(defaultValue = "TJS") String currency,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("on", on);
        model.addAttribute("by", by);
        model.addAttribute("currency", currency);
        model.addAttribute("dimensions", DIMENSIONS);
        model.addAttribute("currencies", ProductPages.CURRENCIES);
        model.addAttribute("problems", FormProblems.NONE);
        try {
            Table table = books.portfolio(on, by, currency);
            model.addAttribute("table", table);
            model.addAttribute("lines", named(table));
            model.addAttribute("ages", Ages.of(table.total()));
            model.addAttribute("months", Months.of(books.months(currency)));
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw e;
            }
            response.setStatus(e.status());
            model.addAttribute("problems", new FormProblems(e.fields()));
        }
        return "loans/portfolio";
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String on,
            @RequestParam String by,
            @RequestParam(defaultValue = "TJS") String currency) {
        Table table = books.portfolio(on, by, currency);
        return file(PortfolioFile.csv(head(), rows(table)), CSV, "portfolio-" + table.on() + ".csv");
    }

    @GetMapping("/figures.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String on,
            @RequestParam String by,
            @RequestParam(defaultValue = "TJS") String currency) {
        Table table = books.portfolio(on, by, currency);
        return file(PortfolioFile.xlsx(head(), rows(table)), XLSX, "portfolio-" + table.on() + ".xlsx");
    }

    private List<String> head() {
        return Stream.concat(
                        Stream.of(""),
                        PortfolioFile.COLUMNS.stream().map(column -> words.say("loans.figure." + column)))
                .toList();
    }

    private List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        named(table).forEach(each -> rows.add(PortfolioFile.row(each.name(), each.line())));
        rows.add(PortfolioFile.row(words.say("loans.total"), table.total()));
        return rows;
    }

    private List<Named> named(Table table) {
        var names = table.by().equals("product") ? products.list() : List.<ProductsClient.Product>of();
        double most = table.lines().stream()
                .mapToDouble(each -> Double.parseDouble(each.outstanding()))
                .max()
                .orElse(0);
        return table.lines().stream()
                .map(line -> new Named(
                        name(table.by(), line.key(), names),
                        line,
                        most == 0 ? 0 : (int) Math.round(Double.parseDouble(line.outstanding()) / most * 100)))
                .toList();
    }

    private String name(String by, String key, List<ProductsClient.Product> known) {
        return switch (by) {
            case "place" -> places.region(key);
            case "sex", "sector" -> words.say("loans." + by + "-" + key);
            case "product" ->
                known.stream()
                        .filter(each -> each.id().equals(key))
                        .map(each -> each.name(words.say("loans.language-code")))
                        .findFirst()
                        .orElse(key);
            default -> officers.say(key);
        };
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
