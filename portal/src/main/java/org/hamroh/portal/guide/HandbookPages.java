package org.hamroh.portal.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.guide.GuideClient.Guide;
import org.hamroh.portal.help.HelpClient;
import org.hamroh.portal.site.PageAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** All guides and helpers of one language together: on one page, as plain text without pictures, on paper, and kept on the phone. */
@Controller
final class HandbookPages {
    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'";

    private final GuideClient guides;
    private final HelpClient help;
    private final HandbookPdf paper;

    HandbookPages(GuideClient guides, HelpClient help, HandbookPdf paper) {
        this.guides = guides;
        this.help = help;
        this.paper = paper;
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/handbook")
    String handbook(@ModelAttribute("site") PageAddress site, HttpServletResponse response, Model model) {
        fill(site.language(), model);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        return "guide/handbook";
    }

    /** The same with no style and no picture, for the slowest line and the oldest phone. */
    @GetMapping("/{language:tg|ru|en|uz|ky}/text")
    String text(@ModelAttribute("site") PageAddress site, HttpServletResponse response, Model model) {
        fill(site.language(), model);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        return "guide/text";
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/handbook.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("language") String code) {
        Language language = Language.of(code).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("hamroh-" + code + ".pdf")
                                .build()
                                .toString())
                .body(paper.print(guides.whole(code), language));
    }

    /** Offers to keep the handbook on the phone, and says before how much that is. */
    @GetMapping("/{language:tg|ru|en|uz|ky}/offline")
    String offline(@ModelAttribute("site") PageAddress site, HttpServletResponse response, Model model) {
        fill(site.language(), model);
        model.addAttribute("kilobytes", kilobytes(model));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        return "guide/offline";
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/hamroh.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(@PathVariable("language") String code) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", "Hamroh");
        manifest.put("short_name", "Hamroh");
        manifest.put("lang", code);
        manifest.put("start_url", "/" + code + "/handbook");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#f6f1e7");
        manifest.put("theme_color", "#0b5c57");
        manifest.put("icons", List.of(Map.of("src", "/assets/hamroh.svg", "sizes", "any", "type", "image/svg+xml")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(manifest);
    }

    /** The keeper of the handbook: it must come from the root, and may fetch from this site alone. */
    @GetMapping("/keeper.js")
    String keeper(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("Content-Security-Policy", WORKER_POLICY);
        return "forward:/assets/keeper.js";
    }

    private void fill(Language language, Model model) {
        Map<String, List<Guide>> stages = new LinkedHashMap<>();
        guides.whole(language.code())
                .forEach(each -> stages.computeIfAbsent(each.stage(), stage -> new ArrayList<>())
                        .add(each));
        model.addAttribute("stages", stages);
        model.addAttribute("helpers", help.find(language.code(), "", "", "").items());
    }

    /** As it travels, compressed, with the style beside it. */
    @SuppressWarnings("unchecked")
    private static long kilobytes(Model model) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            var stages = (Map<String, List<Guide>>) model.getAttribute("stages");
            if (stages != null) {
                for (List<Guide> each : stages.values()) {
                    for (Guide guide : each) {
                        zip.write((guide.title() + guide.summary() + guide.html() + guide.laws())
                                .getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            zip.write(String.valueOf(model.getAttribute("helpers")).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() / 1024 + 20;
    }
}
