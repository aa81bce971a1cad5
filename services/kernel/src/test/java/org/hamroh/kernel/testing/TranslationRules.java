package org.hamroh.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.kernel.text.Language;
import org.junit.jupiter.api.Test;

/**
 * Nothing a person reads is missing, unused or left untranslated. A module applies it by one class that extends this one.
 */
public abstract class TranslationRules {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");
    private static final Pattern LITERAL = Pattern.compile("[\"'`|]([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\\.?[\"'`|]");
    private static final Pattern MIXED_SCRIPTS = Pattern.compile(
            "(?=[\\p{IsCyrillic}\\p{IsLatin}]*\\p{IsCyrillic})(?=[\\p{IsCyrillic}\\p{IsLatin}]*\\p{IsLatin})"
                    + "[\\p{IsCyrillic}\\p{IsLatin}]+");
    private static final Map<Language, Set<String>> PLURALS = Map.of(
            Language.TG, Set.of("other"),
            Language.RU, Set.of("one", "few", "many", "other"),
            Language.EN, Set.of("one", "other"),
            Language.UZ, Set.of("one", "other"),
            Language.KY, Set.of("one", "other"));

    private final Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
    private final Set<String> composed;
    private final Set<String> same;

    /**
     * @param composed beginnings of keys whose end comes from data, such as {@code category.}
     * @param same keys that rightly read the same in several languages, such as names
     */
    protected TranslationRules(Set<String> composed, Set<String> same) throws IOException {
        this.composed = composed;
        this.same = same;
        for (Language language : Language.values()) {
            all.put(language, load(language));
        }
    }

    @Test
    void everyKeyStandsInAllFiveLanguages() {
        Set<String> union =
                all.values().stream().flatMap(m -> m.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(union).isNotEmpty();
        for (Language language : Language.values()) {
            assertThat(texts(language).keySet()).as(language.code()).containsExactlyInAnyOrderElementsOf(union);
        }
    }

    @Test
    void noTextIsLeftInAnotherLanguage() {
        List<String> left = new ArrayList<>();
        Map<String, String> english = texts(Language.EN);
        Map<String, String> russian = texts(Language.RU);
        for (Language language : List.of(Language.TG, Language.RU, Language.UZ, Language.KY)) {
            texts(language).forEach((key, text) -> {
                boolean words = text.codePoints().filter(Character::isLetter).count() > 3;
                boolean english1 = text.equals(english.get(key));
                boolean russian1 = language != Language.RU && text.contains(" ") && text.equals(russian.get(key));
                if (words && (english1 || russian1) && !same.contains(key)) {
                    left.add(language.code() + " " + key + " = " + text);
                }
            });
        }
        assertThat(left).isEmpty();
    }

    @Test
    void everyLanguageTakesTheSameArgumentsAndItsOwnPlurals() {
        List<String> wrong = new ArrayList<>();
        texts(Language.EN).forEach((key, english) -> {
            for (Language language : Language.values()) {
                String text = texts(language).getOrDefault(key, "");
                if (!arguments(text).equals(arguments(english))) {
                    wrong.add(language.code() + " " + key + ": arguments " + arguments(text));
                }
                for (Set<String> forms : plurals(text)) {
                    if (!forms.containsAll(PLURALS.get(language))) {
                        wrong.add(language.code() + " " + key + ": plural forms " + forms);
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noWordMixesLatinAndCyrillicLetters() {
        List<String> mixed = new ArrayList<>();
        all.forEach((language, texts) -> texts.forEach((key, text) -> {
            Matcher found = MIXED_SCRIPTS.matcher(text);
            if (found.find()) {
                mixed.add(language.code() + " " + key + ": " + found.group());
            }
        }));
        assertThat(mixed).isEmpty();
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
        Set<String> keys = texts(Language.EN).keySet();
        Set<String> firstWords =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            boolean template = source.toString().endsWith(".html");
            if (template) {
                TEMPLATE_KEY.matcher(text).results().map(hit -> hit.group(1)).forEach(key -> {
                    used.add(key);
                    if (!keys.contains(key)) {
                        missing.add(source.getFileName() + ": " + key);
                    }
                });
            }
            LITERAL.matcher(text).results().map(hit -> hit.group(1)).forEach(literal -> {
                used.add(literal);
                boolean known = keys.contains(literal)
                        || keys.stream()
                                .anyMatch(key -> key.startsWith(literal + ".") || key.startsWith(literal + "-"));
                if (!known
                        && !template
                        && firstWords.contains(literal.substring(0, literal.indexOf('.')))
                        && !isFileOrProperty(literal)) {
                    missing.add(source.getFileName() + ": " + literal);
                }
            });
        }
        Set<String> unused = keys.stream()
                .filter(key -> used.stream().noneMatch(each -> key.equals(each) || key.startsWith(each + ".")))
                .filter(key -> composed.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("used, but not in the message files").isEmpty();
        assertThat(unused).as("in the message files, but not used").isEmpty();
    }

    /** Overridden where a module has string literals that look like message keys and are not. */
    protected boolean isFileOrProperty(String literal) {
        return literal.matches(".*\\.(html|css|js|svg|png|pdf|json|yml|txt|properties)");
    }

    private Map<String, String> texts(Language language) {
        return all.getOrDefault(language, Map.of());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".html"))
                    .toList();
        }
    }

    private static Map<String, String> load(Language language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(f -> f.toString().endsWith("_" + language.code() + ".properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> found = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> forms = new TreeSet<>();
                int depth = 0;
                for (int j = i + 1; j < pattern.getLimitPartIndex(i); j++) {
                    MessagePattern.Part inner = pattern.getPart(j);
                    if (inner.getType() == MessagePattern.Part.Type.MSG_START) depth++;
                    if (inner.getType() == MessagePattern.Part.Type.MSG_LIMIT) depth--;
                    if (depth == 0 && inner.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(inner));
                    }
                }
                found.add(forms);
            }
        }
        return found;
    }
}
