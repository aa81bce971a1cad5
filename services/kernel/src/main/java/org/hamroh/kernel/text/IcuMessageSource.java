package org.hamroh.kernel.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Messages of all modules, from {@code messages/NAME_LANGUAGE.properties} on the class path, as ICU patterns.
 *
 * <p>A key that stands in two files of one language is an error at start, not a matter of luck.
 */
public final class IcuMessageSource implements MessageSource {
    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    public IcuMessageSource() {
        var resources = new PathMatchingResourcePatternResolver();
        for (Language language : Language.values()) {
            Map<String, String> all = new TreeMap<>();
            try {
                for (Resource file :
                        resources.getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                    read(file).forEach((key, pattern) -> {
                        if (all.put((String) key, (String) pattern) != null) {
                            throw new IllegalStateException("Message " + key + " stands twice, again in " + file);
                        }
                    });
                }
            } catch (IOException e) {
                throw new IllegalStateException("Messages could not be read", e);
            }
            patterns.put(language, all);
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** All keys of one language. */
    public Set<String> keys(Language language) {
        return Set.copyOf(patterns(language).keySet());
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        String text = find(code, args, locale);
        return text == null ? defaultMessage : text;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        String text = find(code, args, locale);
        if (text == null) {
            throw new NoSuchMessageException(code, language(locale).locale());
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes() == null ? new String[0] : resolvable.getCodes();
        for (String code : codes) {
            String text = find(code, resolvable.getArguments(), locale);
            if (text != null) {
                return text;
            }
        }
        if (resolvable.getDefaultMessage() != null) {
            return resolvable.getDefaultMessage();
        }
        throw new NoSuchMessageException(
                Arrays.toString(codes), language(locale).locale());
    }

    private @Nullable String find(String code, Object @Nullable [] args, @Nullable Locale locale) {
        Language language = language(locale);
        String pattern = patterns(language).get(code);
        if (pattern == null || (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0)) {
            return pattern;
        }
        MessageFormat format =
                formats(language).computeIfAbsent(code, unused -> new MessageFormat(pattern, language.locale()));
        // An ICU format is not safe for use by several threads, and a copy costs more than a short wait.
        synchronized (format) {
            return format.format(args == null ? new Object[0] : args);
        }
    }

    private static Language language(@Nullable Locale locale) {
        return locale == null ? Language.EN : Language.of(locale);
    }

    private Map<String, String> patterns(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private Map<String, MessageFormat> formats(Language language) {
        return formats.computeIfAbsent(language, unused -> new ConcurrentHashMap<>());
    }
}
