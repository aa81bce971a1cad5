package org.hamroh.information.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.hamroh.kernel.text.Language;

/**
 * Markdown (CommonMark) as HTML that is safe to show: HTML in the text is shown as text, addresses of scripts are dropped, pictures
 * are replaced by what they show. A link that begins with a slash leads into the site in the reader's language.
 */
final class Markdown {
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final Map<Language, HtmlRenderer> HTML =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), Markdown::renderer));

    private Markdown() {}

    static String html(String markdown, Language language) {
        return Objects.requireNonNull(HTML.get(language)).render(PARSER.parse(markdown));
    }

    /** The words alone, for searching. */
    static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown));
    }

    /** Where its links lead. */
    static List<String> links(String markdown) {
        var found = new ArrayList<String>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link.getDestination());
                visitChildren(link);
            }
        });
        return found;
    }

    private static HtmlRenderer renderer(Language language) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new Pictures(context.getWriter()))
                .attributeProviderFactory(context -> (node, tag, attributes) -> address(node, language, attributes))
                .build();
    }

    private static void address(Node node, Language language, Map<String, String> attributes) {
        if (node instanceof Link link) {
            String to = link.getDestination();
            if (to.startsWith("/") && !to.startsWith("//")) {
                attributes.put("href", "/" + language.code() + to);
            } else {
                attributes.put("rel", "noopener noreferrer nofollow");
            }
        }
    }
}
