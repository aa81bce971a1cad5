package org.hamroh.information.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One language of an article as a file: front matter (YAML between two lines of three dashes), then Markdown. Only the file of the
 * source language says what is true in every language.
 *
 * @param source whether it is the source; then it has facts
 * @param of the version of the source that it translates; 0 where the file does not say
 */
record ArticleFile(
        Version.Text text, boolean source, @Nullable Facts facts, int of, boolean machine) {
    private static final String FENCE = "---\n";

    /** @return empty if it is not such a file */
    static Optional<ArticleFile> read(String content) {
        String plain = content.replace("\r\n", "\n").replace("\uFEFF", "");
        int end = plain.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!plain.startsWith(FENCE) || end < 0) {
            return Optional.empty();
        }
        try {
            Object front = yaml().load(plain.substring(FENCE.length(), end + 1));
            return front instanceof Map<?, ?> map
                    ? Optional.of(read(map, plain.substring(end + 1 + FENCE.length())))
                    : Optional.empty();
        } catch (YAMLException | IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static ArticleFile read(Map<?, ?> front, String body) {
        var text = new Version.Text(line(front, "title"), line(front, "summary"), body.strip(), lines(front, "laws"));
        boolean source = line(front, "source").equals("true");
        String of = line(front, "of");
        return new ArticleFile(
                text,
                source,
                source ? facts(front) : null,
                of.isEmpty() ? 0 : Integer.parseInt(of),
                line(front, "machine").equals("true"));
    }

    private static Facts facts(Map<?, ?> front) {
        String checked = line(front, "checked-on");
        return new Facts(
                Stage.of(line(front, "stage")).orElseThrow(() -> new IllegalArgumentException("stage")),
                Integer.parseInt(line(front, "order")),
                lines(front, "regions"),
                lines(front, "words"),
                line(front, "sensitive").equals("true"),
                line(front, "law-bound").equals("true"),
                checked.isEmpty() ? null : LocalDate.parse(checked).toString(),
                LocalDate.parse(line(front, "review-by")).toString());
    }

    String write() {
        Map<String, Object> front = new LinkedHashMap<>();
        // Lists are copied, because one list that stands twice would be written as an alias, which nobody may read.
        front.put("title", text.title());
        front.put("summary", text.summary());
        if (facts != null) {
            front.put("source", "true");
            front.put("stage", facts.stage().code());
            front.put("order", Integer.toString(facts.order()));
            front.put("regions", new ArrayList<>(facts.regions()));
            front.put("words", new ArrayList<>(facts.words()));
            front.put("sensitive", Boolean.toString(facts.sensitive()));
            front.put("law-bound", Boolean.toString(facts.lawBound()));
            if (facts.checkedOn() != null) {
                front.put("checked-on", facts.checkedOn());
            }
            front.put("review-by", facts.reviewBy());
        } else {
            front.put("of", Integer.toString(of));
            front.put("machine", Boolean.toString(machine));
        }
        front.put("laws", new ArrayList<>(text.laws()));
        return FENCE + yaml().dump(front) + FENCE + "\n" + text.body() + "\n";
    }

    private static String line(Map<?, ?> front, String name) {
        Object value = front.get(name);
        return value instanceof String text ? text.strip() : "";
    }

    private static List<String> lines(Map<?, ?> front, String name) {
        return front.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Everything stays text, so that a title of digits is not a number; aliases, which blow up memory, are refused. */
    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setMaxAliasesForCollections(0);
        loading.setNestingDepthLimit(4);
        loading.setCodePointLimit(100_000);
        var dumping = new DumperOptions();
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumping.setWidth(4000);
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // None: text.
            }
        });
    }
}
